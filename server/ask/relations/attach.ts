import { keyOf } from "../lexicon/lexicon.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { anyLabel, noRoles, weights, type DraftArc, type DraftNode, type Pending, type State } from "./state.ts";

/** The joins of a graph by the labels they join, and by one of them. */
export interface Joins {
  /** The ends that a noun for this type may stand for. */
  roleEnds(type: number, agent: boolean): readonly number[];
  between(a: number, b: number): readonly { join: Join; forward: boolean }[];
}

export function joinTable(vocabulary: Vocabulary): Joins {
  const all = vocabulary.types.flatMap(({ joins }) => joins);
  const known = new Map<string, readonly { join: Join; forward: boolean }[]>();
  const people = new Set(vocabulary.terms.find(keyOf("person")).flatMap((match) => (match.kind === "label" ? [match.label] : [])));
  return {
    roleEnds(type, agent) {
      const ends = [...new Set((vocabulary.types[type]?.joins ?? []).flatMap(({ from, to }) => [from, to]))];
      const own = ends.filter((label) => people.has(label));
      return agent && own.length > 0 ? own : ends;
    },
    between(a, b) {
      const key = `${a} ${b}`;
      const cached = known.get(key);
      if (cached) return cached;
      const found: { join: Join; forward: boolean }[] = [];
      for (const join of all) {
        if (fits(a, join.from) && fits(b, join.to)) found.push({ join, forward: true });
        if (fits(a, join.to) && fits(b, join.from)) found.push({ join, forward: false });
      }
      known.set(key, found);
      return found;
    },
  };
}

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

function fits(label: number, end: number): boolean {
  return label === anyLabel || label === end;
}

interface Explained {
  gain: number;
  debt: number;
  pending: readonly Pending[];
  chunks: readonly number[];
  usedNew: boolean;
  usedOld: boolean;
  usedPair: boolean;
}

/** What speaks for an arc of this type: relation words, the role of an end, or "the same". */
function explain(state: State, k: number, node: DraftNode, type: number, forward: boolean, single: boolean): Explained {
  const to = state.nodes[k] as DraftNode;
  const words = state.pending.filter(({ types }) => types.has(type));
  const pending = state.pending.filter((word) => !words.includes(word));
  const none = { debt: 0, pending, chunks: words.map(({ chunk }) => chunk), usedNew: false, usedOld: false, usedPair: false };
  if (words.length > 0) {
    const said = words
      .map(({ types, after, parts }) => ({
        fit: (types.get(type) ?? 0) + (state.nodes.length - after) * weights.carried,
        part: parts.get(type) ?? 0,
      }))
      .toSorted((a, b) => b.fit - a.fit);
    const [{ fit: best } = { fit: 0 }] = said;
    const more = said.slice(1).map(({ fit, part }, i) => fit * ((part & ~(said[i]?.part ?? 0)) === 0 ? 0.4 : 0.85));
    const back = !state.pair && returns(state.arcs, k, type, forward) ? weights.cuelessReturn : 0;
    return {
      ...none,
      gain: back + best + more.reduce((sum, score) => sum + score, 0),
      usedPair: state.pair && returns(state.arcs, k, type, forward),
    };
  }
  const newRole = node.roleUsed ? undefined : node.roles.get(type);
  if (newRole !== undefined) return { ...none, gain: newRole, usedNew: true, chunks: node.chunks };
  const oldRole = to.roleUsed ? undefined : to.roles.get(type);
  if (oldRole !== undefined) return { ...none, gain: oldRole, usedOld: true, chunks: to.chunks };
  if (state.pair && node.roles.size === 0 && returns(state.arcs, k, type, forward)) return { ...none, gain: 0.9, usedPair: true };
  if ((to.roleUsed && to.roles.has(type)) || (node.roleUsed && node.roles.has(type))) return { ...none, gain: -0.1 };
  const back = returns(state.arcs, k, type, forward) ? weights.uncuedReturn : 0;
  const cost = back + (single ? weights.onlyWay : weights.unexplained);
  return { ...none, gain: cost, debt: -cost };
}

/** "Someone who knows Ann and Bob": the last node's arc, drawn once more from the same node. */
function coordinate(state: State, k: number, node: DraftNode, type: number, forward: boolean): Explained | undefined {
  const last = state.nodes.findLastIndex(({ implicit }) => !implicit);
  const chain = ancestors(state, last).find((own) => {
    const arc = state.arcs.find(({ a, b }) => (forward ? a === k && b === own : b === k && a === own));
    const like = state.nodes[own]?.label === node.label || node.label === anyLabel;
    return arc?.type === type && arc.debt < 0.5 && like && own > k;
  });
  if (chain === undefined || state.pending.length > 0 || node.roles.size > 0) return undefined;
  return { gain: weights.coordinated, debt: 0, pending: [], chunks: [], usedNew: false, usedOld: false, usedPair: false };
}

/** A node, and those that it hangs on. */
function ancestors({ arcs }: State, from: number): number[] {
  const found = [from];
  for (const at of found) {
    const up = arcs.map(({ a, b }) => (a === at ? b : b === at ? a : -1)).find((other) => other >= 0 && other < at);
    if (up !== undefined) found.push(up);
  }
  return found;
}

/** Whether an arc of this type already comes to node `k` from the same side: the way back of a way there. */
function returns(arcs: readonly DraftArc[], k: number, type: number, forward: boolean): boolean {
  return arcs.some((arc) => arc.type === type && (forward ? arc.a === k : arc.b === k));
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
