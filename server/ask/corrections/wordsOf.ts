import type { Topology } from "../../topology/topology.ts";
import { tokenize, type Token } from "../names/fold.ts";
import { findTerms, type Term } from "../read/terms.ts";

/** Words of the longest phrase that says a term. */
const longest = 4;
const count = "(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single)";
const unit = "(?:hops?|steps?|links?|degrees?|jumps?|edges?|relationships?|handshakes?|stops?|moves?|connections?|clicks?|stages?)";

/** How a question says its bounds, as folded words. */
export const boundPatterns = {
  hops: new RegExp(
    `(?<=^| )(?:(?:within|in|of|exactly|precisely|only|just|at most|at the most|no more than|not more than|up to|of at most|of up to|under|by|less than|fewer than|max|maximum) )*(?:(?:of|a|the) )*(?:(?:distance|range) of )?${count} ${unit}(?: or (?:less|fewer))?(?: away)?(?= |$)`,
  ),
  stated: /(?<=^| )(?:using )?(?:only )?(?:what is )?stated(?: (?:claims|facts|relationships|relations))?(?: only)?(?= |$)/,
  arrows:
    /(?<=^| )(?:(?:along|following|in) the (?:direction of the )?(?:arrows?|direction)|directed(?= (?:path|route|way))|one way only)(?= |$)/,
} as const;

/** The words of a question, as they were typed, that its folded words match; undefined where they do not. */
export function wordsMatching(question: string, pattern: RegExp): string | undefined {
  const tokens = tokenize(question);
  const folded = tokens.map((token) => token.text).join(" ");
  const match = pattern.exec(folded);
  if (!match || match[0].trim() === "") return undefined;
  const first = folded.slice(0, match.index).split(" ").filter(Boolean).length;
  return typed(question, tokens, first, first + match[0].trim().split(" ").length - 1);
}

/** The words of a question, as they were typed, that say a label or a relationship type. */
export function wordsOfTerm(topology: Topology, question: string, term: Term): string | undefined {
  const tokens = tokenize(question);
  for (let length = 1; length <= Math.min(longest, tokens.length); length += 1)
    for (let first = 0; first + length <= tokens.length; first += 1) {
      const words = tokens.slice(first, first + length).map((token) => token.text);
      if (findTerms(topology, words.join(" "), term.kind).includes(term)) return typed(question, tokens, first, first + length - 1);
    }
  return undefined;
}

function typed(question: string, tokens: readonly Token[], first: number, last: number): string {
  return question.slice(tokens[first]?.start, tokens[last]?.end);
}
