import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { coordinate, explain } from "./explain.ts";
import type { Joins } from "./joins.ts";
import { anyLabel, noRoles, weights, type DraftArc, type DraftNode, type State } from "./state.ts";

/** Ways to add a node to the query, hung on one that is there, directly or by one node that is not named. */
export function attach(vocabulary: Vocabulary, joins: Joins, state: State, node: DraftNode): State[] {
  if (state.asks === undefined) return attachAsked(vocabulary, joins, state, node);
  const hoped = state.asks;
  const off = node.label !== anyLabel && hoped.length > 0 && !hoped.includes(node.label) ? weights.wrongAsked : 0;
  return attachAsked(vocabulary, joins, { ...state, asks: undefined, score: state.score + off }, { ...node, asked: true, hoped });
}

function attachAsked(vocabulary: Vocabulary, joins: Joins, state: State, node: DraftNode): State[] {
  if (state.nodes.length === 0) return [{ ...state, nodes: [node], open: 0 }];
  const found: State[] = [];
  for (let k = 0; k < state.nodes.length; k += 1) {
    const to = state.nodes[k] as DraftNode;
    const direct = hang(vocabulary, joins, state, k, node);
    found.push(...direct);
    if (to.implicit) continue;
    if (direct.length === 0 || state.pair) found.push(...hangByOne(vocabulary, joins, state, k, node, direct.length === 0));
  }
  return found;
}

/** All single arcs between a node that is there and a new one. */
function hang(vocabulary: Vocabulary, joins: Joins, state: State, k: number, node: DraftNode): State[] {
  const to = state.nodes[k] as DraftNode;
  const options = joins.between(to.label, node.label);
  const between = state.nodes.slice(k + 1).filter(({ implicit }) => !implicit).length;
  const inner = state.arcs.some(({ a, b }) => a === k || b === k);
  const found: State[] = [];
  const single = new Set(options.map(({ join }) => join.type)).size === 1;
  for (const { join, forward } of options) {
    const symmetric = vocabulary.types[join.type]?.symmetric ?? false;
    if (symmetric && join.from === join.to && !forward) continue;
    const beside = state.and ? coordinate(state, k, node, join.type, forward) : undefined;
    const arc = beside ?? explain(state, k, node, join.type, forward, single);
    if (to.label === anyLabel && node.label === anyLabel && arc.debt > 0) continue;
    const score =
      state.score +
      arc.gain +
      weights.hop +
      (beside ? 0 : between * weights.perNodeBetween) +
      (!beside && to.anchored && inner ? weights.throughName : 0) +
      endFit(node, to.label === node.label && !symmetric, forward) +
      personPenalty(to, forward ? join.from : join.to, node, forward ? join.to : join.from);
    // Later words hardly ever make up for this much.
    if (score < state.score + weights.hopeless) continue;
    const at = state.nodes.length;
    const ends = forward ? { a: k, b: at } : { a: at, b: k };
    const grown: DraftNode = { ...node, label: forward ? join.to : join.from, roleUsed: node.roleUsed || arc.usedNew };
    const settled: DraftNode = { ...to, label: forward ? join.from : join.to, roleUsed: to.roleUsed || arc.usedOld };
    found.push({
      ...state,
      nodes: [...state.nodes.map((known, i) => (i === k ? settled : known)), grown],
      arcs: [...state.arcs, { ...ends, type: join.type, debt: arc.debt, chunks: arc.chunks, ...(state.not && { not: true }) }],
      not: false,
      ...(state.tally && state.tally.node === undefined && grown.noun && { tally: { ...state.tally, node: at } }),
      pending: arc.pending,
      pair: state.pair && !arc.usedPair,
      and: false,
      open: at,
      score,
    });
  }
  return found;
}

/** Between nodes of one kind, "from" and "to" tell which is which. */
function endFit({ end }: DraftNode, alike: boolean, forward: boolean): number {
  if (!alike || !end) return 0;
  return (end === "end") === forward ? weights.end : -weights.end;
}

function personPenalty(to: DraftNode, toLabel: number, node: DraftNode, label: number): number {
  return unhoped(to, toLabel) + unhoped(node, label);
}

function unhoped({ label, hoped = [] }: DraftNode, own: number): number {
  return label === anyLabel && hoped.length > 0 && !hoped.includes(own) ? weights.wrongAsked : 0;
}

/** By way of a node that the question does not name: "the actors of the screenwriter", "starred together with". */
function hangByOne(vocabulary: Vocabulary, joins: Joins, state: State, k: number, node: DraftNode, remote: boolean): State[] {
  const found: State[] = [];
  const middle: DraftNode = { label: anyLabel, filters: [], roles: noRoles, roleUsed: false, implicit: true, asked: false, chunks: [] };
  const firsts = hang(vocabulary, joins, { ...state, pair: false }, k, middle).filter((first) => {
    const arc = first.arcs.at(-1) as DraftArc;
    return arc.debt === 0 || remote;
  });
  for (const first of firsts) {
    const at = first.nodes.length - 1;
    const arc = first.arcs.at(-1) as DraftArc;
    const seconds = hang(vocabulary, joins, { ...first, pair: state.pair }, at, node);
    for (const second of seconds) {
      const other = second.arcs.at(-1) as DraftArc;
      const back = arc.type === other.type && (arc.a === at) === (other.a === at);
      if (back && arc.debt > 0) continue;
      if (arc.debt > 0.5 && other.debt > 0.5) continue;
      if (arc.debt > 0 && other.debt > 0 && arc.debt + other.debt > 1 && !remote) continue;
      found.push({ ...second, score: second.score + weights.implicit + (back && state.pair ? 0.2 : 0) });
    }
  }
  return found;
}
