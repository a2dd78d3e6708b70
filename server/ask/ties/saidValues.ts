import { askingWords, requestWords } from "../lexicon/wordClasses.ts";
import type { Token } from "../names/fold.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { TieProperty } from "../vocabulary/ties.ts";

/** Words that only join the others. Any other word must be explained, or nothing is read. */
const joiningWords = new Set(
  "a an the of in on at by for from to with as and between is are was were did do does has have had that me there please their its gave given give gives get gets got receive received spend spends spent".split(
    " ",
  ),
);
/** Words of the longest value. */
const longest = 6;

export interface TieValue {
  readonly first: number;
  readonly last: number;
  readonly found: readonly { readonly property: TieProperty; readonly values: readonly Scalar[] }[];
}

/** The values of relationships that a question repeats, longest first, none inside another. */
export function tieValues(tokens: readonly Token[], ties: readonly TieProperty[]): TieValue[] {
  const kept: TieValue[] = [];
  for (let length = Math.min(longest, tokens.length); length > 0; length -= 1) {
    for (let first = 0; first + length <= tokens.length; first += 1) {
      const last = first + length - 1;
      const words = tokens.slice(first, last + 1).map(({ text }) => text);
      if (words.every(isFunctionWord) || kept.some((other) => other.first <= last && first <= other.last)) continue;
      const found = ties.flatMap((property) => {
        const values = property.written.get(words.join(" "));
        return values ? [{ property, values }] : [];
      });
      if (found.length > 0) kept.push({ first, last, found });
    }
  }
  return kept;
}

/** Whether a word only joins others, or requests. */
export function isJoining(word: string): boolean {
  return joiningWords.has(word) || requestWords.has(word);
}

/** Whether a word names nothing by itself. */
export function isFunctionWord(word: string): boolean {
  return isJoining(word) || askingWords[word] !== undefined;
}
