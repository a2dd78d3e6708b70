import { degreeOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import { eachNext, eachPrevious, growBall } from "./ball.ts";
import { unreached } from "./distances.ts";
import { createMeeting, growCheaper, isOver, reach, release } from "./meet.ts";
import type { PathQuery } from "./pathQuery.ts";
import { compileRules } from "./rules.ts";

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
  const middle = (from.layers.at(-1) ?? []).filter((node) => to.distance[node] === toMiddle);
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
  spread(eachNext, to.distance, toMiddle - 1);
  spread(eachPrevious, from.distance, from.layers.length - 2);
  for (const end of [...rules.starts, ...rules.ends]) between.delete(end);
  release(meeting);
  return [...between].toSorted((a, b) => degreeOf(source, a) - degreeOf(source, b) || a - b);
}
