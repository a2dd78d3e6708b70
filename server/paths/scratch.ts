import type { NeighbourSource } from "../topology/neighbourSource.ts";

/** Distances of a graph's nodes that no search uses at the moment. */
const free = new WeakMap<NeighbourSource, Uint16Array[]>();
/** Nodes for which distances are kept for the next search: 4 MB. */
const kept = 2_000_000;

/**
 * A number for each node of a graph, all of them `value`. Made anew for every search they would be most of what the
 * garbage collector has to do.
 */
export function takeDistances(source: NeighbourSource, value: number): Uint16Array {
  const distances = free.get(source)?.pop() ?? new Uint16Array(source.nodeCount);
  return distances.fill(value);
}

/** Leaves them to the next search: nobody may look at them any more. */
export function giveBack(source: NeighbourSource, distances: readonly Uint16Array[]): void {
  const own = free.get(source) ?? [];
  free.set(source, own);
  for (const array of distances) if ((own.length + 1) * array.length <= kept) own.push(array);
}
