import type { NodeResponse } from "../contract/graph.ts";
import { entriesOf, labelsOf } from "../topology/neighbourSource.ts";
import type { Topology } from "../topology/topology.ts";

export type NeighbourCount = NodeResponse["counts"][number];

/** @returns the node's relationships per type, direction and the other end's first label, most first. */
export function countNeighbours(topology: Topology, node: number): NeighbourCount[] {
  const tally = createTally();
  for (const direction of ["out", "in"] as const) {
    const [first, end] = entriesOf(topology, node, direction);
    for (let entry = first; entry < end; entry += 1) tally.add(typeAt(topology, entry), direction, labelsAt(topology, entry)[0] ?? "");
  }
  return tally.counts();
}

/** @returns the name of the type of the relationship at an entry. */
export function typeAt(topology: Topology, entry: number): string {
  return topology.typeNames[topology.type[topology.relationship[entry] as number] as number] as string;
}

/** @returns the labels of the node that an entry leads to. */
export function labelsAt(topology: Topology, entry: number): readonly string[] {
  return labelsOf(topology, topology.neighbour[entry] as number);
}

interface Tally {
  add(type: string, direction: "out" | "in", label: string, count?: number): void;
  counts(): NeighbourCount[];
}

/** @returns a counter of relationships by type, direction and label. */
export function createTally(): Tally {
  const found = new Map<string, NeighbourCount>();
  return {
    add(type, direction, label, count = 1) {
      const key = JSON.stringify([type, direction, label]);
      const known = found.get(key);
      if (known) known.count += count;
      else found.set(key, { type, direction, label, count });
    },
    counts: () =>
      [...found.values()].toSorted(
        (a, b) =>
          b.count - a.count || a.type.localeCompare(b.type) || a.label.localeCompare(b.label) || (a.direction < b.direction ? 1 : -1),
      ),
  };
}
