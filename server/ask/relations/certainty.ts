import { pathWords } from "../words/functionWords.ts";
import type { RelationReading, RelationReadings } from "./relationReader.ts";
import type { Settled } from "./settle.ts";
import type { Verdict } from "./verdict.ts";

/** Whether it asks for a whole kind of node, and every word is explained. */
export function isListed({ unknown, chunks }: RelationReadings, { plan, state }: RelationReading): boolean {
  const node = state.nodes[plan.answer];
  const isWhole = plan.nodes.length === 1 && node?.noun === true && node.filters.length === 0 && plan.result.kind === "nodes";
  const said = chunks.every(({ kind }) => kind === "empty" || kind === "ask" || kind === "term");
  return isWhole && said && unknown.length + state.ignored.length === 0;
}

/** Nothing found by way of a relationship that no word speaks of says nothing about the graph. */
export function isGuess({ reading: { plan, state }, answer }: Settled): boolean {
  return (
    plan.result.kind !== "exists" &&
    answer.nodes.length === 0 &&
    state.arcs.some(({ a, b, debt }) => debt > 0.5 || (debt > 0 && plan.nodes[a]?.label === plan.nodes[b]?.label))
  );
}

/** Whether every word is explained, and something is asked. */
export function isSure({ plan, state }: RelationReading, verdict: Verdict): boolean {
  const asks = plan.result.kind !== "nodes" || (plan.nodes[plan.answer]?.filters.length === 0 && !state.nodes[plan.answer]?.implicit);
  return verdict.kind === "answer" && asks && state.ignored.length === 0 && state.arcs.every(({ debt }) => debt < 0.5);
}

/** Whether a word that is not about paths in general speaks for a relationship of the reading, or for what is asked. */
export function isWorded({ chunks }: RelationReadings, { state, plan }: RelationReading): boolean {
  const spoken = state.arcs.flatMap((arc) => arc.chunks).map((at) => chunks[at]?.text.toLowerCase().split(" ")[0] ?? "");
  return plan.result.kind !== "nodes" || spoken.some((word) => !pathWords.has(word));
}

/** Whether it asks for a kind of node, or a property of one, by its noun: "what region is linked to ...". */
export function asksForKind({ plan, state }: RelationReading): boolean {
  const asked = state.nodes[plan.answer];
  return plan.arcs.length > 0 && (plan.result.kind !== "nodes" || (asked?.noun === true && asked.filters.length === 0));
}
