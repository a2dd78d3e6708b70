import { createTopologyBuilder, type RelationshipEntry } from "../../server/topology/builder.ts";
import type { Topology } from "../../server/topology/topology.ts";

/** Mulberry32: the same seed, the same numbers from 0 to below 1. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface RandomGraph {
  topology: Topology;
  relationships: RelationshipEntry[];
  labels: string[][];
}

/**
 * A small graph with parallel relationships, loops, several types and labels, and dates on some relationships.
 *
 * @param leaves how many further nodes touch the first node, the second, ...; they touch nothing else, and are not told of
 */
export function randomGraph(seed: number, nodeCount: number, relationshipCount: number, leaves: readonly number[] = []): RandomGraph {
  const random = createRandom(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const labels = Array.from({ length: nodeCount }, () => (random() < 0.5 ? ["Red"] : random() < 0.5 ? ["Blue"] : ["Red", "Big"]));
  const relationships = Array.from({ length: relationshipCount }, (_, i): RelationshipEntry => {
    const year = 2000 + below(20);
    return {
      id: `r${i}`,
      source: `n${below(nodeCount)}`,
      target: `n${below(nodeCount)}`,
      type: ["A", "B", "C"][below(3)] ?? "A",
      values: {
        ...(random() < 0.6 && { modality: ["stated", "expected", "possible"][below(3)] }),
        ...(random() < 0.5 && { from: `${year}`, to: `${year + below(5)}` }),
        documents: below(3),
      },
    };
  });
  const builder = createTopologyBuilder();
  builder.addNodes(labels.map((of, i) => ({ id: `n${i}`, labels: of, name: `Node ${i}` })));
  builder.addRelationships(relationships);
  for (const [node, count] of leaves.entries()) {
    const numbers = Array.from({ length: count }, (_, i) => i);
    builder.addNodes(numbers.map((i) => ({ id: `leaf${node}-${i}`, labels: ["Red"], name: `Leaf ${i}` })));
    const ends = (i: number) => (i % 2 === 0 ? [`n${node}`, `leaf${node}-${i}`] : [`leaf${node}-${i}`, `n${node}`]);
    builder.addRelationships(
      numbers.map((i) => ({ id: `twig${node}-${i}`, source: ends(i)[0] ?? "", target: ends(i)[1] ?? "", type: "A", values: {} })),
    );
  }
  return { topology: builder.build(new Date(0)), relationships, labels };
}
