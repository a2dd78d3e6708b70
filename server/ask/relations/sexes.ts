import { fold } from "../names/fold.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { ValueCandidate } from "./chunk.ts";

/** What says of people which sex they are, and what says so of somebody's kin. */
const sexes = [
  {
    words: /^(?:wom[ae]n|girls?|lad(?:y|ies))$/,
    kin: /^(?:mothers?|mums?|moms?|daughters?|sisters?|wife|wives)$/,
    values: ["female", "f", "woman"],
  },
  {
    words: /^(?:m[ae]n|boys?|guys?|gentlem[ae]n)$/,
    kin: /^(?:fathers?|dads?|sons?|brothers?|husbands?)$/,
    values: ["male", "m", "man"],
  },
];

/** How a graph that keeps the sex of people writes what a noun says of it: "women" are "female"; nothing where it keeps none. */
export function writtenSex({ values }: Vocabulary, word: string): string | undefined {
  const own = sexes.find(({ words }) => words.test(word));
  return own?.values.find((text) => values.exact(text).length > 0);
}

/** The ways to write the sex that one of these words says, of people or of kin, folded; undefined where none does. */
export function sexIn(text: string): readonly string[] | undefined {
  const said = fold(text).split(" ");
  return sexes.find(({ words, kin }) => said.some((word) => words.test(word) || kin.test(word)))?.values;
}

export function isOfSex({ filter }: Pick<ValueCandidate, "filter">): boolean {
  return filter.kind === "is" && keepsSex(filter.property);
}

/** Whether a property, by its name, keeps the sex of people. */
export function keepsSex({ name }: PropertyInfo): boolean {
  return /(?:^|_)(?:gender|sex)$/i.test(name);
}
