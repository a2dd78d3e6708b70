import type { NeighbourSource } from "./neighbourSource.ts";

export type Rows = Pick<NeighbourSource, "nodeCount" | "relationshipCount" | "start" | "incoming" | "neighbour" | "relationship">;

/** Relationships that are laid between two yields: a few milliseconds of work. */
const slice = 100_000;

/**
 * Lays relationships out as compressed sparse rows, by a counting sort that keeps their order within each row. Yields
 * now and then, so that the caller may let others run.
 *
 * @param sources the start of each relationship, `targets` its end, as node indices.
 */
export function* layRows(nodeCount: number, sources: Int32Array, targets: Int32Array): Generator<undefined, Rows> {
  const relationshipCount = sources.length;
  const start = new Uint32Array(nodeCount + 1);
  const incoming = new Uint32Array(nodeCount);
  for (let i = 0; i < relationshipCount; i += 1) {
    if (i % slice === 0) yield;
    const source = sources[i] as number;
    incoming[source] = (incoming[source] as number) + 1;
    const target = targets[i] as number;
    start[target + 1] = (start[target + 1] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    const first = start[node] as number;
    const outgoing = incoming[node] as number;
    incoming[node] = first + outgoing;
    start[node + 1] = first + outgoing + (start[node + 1] as number);
  }
  const neighbour = new Int32Array(relationshipCount * 2);
  const relationship = new Int32Array(relationshipCount * 2);
  const nextOut = start.slice(0, nodeCount);
  const nextIn = incoming.slice();
  for (let i = 0; i < relationshipCount; i += 1) {
    if (i % slice === 0) yield;
    const source = sources[i] as number;
    const target = targets[i] as number;
    const out = nextOut[source] as number;
    neighbour[out] = target;
    relationship[out] = i;
    nextOut[source] = out + 1;
    const into = nextIn[target] as number;
    neighbour[into] = source;
    relationship[into] = i;
    nextIn[target] = into + 1;
  }
  return { nodeCount, relationshipCount, start, incoming, neighbour, relationship };
}
