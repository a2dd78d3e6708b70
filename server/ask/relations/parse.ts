import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { joinTable, type Joins } from "./joins.ts";
import type { Chunk } from "./chunk.ts";
import type { Bar, Grammar } from "./grammar.ts";
import { withIntransitives } from "./intransitive.ts";
import { anyLabel, noRoles, signatureOf, start, weights, type DraftNode, type State } from "./state.ts";
import { step } from "./steps.ts";
import { endOfNoun } from "./voice.ts";

/** Readings that are followed at once. */
const beam = 64;
/** A reading this far behind the best is not followed. */
const widest = 3.2;
const joinTables = new WeakMap<Vocabulary, Joins>();

/** Every reading of the chunks that holds together, the best first. */
export function parse(vocabulary: Vocabulary, chunks: readonly Chunk[], ordered: boolean): State[] {
  const joins = joinTables.get(vocabulary) ?? joinTable(vocabulary);
  joinTables.set(vocabulary, joins);
  const grammar = { vocabulary, joins, chunks, ordered };
  let states: State[] = [start];
  for (let at = 0; at < chunks.length; at += 1) {
    const bar = createBar();
    states = best(states.flatMap((state) => step({ ...grammar, bar }, state, at).filter(({ score }) => bar.passes(score))));
  }
  const last: Grammar = { ...grammar, bar: createBar() };
  return states.flatMap((state) => finish(last, withIntransitives(last, state))).toSorted((a, b) => b.score - a.score);
}

/** The best score of a chunk only rises, so that what lies too far behind it now can be left out at once. */
function createBar(): Bar {
  let highest = Number.NEGATIVE_INFINITY;
  return {
    passes(score) {
      if (score > highest) highest = score;
      return score >= highest - widest;
    },
  };
}

function best(states: readonly State[]): State[] {
  const seen = new Set<string>();
  const kept: State[] = [];
  const sorted = states.toSorted((a, b) => b.score - a.score);
  const floor = (sorted[0]?.score ?? 0) - widest;
  for (const state of sorted) {
    if (kept.length === beam || state.score < floor) break;
    const signature = signatureOf(state);
    if (seen.has(signature)) continue;
    seen.add(signature);
    kept.push(state);
  }
  return kept;
}

/** Charges for what was said and not used. */
function finish(grammar: Grammar, state: State): State[] {
  if (state.nodes.length === 0) return [];
  if (state.nodes.some(({ label }) => label === anyLabel)) return [];
  // What is denied or counted must be known.
  if (state.not || (state.tally && state.tally.node === undefined)) return [];
  let score = state.score;
  for (const { types } of state.pending) score += weights.ignored * Math.min(1, Math.max(...types.values()));
  score += weights.unusedProperty * state.properties.length;
  if (state.pair) score += weights.unusedPair;
  if (state.nodes.some(({ asked, anchored, wanted }) => asked && anchored && !wanted)) score += weights.askedGiven;
  state.nodes.forEach((node, k) => {
    const own = state.arcs.filter(({ a, b }) => a === k || b === k);
    if (k > 0 && own.length === 1 && node.filters.length === 0 && !node.asked && !node.wanted) score += weights.openEnd;
    if (node.roles.size > 0 && !node.roleUsed && !own.some(({ type }) => node.roles.has(type)))
      score += weights.unusedRole - Math.max(...node.roles.values());
  });
  const roled = withImpliedRoles(grammar, state);
  const ignored = [...state.ignored, ...state.pending.map(({ chunk }) => chunk), ...state.properties.map(({ chunk }) => chunk)];
  const [first] = grammar.chunks;
  const statement =
    first?.kind === "empty" &&
    first.text.toLowerCase() === "the" &&
    grammar.chunks.at(-1)?.kind === "term" &&
    state.arcs.some(({ debt, chunks }) => debt === 0 && chunks.some((chunk) => grammar.chunks[chunk]?.kind === "term"));
  return [
    {
      ...state,
      ...roled,
      score: score + roled.gain,
      statement,
      ignored: ignored.filter((chunk) => grammar.chunks[chunk]?.kind !== "loose"),
    },
  ];
}

/** "Actors born before 1960" must have acted: a noun for who does something stands for a relationship as well. */
function withImpliedRoles(grammar: Grammar, state: State): Pick<State, "nodes" | "arcs"> & { gain: number } {
  const nodes = [...state.nodes];
  const arcs = [...state.arcs];
  let gain = 0;
  state.nodes.forEach((node, k) => {
    const [best] = [...node.roles].toSorted(([, a], [, b]) => b - a);
    if (!best || node.roleUsed || arcs.some(({ a, b, type }) => (a === k || b === k) && node.roles.has(type))) return;
    const [type, fit] = best;
    const join = grammar.vocabulary.types[type]?.joins.find(({ from, to }) => from === node.label || to === node.label);
    if (!join || !node.noun) return;
    const out = join.from === node.label && (join.to !== node.label || node.chunks.every((at) => endOfNoun(grammar, type, at) !== "end"));
    const other: DraftNode = {
      label: out ? join.to : join.from,
      filters: [],
      roles: noRoles,
      roleUsed: false,
      implicit: true,
      asked: false,
      chunks: [],
    };
    arcs.push({ a: out ? k : nodes.length, b: out ? nodes.length : k, type, debt: 0, chunks: node.chunks });
    nodes.push(other);
    gain += fit - weights.unusedRole + weights.hop;
  });
  return { nodes, arcs, gain };
}
