import { keyOf, nameWords, phraseKey, wordsFor } from "../lexicon/lexicon.ts";
import { fold } from "../names/fold.ts";
import { plainWords } from "../../paths/plainWords.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

const known = new WeakMap<Vocabulary, Map<string, number>>();

/**
 * Which words of a relationship type's name some words of a question say, as a set of bits: "phone number" says the
 * second word of KNOWS_PHONE. Words that say different parts of one name speak for it together.
 */
export function coveredPart(vocabulary: Vocabulary, type: number, text: string): number {
  const cache = known.get(vocabulary) ?? new Map<string, number>();
  known.set(vocabulary, cache);
  const id = `${type} ${text}`;
  const before = cache.get(id);
  if (before !== undefined) return before;
  const words = fold(text).split(" ");
  const said = new Set([phraseKey(words), ...words.map(keyOf)]);
  const parts = nameWords(fold(plainWords(vocabulary.types[type]?.name ?? "")));
  const bits = parts.reduce((sum, part, i) => ([...wordsFor([part]).keys()].some((key) => said.has(key)) ? sum | (1 << i) : sum), 0);
  cache.set(id, bits);
  return bits;
}
