import type { Chunk } from "./chunk.ts";
import type { Grammar } from "./grammar.ts";
import { anyLabel, noRoles, weights, withNode, type DraftNode, type Pending, type State } from "./state.ts";

/** A word for a relationship type that fits less is rather left out. */
const fitting = 0.7;

/**
 * Verbs at the end of a question that name nobody: "which actors also directed" asks for those who directed anything.
 * Each stands for a relationship from what is asked to a node that is not named. Where a node is named, a verb is about it.
 */
export function withIntransitives(grammar: Grammar, state: State): State {
  if (state.pending.length === 0 || state.not || state.nodes.some(({ anchored }) => anchored) || state.arcs.some(({ debt }) => debt > 0))
    return state;
  const subject = state.nodes.findIndex(({ asked }) => asked);
  if (subject < 0) return state;
  return state.pending.reduce((known, word) => (isLast(grammar, state, word) ? withArc(grammar, known, subject, word) : known), state);
}

/** Whether nothing but further verbs like it follows. */
function isLast({ chunks }: Grammar, { pending }: State, { chunk }: Pending): boolean {
  const isIdle = ({ kind }: Chunk, at: number) => kind === "empty" || kind === "loose" || pending.some((word) => word.chunk === at);
  const own = chunks[chunk];
  return own?.kind === "term" && own.form === "verb" && chunks.every((other, at) => at <= chunk || isIdle(other, at));
}

function withArc({ vocabulary }: Grammar, state: State, k: number, word: Pending): State {
  const node = state.nodes[k] as DraftNode;
  const fits = (label: number) => (node.label === anyLabel ? (node.hoped ?? []).includes(label) : node.label === label);
  const [best] = [...word.types]
    .flatMap(([type, fit]) => (vocabulary.types[type]?.joins ?? []).flatMap((join) => (fits(join.from) ? [{ join, fit }] : [])))
    .toSorted((a, b) => b.fit - a.fit);
  if (!best || best.fit < fitting) return state;
  const { from, to, type } = best.join;
  const other: DraftNode = { label: to, filters: [], roles: noRoles, roleUsed: false, implicit: true, asked: false, chunks: [] };
  const settled = withNode(state, k, { ...node, label: from });
  return {
    ...settled,
    nodes: [...settled.nodes, other],
    arcs: [...state.arcs, { a: k, b: state.nodes.length, type, debt: 0, chunks: [word.chunk] }],
    pending: state.pending.filter((own) => own !== word),
    score: state.score + best.fit + weights.hop,
  };
}
