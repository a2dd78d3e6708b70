import type { ValueCandidate } from "./chunk.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

const sexes = [
  { words: /^(?:wom[ae]n|girls?|lad(?:y|ies))$/, values: ["female", "f", "woman"] },
  { words: /^(?:m[ae]n|boys?|guys?)$/, values: ["male", "m", "man"] },
];

/** How a graph that keeps the sex of people writes what a noun says of it: "women" are "female"; nothing where it keeps none. */
export function writtenSex({ values }: Vocabulary, word: string): string | undefined {
  const own = sexes.find(({ words }) => words.test(word));
  return own?.values.find((text) => values.exact(text).length > 0);
}

export function isOfSex({ filter }: ValueCandidate): boolean {
  return filter.kind === "is" && /(?:^|_)(?:gender|sex)$/i.test(filter.property.name);
}
