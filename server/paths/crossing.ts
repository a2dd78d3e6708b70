import { entriesOf } from "../topology/neighbourSource.ts";
import { opposite, eachPrevious, mayEnter, mayLeave, volumeOf } from "./ball.ts";
import { unreached } from "./distances.ts";
import { heavyDegree, heavyEntriesOf, splitByWeight } from "./heavy.ts";
import type { SearchRules } from "./rules.ts";

/** The hops from some nodes to a layer around the end of a leg. */
export interface Crossing {
  readonly rules: SearchRules;
  /** Layers around the start, of which the nodes without a distance to the end are the candidates. */
  readonly around: readonly (readonly number[])[];
  /** Whether a node without a distance to the end is a candidate. */
  readonly isCandidate: (node: number) => boolean;
  /** The nodes of the layer that a candidate may come to. */
  readonly layer: readonly number[];
  /** To the end; takes those of the candidates that are found. */
  readonly distance: Uint16Array;
  /** What the candidates' distance is; the layer's is one less. */
  readonly level: number;
}

/** How the hops are found: from the candidates on, from the layer back, and between the heavy ones of both. */
interface Plan {
  readonly forwards: readonly number[];
  readonly backwards: readonly number[];
  readonly between: readonly number[];
  /** Entries and nodes to look at, without the entries between heavy nodes. */
  readonly cost: number;
  /** The same, where it ends with the first hop: of a heavy node's entries one is soon found, if there is any. */
  readonly firstCost: number;
}

/**
 * Finds the candidates from which one hop comes to the layer, and gives them their distance.
 *
 * @returns undefined, and does nothing, when more than `most` entries would have to be looked at.
 */
export function cross(crossing: Crossing, most = Infinity): { found: number[]; cost: number } | undefined {
  // To plan it all these are looked at once or more.
  if (crossing.layer.length + countOf(crossing.around) > most) return undefined;
  const plan = planOf(crossing);
  return plan.cost > most ? undefined : { found: follow(crossing, plan, () => false), cost: plan.cost };
}

/**
 * Whether there is a candidate from which one hop comes to the layer. Leaves the distances as they are.
 *
 * @returns undefined when that is not known after about `most` entries.
 */
export function isCrossed(crossing: Crossing, most: number): boolean | undefined {
  const { layer, around } = crossing;
  const soon = seenFrom(crossing, Math.min(most, layer.length * heavyDegree));
  if (soon !== undefined) return soon;
  // Of each candidate at least one entry would be looked at.
  if (2 * countOf(around) > most) return undefined;
  const plan = planOf(crossing);
  if (plan.firstCost > most) return undefined;
  const found = follow(crossing, plan, (count) => count > 0);
  for (const node of found) crossing.distance[node] = unreached;
  return found.length > 0;
}

/**
 * Looks at up to so many entries that lead to the layer, the first of each of its nodes: where many candidates are around,
 * as about a hub, one is met soon.
 *
 * @returns whether there is one, undefined when neither is known.
 */
function seenFrom({ rules, layer, isCandidate, distance }: Crossing, most: number): boolean | undefined {
  const { source, direction, passes, roles } = rules;
  const { neighbour, relationship } = source;
  const each = Math.floor(most / Math.max(1, layer.length));
  let isAll = true;
  for (const node of layer) {
    if (!mayEnter(roles[node] as number)) continue;
    const [first, end] = entriesOf(source, node, opposite[direction]);
    const last = Math.min(end, first + each);
    isAll &&= last === end;
    for (let entry = first; entry < last; entry += 1) {
      const before = neighbour[entry] as number;
      if (distance[before] !== unreached || !isCandidate(before) || !mayLeave(roles[before] as number)) continue;
      if (passes === null || passes(relationship[entry] as number)) return true;
    }
  }
  return isAll ? false : undefined;
}

function countOf(layers: readonly (readonly number[])[]): number {
  return layers.reduce((sum, nodes) => sum + nodes.length, 0);
}

/**
 * A hop can be seen from either of its ends: all are looked for from the side with fewer entries. Where there are heavy
 * nodes on both, they are told from the light ones of the other side, and the hops between them are known: a hub's own
 * entries are not looked at.
 */
function planOf({ rules: { source, direction }, around, layer, distance, level }: Crossing): Plan {
  const [lightAfter] = splitByWeight(source, layer);
  const after = volumeOf(source, layer, opposite[direction]);
  const all: Plan = { forwards: [], backwards: layer, between: [], cost: after, firstCost: after };
  // Choosing the candidates would take longer than looking at what leads to the layer.
  if (after <= countOf(around)) return all;
  const candidates: number[] = [];
  for (const nodes of around) for (const node of nodes) if ((distance[node] as number) > level) candidates.push(node);
  const [lightBefore, heavyBefore] = splitByWeight(source, candidates);
  const light = volumeOf(source, lightBefore, direction);
  const before = light + volumeOf(source, heavyBefore, direction);
  const cost = candidates.length + light + volumeOf(source, lightAfter, opposite[direction]);
  if (cost < Math.min(before, after)) return { forwards: lightBefore, backwards: lightAfter, between: heavyBefore, cost, firstCost: cost };
  if (before >= after) return all;
  const firstCost = candidates.length + light + heavyBefore.length * heavyDegree;
  return { forwards: [...lightBefore, ...heavyBefore], backwards: [], between: [], cost: before, firstCost };
}

/** @param isEnough is asked with the count of nodes found so far */
function follow(
  { rules, isCandidate, distance, level }: Crossing,
  { forwards, backwards, between }: Plan,
  isEnough: (found: number) => boolean,
): number[] {
  const { source, direction } = rules;
  const found: number[] = [];
  const take = (node: number) => {
    distance[node] = level;
    found.push(node);
  };
  for (const node of forwards) {
    if (isEnough(found.length)) return found;
    const [first, end] = entriesOf(source, node, direction);
    if (leadsTo(rules, node, end - first, (i) => first + i, distance, level - 1)) take(node);
  }
  for (const node of backwards) {
    if (isEnough(found.length)) return found;
    eachPrevious(rules, node, distance, (before) => {
      if (isCandidate(before)) take(before);
    });
  }
  for (const node of between) {
    if (isEnough(found.length)) return found;
    if (distance[node] === level) continue;
    const [first, end] = entriesOf(source, node, direction);
    const entries = heavyEntriesOf(source, node).filter((entry) => entry >= first && entry < end);
    if (leadsTo(rules, node, entries.length, (i) => entries[i] as number, distance, level - 1)) take(node);
  }
  return found;
}

/** Whether one of these entries of a node comes to a node of this distance. */
function leadsTo(
  { source, passes, roles }: SearchRules,
  node: number,
  count: number,
  entryAt: (i: number) => number,
  distance: Uint16Array,
  wanted: number,
): boolean {
  const { neighbour, relationship } = source;
  if (!mayLeave(roles[node] as number)) return false;
  for (let i = 0; i < count; i += 1) {
    const entry = entryAt(i);
    const other = neighbour[entry] as number;
    if (distance[other] !== wanted || !mayEnter(roles[other] as number)) continue;
    if (passes === null || passes(relationship[entry] as number)) return true;
  }
  return false;
}
