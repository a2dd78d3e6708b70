import { tokenize, type Token } from "../names/fold.ts";
import { findQuantities } from "../relations/quantities.ts";
import type { TieProperty } from "../vocabulary/ties.ts";
import { amountOf, beginningOf, timesOf } from "./compared.ts";

/** Whether some words of a question place something in time, or ask when it was, how much, or for the most. */
export function asksMeasure(question: string): boolean {
  return (
    /\b(?:when|how much|how often|how many times|most|least)\b/i.test(question) ||
    findQuantities(question, tokenize(question)).some(({ kind }) => kind === "time")
  );
}

/** The property that "when", "since when", "how much" or "how often" asks for here, with the last word that does. */
export function measureAt(
  tokens: readonly Token[],
  at: number,
  ties: readonly TieProperty[],
): { last: number; property: TieProperty } | undefined {
  const [word, next] = [tokens[at]?.text, tokens[at + 1]?.text];
  const often =
    word === "how" ? (next === "often" ? at + 1 : next === "many" && tokens[at + 2]?.text === "times" ? at + 2 : undefined) : undefined;
  if (often !== undefined) {
    const times = timesOf(ties);
    return times && { last: often, property: times };
  }
  const isPair = (word === "how" && next === "much") || (word === "since" && next === "when");
  if (!isPair && word !== "when") return undefined;
  const property = word === "how" ? amountOf(ties) : beginningOf(ties);
  return property && { last: isPair ? at + 1 : at, property };
}
