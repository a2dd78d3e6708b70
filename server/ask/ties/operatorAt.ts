import { orderings } from "../lexicon/superlatives.ts";
import type { Token } from "../names/fold.ts";
import type { Part } from "./part.ts";

/** A word here that asks, counts, averages or ranks; undefined where there is none. */
export function operatorAt(question: string, tokens: readonly Token[], at: number): Part | undefined {
  const word = tokens[at]?.text ?? "";
  const span = (last: number) => ({ first: at, last, text: question.slice(tokens[at]?.start, tokens[last]?.end) });
  const next = tokens[at + 1]?.text ?? "";
  if (/^(?:who|whom|which|what|where)$/.test(word)) return { ...span(at), kind: "ask" };
  if ((word === "how" && next === "many") || (/^(?:number|count)$/.test(word) && next === "of")) return { ...span(at + 1), kind: "count" };
  if (at === 0 && /^(?:is|are|was|were|did|does|do|has|have|had)$/.test(word)) return { ...span(at), kind: "yesNo" };
  if (/^(?:average|mean)$/.test(word)) return { ...span(at), kind: "aggregate", how: "avg" };
  if (/^(?:total|sum|combined)$/.test(word)) return { ...span(at), kind: "aggregate", how: "sum" };
  const ordering = orderings.get(word);
  if (/^(?:most|least)$/.test(word) && tokens[at - 1]?.text !== "at" && !orderings.has(next)) {
    const isMoney = next === "money" || (next === "in" && /^(?:total|all)$/.test(tokens[at + 2]?.text ?? ""));
    return { ...span(isMoney ? (next === "in" ? at + 2 : at + 1) : at), kind: "most", end: word === "most" ? "high" : "low" };
  }
  return ordering && { ...span(at), kind: "order", ordering };
}
