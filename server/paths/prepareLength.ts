import { entriesOf } from "../topology/neighbourSource.ts";
import { eachPrevious, isExhausted, mayEnter, mayLeave, unreached, volumeOf } from "./ball.ts";
import type { Meeting } from "./meet.ts";
import type { SearchRules } from "./rules.ts";

/**
 * Completes the distances to the end of a leg for every node that lies on some walk of up to this length, so that the
 * walk between them seldom turns into a dead end but by simplicity. Both balls together must reach `length`.
 *
 * Of each layer either all that leads to the one before it is looked at, or all that the other ball holds at a fitting
 * distance, until one way on is found: whichever has fewer entries.
 *
 * @returns the nodes to forget (by `forget`) before another length is prepared.
 */
export function prepareLength(meeting: Meeting, length: number): number[] {
  const { to } = meeting;
  const added: number[] = [];
  if (isExhausted(to)) return added;
  let layer = to.layers.at(-1) ?? [];
  for (let level = to.layers.length; level < length; level += 1) {
    layer = growWithin(meeting, layer, level, length - level);
    for (const node of layer) added.push(node);
  }
  return added;
}

export function forget({ to }: Meeting, nodes: readonly number[]): void {
  for (const node of nodes) to.distance[node] = unreached;
}

/** Finds the nodes that are `level` hops from the end, in one hop from the layer, and at most `farthest` from the start. */
function growWithin(meeting: Meeting, layer: readonly number[], level: number, farthest: number): number[] {
  const { rules, from, to, hops = 0 } = meeting;
  const near = layer.filter((node) => (from.distance[node] as number) <= farthest + 1);
  // None is nearer to the start than the shortest way allows.
  const fitting = from.layers.slice(Math.max(0, hops - level), farthest + 1).flat();
  const candidates = fitting.filter((node) => to.distance[node] === unreached);
  const found: number[] = [];
  if (volumeOf(rules.source, candidates) < volumeOf(rules.source, near)) {
    for (const node of candidates) {
      if (!leadsTo(rules, node, to.distance, level - 1)) continue;
      to.distance[node] = level;
      found.push(node);
    }
    return found;
  }
  for (const node of near) {
    eachPrevious(rules, node, to.distance, (before) => {
      if ((from.distance[before] as number) > farthest) return;
      to.distance[before] = level;
      found.push(before);
    });
  }
  return found;
}

/** Whether one hop from a node comes to one of this distance. */
function leadsTo({ source, passes, roles, direction }: SearchRules, node: number, distance: Uint16Array, wanted: number): boolean {
  const { neighbour, relationship } = source;
  if (!mayLeave(roles[node] as number)) return false;
  const [first, end] = entriesOf(source, node, direction);
  for (let entry = first; entry < end; entry += 1) {
    const other = neighbour[entry] as number;
    if (distance[other] !== wanted || !mayEnter(roles[other] as number)) continue;
    if (passes === null || passes(relationship[entry] as number)) return true;
  }
  return false;
}
