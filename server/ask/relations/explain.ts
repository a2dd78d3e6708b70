import { anyLabel, weights, type DraftArc, type DraftNode, type Pending, type State } from "./state.ts";

export interface Explained {
  gain: number;
  debt: number;
  pending: readonly Pending[];
  chunks: readonly number[];
  usedNew: boolean;
  usedOld: boolean;
  usedPair: boolean;
}

// Most arcs are tried where no word waits for one: nothing is made for those.
const noWords: readonly Pending[] = [];
const noChunks: readonly number[] = [];

/** What speaks for an arc of this type: relation words, the role of an end, or "the same". */
export function explain(state: State, k: number, node: DraftNode, type: number, forward: boolean, single: boolean): Explained {
  const to = state.nodes[k] as DraftNode;
  // "That Ann acted in but without Bob": what was said before speaks of no denial.
  const from = state.not ? (state.notAt ?? 0) : 0;
  const words = state.pending.length === 0 ? noWords : state.pending.filter(({ types, chunk }) => types.has(type) && chunk >= from);
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
      ...unsaid(state, 0),
      pending: state.pending.filter((word) => !words.includes(word)),
      chunks: words.map(({ chunk }) => chunk),
      gain: back + best + more.reduce((sum, score) => sum + score, 0),
      usedPair: state.pair && returns(state.arcs, k, type, forward),
    };
  }
  const newRole = node.roleUsed ? undefined : node.roles.get(type);
  if (newRole !== undefined) return { ...unsaid(state, newRole), usedNew: true, chunks: node.chunks };
  const oldRole = to.roleUsed ? undefined : to.roles.get(type);
  if (oldRole !== undefined) return { ...unsaid(state, oldRole), usedOld: true, chunks: to.chunks };
  if (state.pair && node.roles.size === 0 && returns(state.arcs, k, type, forward)) return { ...unsaid(state, 0.9), usedPair: true };
  const back = returns(state.arcs, k, type, forward) ? weights.uncuedReturn : 0;
  // Back to a node that is named is no way round: "is Ann a child of Bob".
  const round = node.anchored === true ? 0 : back;
  if ((to.roleUsed && to.roles.has(type)) || (node.roleUsed && node.roles.has(type))) return unsaid(state, -0.1 + round);
  const cost = back + (single ? weights.onlyWay : weights.unexplained);
  return unsaid(state, cost, -cost);
}

/** An arc that uses no word. */
function unsaid({ pending }: State, gain: number, debt = 0): Explained {
  return { gain, debt, pending, chunks: noChunks, usedNew: false, usedOld: false, usedPair: false };
}

/**
 * "Someone who knows Ann and Bob": the last node's arc, drawn once more from the same node.
 *
 * @param follows the word for both arcs is still to come
 */
export function coordinate(
  state: State,
  k: number,
  node: DraftNode,
  type: number,
  forward: boolean,
  follows: boolean,
): Explained | undefined {
  const last = state.nodes.findLastIndex(({ implicit }) => !implicit);
  const chain = ancestors(state, last).find((own) => {
    const arc = state.arcs.find(({ a, b }) => (forward ? a === k && b === own : b === k && a === own));
    const like = state.nodes[own]?.label === node.label || node.label === anyLabel;
    // "Films with Ann but without Bob" denies what was said, whatever that was.
    return arc?.type === type && (arc.debt < 0.5 || follows || state.not === true) && like && own > k;
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
