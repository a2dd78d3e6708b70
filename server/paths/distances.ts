import type { NeighbourSource } from "../topology/neighbourSource.ts";

/** The distance of a node that was not reached. No path is that long. */
export const unreached = 65_535;

/** How far the nodes of a graph are from one end of a leg. */
export interface Distances {
  /** Per node, in hops. */
  readonly of: Uint16Array;
  /**
   * A bit for each node that has a distance. Most nodes that a search looks at have none: a million bits tell that from
   * the processor's nearest cache, which a million distances do not fit in.
   */
  readonly reached: Uint32Array;
}

/** Whether a node has a distance. */
export function isReached({ reached }: Distances, node: number): boolean {
  return ((reached[node >>> 5] as number) & (1 << (node & 31))) !== 0;
}

export function setDistance({ of, reached }: Distances, node: number, distance: number): void {
  of[node] = distance;
  reached[node >>> 5] = (reached[node >>> 5] as number) | (1 << (node & 31));
}

/** Leaves these nodes without a distance. */
export function unset({ of, reached }: Distances, nodes: readonly number[]): void {
  for (const node of nodes) {
    of[node] = unreached;
    reached[node >>> 5] = (reached[node >>> 5] as number) & ~(1 << (node & 31));
  }
}

/** Distances of a graph's nodes that no search uses at the moment: all `unreached`. */
const free = new WeakMap<NeighbourSource, Distances[]>();
/** Nodes for which distances are kept for the next search: 16 MB, four searches at once on a million nodes. */
const kept = 8_000_000;

/**
 * A distance for each node of a graph, all of them `unreached`. Made anew for every search, they would be most of what a
 * search of a large graph takes.
 */
export function takeDistances(source: NeighbourSource): Distances {
  const { nodeCount } = source;
  return (
    free.get(source)?.pop() ?? {
      of: new Uint16Array(nodeCount).fill(unreached),
      reached: new Uint32Array(Math.ceil(nodeCount / 32)),
    }
  );
}

/**
 * Leaves distances to the next search: nobody may look at them any more.
 *
 * @param reached all nodes that have one
 */
export function giveBack(source: NeighbourSource, distances: Distances, reached: readonly (readonly number[])[]): void {
  const own = free.get(source) ?? [];
  free.set(source, own);
  if ((own.length + 1) * distances.of.length > kept) return;
  for (const nodes of reached) unset(distances, nodes);
  own.push(distances);
}
