import { keyOf } from "../lexicon/lexicon.ts";
import type { Token } from "../names/fold.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Quantity } from "./quantities.ts";
import { fit } from "../vocabulary/fit.ts";

const asking = /^(?:who|which|what|whose|does|did|do|has|have|is|are)$/;
const before = /^(?:in|by|on|at|with|for|to|from|\p{L}+ed)$/u;

/**
 * "Who appeared in all films": as many of them as the graph has, since whoever appeared in one did not in all. Not "list
 * all films", nor "orders of all customers in Oslo", where more is said of them.
 */
export function findEveryOne({ terms, table }: Vocabulary, tokens: readonly Token[]): Quantity[] {
  const last = tokens.length - 1;
  const at = tokens.findLastIndex(({ text }) => text === "all" || text === "every");
  if (at < 2 || !asking.test(tokens[0]?.text ?? "") || !before.test(tokens[at - 1]?.text ?? "")) return [];
  const between = tokens.slice(at + 1, last);
  if (between.length > 2 || !between.every(({ text }) => text === "of" || text === "the")) return [];
  const [best] = terms.find(keyOf(tokens[last]?.base ?? ""));
  const count = best?.kind === "label" && best.score >= fit.whole ? (table.labels[best.label]?.count ?? 0) : 0;
  return count < 2 ? [] : [{ first: at, last: last - 1, kind: "number", tests: [{ op: ">=", value: count }], counts: true }];
}
