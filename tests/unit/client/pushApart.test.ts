import { expect, test } from "vitest";
import { pushApart } from "../../../client/graph/pushApart.ts";
import { createRandom } from "../../support/randomGraph.ts";

function nearest(points: readonly { x: number; y: number }[]): number {
  return Math.min(...points.flatMap((one, i) => points.slice(i + 1).map((other) => Math.hypot(other.x - one.x, other.y - one.y))));
}

test("points that touch are pushed apart, and the others stay", () => {
  const random = createRandom(4);
  const points = Array.from({ length: 300 }, () => ({ x: 1_000 * random(), y: 1_000 * random() }));
  const far = { x: 5_000, y: 5_000 };
  expect(nearest(points)).toBeLessThan(5);
  pushApart([...points, far], 22);
  expect(nearest(points)).toBeGreaterThan(20);
  expect(far).toEqual({ x: 5_000, y: 5_000 });
});

test("points on one spot find directions to leave in", () => {
  const points = Array.from({ length: 12 }, () => ({ x: 7, y: 7 }));
  pushApart(points, 10);
  expect(nearest(points)).toBeGreaterThan(9);
});
