import { entriesOf } from "../topology/neighbourSource.ts";
import { opposite, mayEnter, mayLeave } from "./ball.ts";
import { countOf, planOf, type Crossing, type Plan } from "./crossingPlan.ts";
import { isReached, setDistance, unset, type Distances } from "./distances.ts";
import { heavyDegree, heavyEntriesOf } from "./heavy.ts";
import type { SearchRules } from "./rules.ts";

/**
 * Finds the candidates from which one hop comes to the layer, and gives them their distance.
 *
 * @returns undefined, and does nothing, when more than `most` entries would have to be looked at.
 */
export function cross(crossing: Crossing, most = Infinity): { found: number[]; cost: number } | undefined {
  // To plan it all these are looked at once or more.
  if (crossing.layerSize + countOf(crossing.around) > most) return undefined;
  const plan = planOf(crossing);
  return plan.cost > most ? undefined : { found: follow(crossing, plan, () => false), cost: plan.cost };
}

/**
 * Whether there is a candidate from which one hop comes to the layer. Leaves the distances as they are.
 *
 * @returns undefined when that is not known after about `most` entries.
 */
export function isCrossed(crossing: Crossing, most: number): boolean | undefined {
  const { layerSize, around } = crossing;
  const soon = seenFrom(crossing, Math.min(most, layerSize * heavyDegree));
  if (soon !== undefined) return soon;
  // Of each candidate at least one entry would be looked at.
  if (2 * countOf(around) > most) return undefined;
  const plan = planOf(crossing);
  if (plan.firstCost > most) return undefined;
  const found = follow(crossing, plan, (count) => count > 0);
  unset(crossing.distances, found);
  return found.length > 0;
}

/**
 * Looks at up to so many entries that lead to the layer, the first of each of its nodes: where many candidates are around,
 * as about a hub, one is met soon.
 *
 * @returns whether there is one, undefined when neither is known.
 */
function seenFrom(crossing: Crossing, most: number): boolean | undefined {
  const { rules, near, isCandidate, distances } = crossing;
  const { source, direction, passes, roles } = rules;
  const { neighbour, relationship } = source;
  const layer = crossing.layer();
  const each = Math.floor(most / Math.max(1, layer.length));
  let isAll = true;
  for (const node of layer) {
    if (!mayEnter(roles[node] as number)) continue;
    const [first, end] = entriesOf(source, node, opposite[direction]);
    const last = Math.min(end, first + each);
    isAll &&= last === end;
    for (let entry = first; entry < last; entry += 1) {
      const before = neighbour[entry] as number;
      if (!isReached(near, before) || isReached(distances, before) || !isCandidate(before) || !mayLeave(roles[before] as number)) continue;
      if (passes === null || passes(relationship[entry] as number)) return true;
    }
  }
  return isAll ? false : undefined;
}

/** @param isEnough is asked with the count of nodes found so far */
function follow(
  { rules, near, isCandidate, distances, level }: Crossing,
  { forwards, backwards, between }: Plan,
  isEnough: (found: number) => boolean,
): number[] {
  const { source, direction, passes, roles } = rules;
  const { neighbour, relationship } = source;
  const found: number[] = [];
  const take = (node: number) => {
    setDistance(distances, node, level);
    found.push(node);
  };
  for (const node of forwards) {
    if (isEnough(found.length)) return found;
    const [first, end] = entriesOf(source, node, direction);
    if (leadsTo(rules, node, first, end, distances, level - 1)) take(node);
  }
  for (const node of backwards) {
    if (isEnough(found.length)) return found;
    if (!mayEnter(roles[node] as number)) continue;
    const [first, end] = entriesOf(source, node, opposite[direction]);
    for (let entry = first; entry < end; entry += 1) {
      const before = neighbour[entry] as number;
      // Most are not near the start: asked first, since that is known soonest.
      if (!isReached(near, before) || isReached(distances, before) || !isCandidate(before) || !mayLeave(roles[before] as number)) continue;
      if (passes === null || passes(relationship[entry] as number)) take(before);
    }
  }
  for (const node of between) {
    if (isEnough(found.length)) return found;
    if (isReached(distances, node)) continue;
    const [first, end] = entriesOf(source, node, direction);
    const entries = heavyEntriesOf(source, node).filter((entry) => entry >= first && entry < end);
    if (entries.some((entry) => leadsTo(rules, node, entry, entry + 1, distances, level - 1))) take(node);
  }
  return found;
}

/** Whether one of these entries of a node, from `first` to `end`, comes to a node of this distance. */
function leadsTo(
  { source, passes, roles }: SearchRules,
  node: number,
  first: number,
  end: number,
  distances: Distances,
  wanted: number,
): boolean {
  const { neighbour, relationship } = source;
  if (!mayLeave(roles[node] as number)) return false;
  for (let entry = first; entry < end; entry += 1) {
    const other = neighbour[entry] as number;
    if (!isReached(distances, other) || distances.of[other] !== wanted || !mayEnter(roles[other] as number)) continue;
    if (passes === null || passes(relationship[entry] as number)) return true;
  }
  return false;
}
