import { expect, test } from "vitest";
import { createPacer } from "../../../server/paths/pacer.ts";
import { plainQuery } from "../../../server/paths/pathQuery.ts";
import { rankPaths } from "../../../server/paths/rank.ts";
import { searchPaths } from "../../../server/paths/search.ts";
import { randomGraph } from "../../support/randomGraph.ts";

const unlimited = { candidates: 10_000, enough: 10_000, extraEntries: Infinity, moreEntries: Infinity };

test("the best few are those with which the whole order begins", async () => {
  let compared = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    // A node that touches many others: what paths cost differs.
    const { topology } = randomGraph(seed, 10, 40, [0, 0, 0, 40 * (seed % 3)]);
    const { paths } = await searchPaths(topology, plainQuery([0], [1], 4), unlimited, createPacer(5_000));
    // All of them: then what each costs is worked out for every one.
    const whole = rankPaths(topology, paths, paths.length);
    for (const k of [1, 2, 5, 12]) expect(rankPaths(topology, paths, k), `seed ${seed}, k ${k}`).toEqual(whole.slice(0, k));
    compared += whole.length;
  }
  expect(compared).toBeGreaterThan(1_000);
});
