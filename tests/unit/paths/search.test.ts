import { describe, expect, test } from "vitest";
import { nodesBetween } from "../../../server/paths/between.ts";
import { createPacer } from "../../../server/paths/pacer.ts";
import { plainQuery, type PathQuery } from "../../../server/paths/pathQuery.ts";
import { distance, searchPaths } from "../../../server/paths/search.ts";
import type { FoundPath } from "../../../server/paths/walk.ts";
import { everyPath } from "../../support/bruteForce.ts";
import { createRandom, randomGraph, type RandomGraph } from "../../support/randomGraph.ts";

const unlimited = { candidates: 1_000_000, enough: 1_000_000, extraEntries: 1_000_000, moreEntries: Infinity };

function textOf({ topology }: RandomGraph, { nodes, relationships }: FoundPath): string {
  return [...nodes]
    .map((node, i) => `${i === 0 ? "" : `${topology.relationshipIds.at(relationships[i - 1] ?? -1)} `}${topology.nodeIds.at(node)}`)
    .join(" ");
}

/** Constraint sets by name, so that a failure names the one that broke. */
const variations: Record<string, (random: () => number, nodes: number) => Partial<PathQuery>> = {
  "no constraint": () => ({}),
  "one stop": (random, n) => ({ via: pick(random, n, 1) }),
  "two stops in order": (random, n) => ({ via: pick(random, n, 2) }),
  "stops, coming back allowed": (random, n) => ({ via: pick(random, n, 1), repeats: "acrossLegs" }),
  "two stops, coming back allowed": (random, n) => ({ via: pick(random, n, 2), repeats: "acrossLegs" }),
  "without a node": (random, n) => ({ withoutNodes: pick(random, n, 1) }),
  "without a type": () => ({ withoutTypes: ["A"] }),
  "only one type": () => ({ types: ["B"] }),
  "without a label": () => ({ withoutLabels: ["Big"] }),
  "only labels": () => ({ labels: ["Blue", "Big"] }),
  out: () => ({ direction: "out" }),
  in: () => ({ direction: "in" }),
  "a window": () => ({ window: { from: "2008", to: "2012-06" } }),
  since: () => ({ window: { from: "2010" } }),
  modalities: () => ({ modality: ["stated", "expected"] }),
  documents: () => ({ minDocuments: 1 }),
  "several at once": (random, n) => ({ withoutNodes: pick(random, n, 1), withoutTypes: ["C"], minDocuments: 1, labels: ["Red"] }),
};

/** Different nodes that are neither n0 nor n1. */
function pick(random: () => number, nodes: number, count: number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(2 + Math.floor(random() * (nodes - 2)));
  return [...chosen];
}

describe.each(Object.entries(variations))("search with %s", (_name, vary) => {
  test("finds exactly the paths that trying everything finds", async () => {
    let compared = 0;
    let constrained = 0;
    for (let seed = 1; seed <= 120; seed += 1) {
      const random = createRandom(seed);
      const nodes = 5 + Math.floor(random() * 4);
      const graph = randomGraph(seed, nodes, Math.floor(nodes * (1 + random())));
      const query: PathQuery = { ...plainQuery([0], [1], 1 + (seed % 5)), ...vary(random, nodes) };
      const expected = everyPath(graph, query);
      const result = await searchPaths(graph.topology, query, unlimited, createPacer(5_000));
      expect(result.paths.map((path) => textOf(graph, path)).toSorted(), `seed ${seed}`).toEqual(expected);
      expect(result.ended).toBe("complete");
      compared += expected.length;
      if (expected.length !== everyPath(graph, plainQuery([0], [1], query.maxHops)).length) constrained += 1;
    }
    // Each constraint must have bitten somewhere, or this test could not fail.
    expect(compared).toBeGreaterThan(5);
    if (_name !== "no constraint") expect(constrained).toBeGreaterThan(5);
  });
});

/** Which nodes are heavy, one case each: the ends, what lies between them, one end and others, all. */
const weights = [
  [2_000, 1_500],
  [0, 0, 2_000, 1_500, 1_200],
  [1_200, 0, 2_000, 0, 1_500],
  [2_000, 1_200, 1_500, 1_300, 1_400, 1_100],
];

describe.each(Object.entries(variations))("search around hubs with %s", (name, vary) => {
  test("finds exactly the paths that trying everything finds", async () => {
    let compared = 0;
    for (let seed = 1; seed <= 24; seed += 1) {
      const random = createRandom(seed);
      const nodes = 6 + Math.floor(random() * 4);
      const graph = randomGraph(seed, nodes, 2 * nodes, weights[seed % weights.length]);
      const query: PathQuery = { ...plainQuery([0], [1], 2 + (seed % 4)), ...vary(random, nodes) };
      const result = await searchPaths(graph.topology, query, unlimited, createPacer(5_000));
      const expected = everyPath(graph, query);
      expect(result.paths.map((path) => textOf(graph, path)).toSorted(), `${name}, seed ${seed}`).toEqual(expected);
      compared += expected.length;
    }
    expect(compared).toBeGreaterThan(5);
  });
});

test("a search leaves nothing behind for the next one of the same graph", async () => {
  const graph = randomGraph(3, 9, 20, [2_000, 0, 1_500]);
  const pathsOf = async (query: PathQuery) =>
    (await searchPaths(graph.topology, query, unlimited, createPacer(5_000))).paths.map((path) => textOf(graph, path));
  const plain = plainQuery([0], [1], 5);
  const first = await pathsOf(plain);
  for (const vary of Object.values(variations)) {
    const random = createRandom(11);
    const others = [vary(random, 9), { ...vary(random, 9), to: [2] }];
    // At once, in turn, and one that stops early.
    await Promise.all(others.map((other) => pathsOf({ ...plain, ...other })));
    await searchPaths(graph.topology, { ...plain, ...vary(random, 9) }, { ...unlimited, candidates: 1 }, createPacer(5_000));
    expect(await pathsOf(plain)).toEqual(first);
  }
  expect(first.length).toBeGreaterThan(3);
});

test("a path with stops is the shortest there is, also where it has to come back", async () => {
  let came = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = createRandom(seed);
    const graph = randomGraph(seed, 8, 10);
    const query: PathQuery = { ...plainQuery([0], [1], 7), via: pick(random, 8, 1 + (seed % 2)), repeats: "acrossLegs" };
    const lengths = everyPath(graph, query).map((path) => (path.split(" ").length - 1) / 2);
    const { paths } = await searchPaths(graph.topology, query, { ...unlimited, candidates: 50, enough: 1 }, createPacer(5_000));
    expect(paths[0]?.relationships.length, `seed ${seed}`).toBe(lengths.length === 0 ? undefined : Math.min(...lengths));
    if (paths.some(({ nodes }) => new Set(nodes).size < nodes.length)) came += 1;
  }
  expect(came).toBeGreaterThan(5);
});

test("past the bound only the shortest are given, and they are", async () => {
  let beyond = 0;
  for (let seed = 1; seed <= 120; seed += 1) {
    const graph = randomGraph(seed, 10, 11);
    const all = everyPath(graph, plainQuery([0], [1], 9)).map((path) => (path.split(" ").length - 1) / 2);
    const shortest = Math.min(...all);
    const { paths } = await searchPaths(graph.topology, plainQuery([0], [1], 2), { ...unlimited, farthest: 9 }, createPacer(5_000));
    const lengths = paths.map(({ relationships }) => relationships.length);
    if (shortest <= 2) expect(Math.max(...lengths)).toBeLessThanOrEqual(2);
    else expect(lengths, `seed ${seed}`).toEqual(all.filter((length) => length === shortest));
    if (shortest > 2 && shortest < Infinity) beyond += 1;
  }
  expect(beyond).toBeGreaterThan(5);
});

test("what lies between is every node of a shortest path, under each constraint", () => {
  let found = 0;
  for (const [name, vary] of Object.entries(variations).filter(([name]) => !name.includes("stop"))) {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = createRandom(seed);
      const graph = randomGraph(seed, 9, 14);
      const query: PathQuery = { ...plainQuery([0], [1], 8), ...vary(random, 9) };
      const paths = everyPath(graph, query).map((path) => path.split(" ").filter((_, i) => i % 2 === 0));
      const hops = Math.min(...paths.map((path) => path.length - 1));
      if (hops === Infinity) continue;
      const middles = paths.filter((path) => path.length - 1 === Math.max(2, hops)).flatMap((path) => path.slice(1, -1));
      const between = nodesBetween(graph.topology, query, hops).map((node) => `n${node}`);
      expect(between.toSorted(), `${name}, seed ${seed}`).toEqual([...new Set(middles)].toSorted());
      found += between.length;
    }
  }
  expect(found).toBeGreaterThan(100);
});

test("search between sets of nodes never passes through a further start or end", async () => {
  for (let seed = 1; seed <= 80; seed += 1) {
    const graph = randomGraph(seed, 8, 12);
    const query = plainQuery([0, 2, 3], [1, 4, 3], 4);
    const expected = everyPath(graph, query).filter((path) => {
      const middle = path
        .split(" ")
        .filter((_, i) => i % 2 === 0)
        .slice(1, -1);
      return !middle.some((node) => ["n0", "n1", "n2", "n3", "n4"].includes(node));
    });
    const result = await searchPaths(graph.topology, query, unlimited, createPacer(5_000));
    expect(result.paths.map((path) => textOf(graph, path)).toSorted(), `seed ${seed}`).toEqual(expected);
  }
});

test("paths come shortest first, and the distance is that of the first", async () => {
  for (let seed = 1; seed <= 80; seed += 1) {
    const { topology } = randomGraph(seed, 9, 13);
    const { paths } = await searchPaths(topology, plainQuery([0], [1], 8), unlimited, createPacer(5_000));
    const lengths = paths.map((path) => path.relationships.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    const { hops } = await distance(topology, plainQuery([0], [1], 8), createPacer(5_000));
    expect(hops).toBe(lengths[0]);
  }
});

test("a search that stops early says so, and every path it gives is real", async () => {
  const graph = randomGraph(7, 12, 60);
  const query = plainQuery([0], [1], 5);
  const all = new Set(everyPath(graph, query));
  const few = await searchPaths(
    graph.topology,
    query,
    { candidates: 20, enough: 5, extraEntries: 100, moreEntries: 10_000 },
    createPacer(5_000),
  );
  expect(few.ended).toBe("enough");
  expect(few.paths.length).toBeLessThanOrEqual(20);
  expect(few.paths.length).toBeGreaterThan(0);
  for (const path of few.paths) expect(all.has(textOf(graph, path))).toBe(true);
  const late = await searchPaths(graph.topology, query, unlimited, createPacer(0));
  expect(late.ended).toBe("out_of_time");
});

test("an aborted search rejects with `cancelled`", async () => {
  const { topology } = randomGraph(7, 12, 60);
  const search = searchPaths(topology, plainQuery([0], [1], 5), unlimited, createPacer(5_000, AbortSignal.abort()));
  await expect(search).rejects.toMatchObject({ name: "StoreError", code: "cancelled" });
});

test("what was explored is counted, and exhaustion is told from a bound", async () => {
  const graph = randomGraph(3, 2, 0);
  const none = await searchPaths(graph.topology, plainQuery([0], [1], 4), unlimited, createPacer(5_000));
  expect(none.paths).toEqual([]);
  expect(none.explored).toEqual({ from: 1, to: 1, exhausted: true });
});
