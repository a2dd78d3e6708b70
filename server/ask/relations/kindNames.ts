import { phraseKey } from "../lexicon/lexicon.ts";
import type { Token } from "../names/fold.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { fit } from "../vocabulary/fit.ts";

/** Tokens that say the name of a kind of node in several words, both included: "points of interest". */
export interface KindName {
  readonly first: number;
  readonly last: number;
}

/** The names of kinds in a question, of which no word is a name of its own. */
export function findKindNames({ terms }: Vocabulary, tokens: readonly Token[]): KindName[] {
  return tokens.flatMap((_, first): KindName[] => {
    for (let length = Math.min(terms.longest, tokens.length - first); length > 1; length -= 1) {
      const key = phraseKey(tokens.slice(first, first + length).map(({ base }) => base));
      if (terms.find(key).some(({ kind, score }) => kind === "label" && score >= fit.whole)) return [{ first, last: first + length - 1 }];
    }
    return [];
  });
}
