import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import type { Grammar } from "./grammar.ts";
import { anyLabel, noRoles, weights, withNode, type DraftNode, type Pending, type State } from "./state.ts";

/** A word for a relationship type that fits less is rather left out. */
const fitting = 0.7;

/**
 * Verbs at the end of a question that name nobody: "which actors also directed" asks for those who directed anything,
 * and "films that nobody reviewed" for those that no review leads to. Each stands for a relationship from what is asked
 * to a node that is not named. Where a node is named, a verb is about it.
 */
export function withIntransitives(grammar: Grammar, state: State): State {
  if (state.pending.length === 0 || state.nodes.some(({ anchored }) => anchored) || state.arcs.some(({ debt }) => debt > 0)) return state;
  const asked = state.nodes.findIndex((node) => node.asked);
  const subject = asked >= 0 ? asked : nounOf(grammar, state);
  if (subject < 0 || (state.not && state.pending.length > 1)) return state;
  return state.pending.reduce((known, word) => (isLast(grammar, state, word) ? withArc(grammar, known, subject, word) : known), state);
}

/** The first noun, where nothing asks for something else before it: "people who directed", not "what did people buy". */
function nounOf({ chunks }: Grammar, { nodes }: State): number {
  const found = nodes.findIndex(({ noun, implicit }) => noun && !implicit);
  const before = chunks.slice(0, nodes[found]?.chunks[0] ?? 0);
  return before.some(({ kind }) => kind === "ask") ? -1 : found;
}

/** Whether nothing but further verbs like it follows. */
function isLast({ chunks }: Grammar, { pending }: State, { chunk }: Pending): boolean {
  const isIdle = ({ kind }: Chunk, at: number) => kind === "empty" || kind === "loose" || pending.some((word) => word.chunk === at);
  const own = chunks[chunk];
  return own?.kind === "term" && own.form === "verb" && chunks.every((other, at) => at <= chunk || isIdle(other, at));
}

/** "Was reviewed" and "nobody reviewed" speak of the end of the relationship, "who reviewed" of its start, "never reviewed" of either. */
function voiceOf({ chunks }: Grammar, { chunk }: Pending): "active" | "passive" | "either" {
  const at = chunks.findLastIndex(({ text }, i) => i < chunk && !/^(?:ever|yet|also|only|actually|not|never)$/i.test(text));
  const denied = chunks.slice(at + 1, chunk).some(({ kind }) => kind === "not");
  if (/^(?:is|are|was|were|been|being|be|nobody|noone)$/i.test(chunks[at]?.text ?? "")) return "passive";
  return denied && chunks[at]?.kind === "term" ? "either" : "active";
}

function withArc(grammar: Grammar, state: State, k: number, word: Pending): State {
  const { vocabulary } = grammar;
  const node = state.nodes[k] as DraftNode;
  const fits = (label: number) => (node.label === anyLabel ? (node.hoped ?? []).includes(label) : node.label === label);
  const active = [...word.types].flatMap(([type, fit]) =>
    joinsOf(vocabulary, type).flatMap((join) => (fits(join.from) ? [{ join, fit, forward: true }] : [])),
  );
  const passive = [...word.types].flatMap(([type, fit]) =>
    joinsOf(vocabulary, type).flatMap((join) => (fits(join.to) ? [{ join, fit, forward: false }] : [])),
  );
  const ways = { active, passive, either: [...active, ...passive] }[voiceOf(grammar, word)];
  const [best] = ways.toSorted((x, y) => y.fit - x.fit);
  if (!best || best.fit < fitting) return state;
  const { from, to, type } = best.join;
  const [own, label] = best.forward ? [from, to] : [to, from];
  const other: DraftNode = { label, filters: [], roles: noRoles, roleUsed: false, implicit: true, asked: false, chunks: [] };
  const settled = withNode(state, k, { ...node, label: own });
  const at = state.nodes.length;
  const ends = best.forward ? { a: k, b: at } : { a: at, b: k };
  return {
    ...settled,
    nodes: [...settled.nodes, other],
    arcs: [...state.arcs, { ...ends, type, debt: 0, chunks: [word.chunk], ...(state.not && { not: true }) }],
    not: false,
    pending: state.pending.filter((one) => one !== word),
    score: state.score + best.fit + weights.hop,
  };
}

function joinsOf({ types }: Vocabulary, type: number): readonly Join[] {
  return types[type]?.joins ?? [];
}
