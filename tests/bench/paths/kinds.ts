import { findPaths, type FindOptions } from "../../../server/paths/findPaths.ts";
import { plainQuery, type PathQuery } from "../../../server/paths/pathQuery.ts";
import type { Topology } from "../../../server/topology/topology.ts";
import { createRandom } from "../../support/randomGraph.ts";
import { figures, type Figures } from "../measure.ts";

interface Kind {
  name: string;
  k: number;
  vary: (any: () => number, topology: Topology) => Partial<PathQuery>;
  options?: Partial<FindOptions>;
}

/** What a path is asked with, one kind of constraint each. The bound is four hops where nothing else is said. */
const kinds: readonly Kind[] = [
  { name: "shortest, k = 1", k: 1, vary: () => ({}) },
  { name: "k = 5", k: 5, vary: () => ({}) },
  { name: "k = 5, as far as it takes", k: 5, vary: () => ({}), options: { farthest: 30 } },
  { name: "k = 5, via a node, up to 8 hops", k: 5, vary: (any) => ({ via: [any()], maxHops: 8 }) },
  { name: "k = 5, via a node, passing one twice", k: 5, vary: (any) => ({ via: [any()], maxHops: 30, repeats: "acrossLegs" }) },
  { name: "k = 5, via two nodes", k: 5, vary: (any) => ({ via: [any(), any()], maxHops: 30, repeats: "acrossLegs" }) },
  { name: "k = 5, without three nodes", k: 5, vary: (any) => ({ withoutNodes: [any(), any(), any()] }) },
  { name: "k = 5, without a type", k: 5, vary: () => ({ withoutTypes: ["LIKES"] }) },
  { name: "k = 5, only one type", k: 5, vary: () => ({ types: ["FOLLOWS"] }) },
  { name: "k = 5, without a label", k: 5, vary: () => ({ withoutLabels: ["Red"] }) },
  { name: "k = 5, in a window of time", k: 5, vary: () => ({ window: { from: "2005", to: "2014" } }) },
  { name: "k = 5, along the arrows", k: 5, vary: () => ({ direction: "out" }) },
  { name: "within 3 hops, yes or no", k: 1, vary: () => ({ maxHops: 3 }) },
  { name: "no path, explained", k: 5, vary: (_any, { nodeCount }) => ({ to: [nodeCount - 1] }) },
];

/** Milliseconds of each kind, and how many of the searches found something. */
export interface Measured {
  name: string;
  wall: Figures;
  /** Of the processor, which tells more than the wall's where others work beside us. */
  processor: Figures;
  found: number;
}

/** Searches between random pairs, the same at every run, one kind of constraint after the other. */
export async function* measureKinds(topology: Topology, pairs: number): AsyncGenerator<Measured> {
  for (const { name, k, vary, options } of kinds) {
    const random = createRandom(42);
    const any = () => Math.floor(random() * (topology.nodeCount - 2));
    const [wall, processor]: [number[], number[]] = [[], []];
    let found = 0;
    for (let i = -20; i < pairs; i += 1) {
      const query = { ...plainQuery([any()], [any()], 4), ...vary(any, topology) };
      const before = process.cpuUsage();
      const began = performance.now();
      const { paths } = await findPaths(topology, query, { k, timeMs: 2_000, ...options });
      if (i < 0) continue;
      wall.push(performance.now() - began);
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1_000);
      if (paths.length > 0) found += 1;
    }
    yield { name, wall: figures(wall), processor: figures(processor), found };
  }
}
