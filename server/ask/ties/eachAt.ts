import { phraseKey } from "../lexicon/lexicon.ts";
import type { Token } from "../names/fold.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { fit } from "../vocabulary/fit.ts";
import { eachWords } from "../lexicon/wordClasses.ts";

/** Words of the longest name of a kind of node. */
const longest = 3;
const before = /^(?:for|of|in|by|to|from|at)$/;

/** "Per film", "for each film", or "by film" at the end: the kind of one end of the relationship, with the last word that says it. */
export function eachAt(
  { terms }: Vocabulary,
  tokens: readonly Token[],
  at: number,
  { from, to }: Join,
): { last: number; label: number } | undefined {
  if (from === to) return undefined;
  const [word = "", next = ""] = [tokens[at]?.text, tokens[at + 1]?.text];
  const first = eachWords.has(word) ? at + 1 : before.test(word) && eachWords.has(next) ? at + 2 : word === "by" ? at + 1 : undefined;
  if (first === undefined) return undefined;
  for (let last = Math.min(tokens.length, first + longest) - 1; last >= first; last -= 1) {
    const words = tokens.slice(first, last + 1).map(({ base }) => base);
    if (word === "by" && first === at + 1 && (last + 1 < tokens.length || /[^s]s$/.test(words.at(-1) ?? ""))) continue;
    const found = terms
      .find(phraseKey(words))
      .find((term) => term.kind === "label" && term.score >= fit.short && (term.label === from || term.label === to));
    if (found?.kind === "label") return { last, label: found.label };
  }
  return undefined;
}
