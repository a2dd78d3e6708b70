import { degreeOf, entriesOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import { growBall, mayEnter, mayLeave, opposite } from "./ball.ts";
import { unreached } from "./distances.ts";
import { createMeeting, growCheaper, isOver, reach, release } from "./meet.ts";
import type { PathQuery } from "./pathQuery.ts";
import { compileRules, type SearchRules } from "./rules.ts";

/**
 * Every node that lies between the ends of a query on its shortest paths; where the ends touch each other, on the paths
 * of two hops. Stops are not regarded.
 *
 * @param hops the length of the shortest path
 * @returns node indices, the least connected first: it says most
 */
export function nodesBetween(source: NeighbourSource, query: PathQuery, hops: number): number[] {
  const rules = compileRules(source, query);
  const meeting = createMeeting(rules);
  const { from, to } = meeting;
  if (hops < 3) {
    growBall(rules, from, "from");
    growBall(rules, to, "to");
  }
  while (reach(meeting) < hops && !isOver(meeting)) growCheaper(meeting);
  const toMiddle = to.layers.length - 1;
  const middle = (from.layers.at(-1) ?? []).filter((node) => to.distances.of[node] === toMiddle);
  const between = new Set(middle);
  const seen = new Uint16Array(source.nodeCount).fill(unreached);
  const spread = (each: typeof eachNext, distance: Uint16Array, first: number) => {
    let layer: readonly number[] = middle;
    for (let level = first; level > 0; level -= 1) {
      const next: number[] = [];
      for (const node of layer) {
        each(rules, node, seen, (other) => {
          if (distance[other] !== level) return;
          seen[other] = level;
          next.push(other);
        });
      }
      for (const node of next) between.add(node);
      layer = next;
    }
  };
  spread(eachNext, to.distances.of, toMiddle - 1);
  spread(eachPrevious, from.distances.of, from.layers.length - 2);
  for (const end of [...rules.starts, ...rules.ends]) between.delete(end);
  release(meeting);
  return [...between].toSorted((a, b) => degreeOf(source, a) - degreeOf(source, b) || a - b);
}

/** Visits the nodes without a distance that a path may come to from this one, in one hop. */
function eachNext(rules: SearchRules, node: number, distance: Uint16Array, visit: (node: number) => void): void {
  const { source, passes, roles } = rules;
  const { neighbour, relationship } = source;
  if (!mayLeave(roles[node] as number)) return;
  const [first, end] = entriesOf(source, node, rules.direction);
  for (let entry = first; entry < end; entry += 1) {
    const other = neighbour[entry] as number;
    if (distance[other] !== unreached || !mayEnter(roles[other] as number)) continue;
    if (passes === null || passes(relationship[entry] as number)) visit(other);
  }
}

/** Visits the nodes without a distance from which a path may come to this one, in one hop. */
function eachPrevious(rules: SearchRules, node: number, distance: Uint16Array, visit: (node: number) => void): void {
  const { source, passes, roles } = rules;
  const { neighbour, relationship } = source;
  if (!mayEnter(roles[node] as number)) return;
  const [first, end] = entriesOf(source, node, opposite[rules.direction]);
  for (let entry = first; entry < end; entry += 1) {
    const other = neighbour[entry] as number;
    if (distance[other] !== unreached || !mayLeave(roles[other] as number)) continue;
    if (passes === null || passes(relationship[entry] as number)) visit(other);
  }
}
