import { expect, test } from "vitest";
import { findCentre } from "../../../server/paths/centre.ts";
import { createPacer } from "../../../server/paths/pacer.ts";
import { plainQuery } from "../../../server/paths/pathQuery.ts";
import { distance } from "../../../server/paths/search.ts";
import { randomGraph } from "../../support/randomGraph.ts";

test("the centre has the smallest sum of distances to all the ends", async () => {
  let connected = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { topology } = randomGraph(seed, 9, 14);
    const ends = [0, 1, 2];
    const sums: number[] = [];
    for (let node = 0; node < topology.nodeCount; node += 1) {
      const each = ends.map(async (end) =>
        end === node ? 0 : ((await distance(topology, plainQuery([node], [end], 8), createPacer(1_000))).hops ?? Infinity),
      );
      sums.push((await Promise.all(each)).reduce((sum, hops) => sum + hops, 0));
    }
    const best = Math.min(...sums);
    const centre = findCentre(topology, plainQuery([0], [1], 8), ends, 12);
    // What the first search held is for the next one.
    expect(findCentre(topology, plainQuery([0], [1], 8), ends, 12)).toEqual(centre);
    if (best === Infinity) expect(centre).toBeUndefined();
    else {
      connected += 1;
      expect(sums[centre?.node ?? -1]).toBe(best);
      expect(centre?.hops.reduce((sum, hops) => sum + hops, 0)).toBe(best);
    }
  }
  expect(connected).toBeGreaterThan(10);
});
