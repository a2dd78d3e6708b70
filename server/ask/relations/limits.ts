import { numberPattern, readNumber } from "../lexicon/numbers.ts";

/** "The highest number of": which end of a count it asks for. */
export function mostOf(words: readonly string[], at: number): "most" | "fewest" | undefined {
  if (!/^(?:number|count|amount|quantity)$/.test(words[at + 1] ?? "") || words[at + 2] !== "of") return undefined;
  if (/^(?:highest|largest|greatest|biggest|maximum|most|top)$/.test(words[at] ?? "")) return "most";
  return /^(?:lowest|smallest|fewest|least|minimum)$/.test(words[at] ?? "") ? "fewest" : undefined;
}

/** "The 5 largest", "top 5", "three most expensive": how many are asked for. */
export function limitAt(words: readonly string[], at: number, most: boolean, taken: Set<number>): number {
  for (const place of [most ? at - 2 : at - 1, at + 1]) {
    if (!isCount(words[place])) continue;
    taken.add(place);
    return readNumber(words[place] ?? "");
  }
  return 1;
}

/** "The 3 actors with the most films": the number before the noun. */
export function limitBefore(words: readonly string[], at: number, taken: Set<number>): number {
  const place = words.findIndex(
    (word, i) => i < at && isCount(word) && /^(?:the|which|what|top|list|show|name|give|first)$/.test(words[i - 1] ?? "the"),
  );
  if (place < 0) return 1;
  taken.add(place);
  if (words[place - 1] === "top" || words[place - 1] === "first") taken.add(place - 1);
  return readNumber(words[place] ?? "");
}

export function isCount(word: string | undefined): boolean {
  return word !== undefined && new RegExp(`^(?:${numberPattern})$`).test(word) && readNumber(word) > 0 && readNumber(word) <= 1000;
}
