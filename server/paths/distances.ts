import type { NeighbourSource } from "../topology/neighbourSource.ts";

/** The distance of a node that was not reached. No path is that long. */
export const unreached = 65_535;

/** Distances of a graph's nodes that no search uses at the moment: all `unreached`. */
const free = new WeakMap<NeighbourSource, Uint16Array[]>();
/** Nodes for which distances are kept for the next search: 16 MB, four searches at once on a million nodes. */
const kept = 8_000_000;

/**
 * A distance for each node of a graph, all of them `unreached`. Made anew for every search, they would be most of what a
 * search of a large graph takes.
 */
export function takeDistances(source: NeighbourSource): Uint16Array {
  return free.get(source)?.pop() ?? new Uint16Array(source.nodeCount).fill(unreached);
}

/**
 * Leaves distances to the next search: nobody may look at them any more.
 *
 * @param reached all nodes that have one
 */
export function giveBack(source: NeighbourSource, distance: Uint16Array, reached: readonly (readonly number[])[]): void {
  const own = free.get(source) ?? [];
  free.set(source, own);
  if ((own.length + 1) * distance.length > kept) return;
  for (const nodes of reached) for (const node of nodes) distance[node] = unreached;
  own.push(distance);
}
