import { keyOf, wordsFor } from "./lexicon.ts";

/** Nouns that say the same relation from its two ends: whoever has a child is its parent. */
const pairs = [
  ["parent", "child"],
  ["ancestor", "descendant"],
  ["predecessor", "successor"],
  ["landlord", "tenant"],
] as const;

const opposites = new Map<string, ReadonlyMap<string, number>>();
for (const [one, other] of pairs) {
  opposites.set(keyOf(one), wordsFor([other]));
  opposites.set(keyOf(other), wordsFor([one]));
}

/** Words, as keys, for the other end of the relation that this noun says, with how well each fits: "parent", "mother" for "child". */
export function conversesOf(word: string): ReadonlyMap<string, number> {
  return opposites.get(keyOf(word)) ?? none;
}

const none: ReadonlyMap<string, number> = new Map();
