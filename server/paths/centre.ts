import { degreeOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import { createBall, growBall, isExhausted } from "./ball.ts";
import { giveBack, unreached } from "./distances.ts";
import type { PathQuery } from "./pathQuery.ts";
import { compileRules } from "./rules.ts";

export interface Centre {
  readonly node: number;
  /** Its distance to each of the ends, in their order. */
  readonly hops: readonly number[];
}

/**
 * The node with the smallest sum of distances to all the ends; of several, the least connected. For three ends its
 * shortest paths to them are a smallest connecting tree; for more they are a good one, not always the smallest.
 *
 * @param fits which nodes may be it; any where nothing is said
 * @returns undefined when no node is within `farthest` hops of every end.
 */
export function findCentre(
  source: NeighbourSource,
  query: PathQuery,
  ends: readonly number[],
  farthest: number,
  fits: (node: number) => boolean = () => true,
): Centre | undefined {
  const around = ends.map((end) => {
    const rules = compileRules(source, { ...query, from: [end], to: [] });
    const ball = createBall(rules, "from");
    while (!isExhausted(ball) && ball.layers.length <= farthest) growBall(rules, ball, "from");
    return { rules, ball };
  });
  const distances = around.map(({ ball }) => ball.distances.of);
  let best: number | undefined;
  let bestSum = Infinity;
  for (let node = 0; node < source.nodeCount; node += 1) {
    let sum = 0;
    for (const distance of distances) sum += distance[node] === unreached ? Infinity : (distance[node] as number);
    const isBetter =
      sum < bestSum || (sum === bestSum && sum < Infinity && best !== undefined && degreeOf(source, node) < degreeOf(source, best));
    if (isBetter && fits(node)) {
      best = node;
      bestSum = sum;
    }
  }
  const node = best;
  const centre = node === undefined ? undefined : { node, hops: distances.map((distance) => distance[node] ?? 0) };
  for (const { rules, ball } of around) {
    giveBack(source, ball.distances, ball.layers);
    rules.giveBack();
  }
  return centre;
}
