import { attach } from "./attach.ts";
import type { ValueCandidate } from "./chunk.ts";
import { fresh, type Grammar } from "./grammar.ts";
import { anyLabel, withNode, type DraftNode, type State } from "./state.ts";

/** A value of the graph: it narrows down a node that is there, or stands for one of its own. */
export function readValue(grammar: Grammar, state: State, at: number, candidate: ValueCandidate): State[] {
  const { label, filter, score, single } = candidate;
  const found: State[] = [];
  const property = filter.kind === "nodes" ? undefined : filter.property;
  const named = state.properties.find(({ properties }) => properties.some((known) => known.property === property));
  const rest = state.properties.filter((known) => known !== named);
  const bonus = named ? 0.4 + 0.6 * (named.properties.find((known) => known.property === property)?.score ?? 0) : 0;
  const isName = property !== undefined && grammar.vocabulary.table.labels[label]?.nameProperty === property;
  const base: State = { ...state, properties: named ? rest : state.properties, score: state.score + score + bonus };
  state.nodes.forEach((node, k) => {
    if (node.label !== label && node.label !== anyLabel) return;
    if (node.filters.some((known) => known.kind === "nodes" || (known.kind === "is" && known.property === property))) return;
    const near = state.open === k;
    const recent = k === state.nodes.length - 1;
    if (node.label === anyLabel && !(near && isBeside(grammar, at))) return;
    if (!near && !named && (state.pending.length > 0 || single || isName)) return;
    const merged: DraftNode = { ...node, label, filters: [...node.filters, filter], anchored: single, chunks: [...node.chunks, at] };
    const fit = near ? 0.3 : recent ? -0.2 : -0.2 - 0.15 * (state.nodes.length - 1 - k);
    found.push({ ...withNode(base, k, merged), open: k, score: base.score + fit });
  });
  const node: DraftNode = { ...fresh(at, label), filters: [filter], anchored: single };
  found.push(...attach(grammar.vocabulary, grammar.joins, base, node));
  return found;
}

/** Whether an asking word stands right before: "which Toyota", not "what does Tom". */
function isBeside(grammar: Grammar, at: number): boolean {
  const previous = grammar.chunks[at - 1];
  return previous?.kind === "ask" && /^(?:which|what)$/.test(previous.word);
}
