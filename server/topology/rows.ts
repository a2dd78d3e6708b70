import type { NeighbourSource } from "./neighbourSource.ts";

export type Rows = Pick<NeighbourSource, "nodeCount" | "relationshipCount" | "start" | "incoming" | "neighbour" | "relationship">;

/** Relationships, or nodes, between two yields: a few milliseconds of work. */
const slice = 20_000;

/** Half of the rows, outgoing or incoming: `next[node]` is where the node's next entry goes. */
interface Half {
  readonly next: Uint32Array;
  readonly neighbour: Int32Array;
  readonly relationship: Int32Array;
}

/**
 * Lays relationships out as compressed sparse rows, each half of a row in the order of its neighbours and, of the same
 * neighbour, of the relationships. A search that leaves a hub then goes through what it knows of the nodes in the order
 * in which that lies in memory.
 *
 * A counting sort: laid by their ends, relationships are in the order of their ends, so that laying them by their starts
 * gives rows in that order, and the other way round. Yields now and then, so that the caller may let others run.
 *
 * @param sources the start of each relationship, `targets` its end, as node indices.
 */
export function* layRows(nodeCount: number, sources: Int32Array, targets: Int32Array): Generator<undefined, Rows> {
  const relationshipCount = sources.length;
  const start = new Uint32Array(nodeCount + 1);
  const incoming = new Uint32Array(nodeCount);
  for (let from = 0; from < relationshipCount; from += slice) {
    yield;
    countEnds(sources, targets, from, Math.min(from + slice, relationshipCount), start, incoming);
  }
  for (let node = 0; node < nodeCount; node += 1) {
    const first = start[node] as number;
    const outgoing = incoming[node] as number;
    incoming[node] = first + outgoing;
    start[node + 1] = first + outgoing + (start[node + 1] as number);
  }
  const neighbour = new Int32Array(relationshipCount * 2);
  const relationship = new Int32Array(relationshipCount * 2);
  const half = (next: Uint32Array): Half => ({ next, neighbour, relationship });
  const into = half(incoming.slice());
  for (let from = 0; from < relationshipCount; from += slice) {
    yield;
    place(sources, targets, from, Math.min(from + slice, relationshipCount), into);
  }
  const out = half(start.slice(0, nodeCount));
  yield* turn(incoming, start.subarray(1), out);
  yield* turn(start, incoming, half(incoming.slice()));
  return { nodeCount, relationshipCount, start, incoming, neighbour, relationship };
}

/** Lays one half of the rows anew, from the other one: the entries of each node are from `first[node]` to `end[node]`. */
function* turn(first: Uint32Array, end: Uint32Array, half: Half): Generator<undefined> {
  const nodeCount = half.next.length;
  let laid = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    turnRow(node, first[node] as number, end[node] as number, half);
    // One more for the node, which may have none.
    laid += (end[node] as number) - (first[node] as number) + 1;
    if (laid < slice) continue;
    laid = 0;
    yield;
  }
}

// Functions of their own: V8 makes these loops fast at their second call, and those of a generator hardly ever.
function countEnds(sources: Int32Array, targets: Int32Array, from: number, to: number, start: Uint32Array, incoming: Uint32Array): void {
  for (let i = from; i < to; i += 1) {
    const source = sources[i] as number;
    incoming[source] = (incoming[source] as number) + 1;
    const target = targets[i] as number;
    start[target + 1] = (start[target + 1] as number) + 1;
  }
}

function place(sources: Int32Array, targets: Int32Array, from: number, to: number, { next, neighbour, relationship }: Half): void {
  for (let i = from; i < to; i += 1) {
    const target = targets[i] as number;
    const entry = next[target] as number;
    neighbour[entry] = sources[i] as number;
    relationship[entry] = i;
    next[target] = entry + 1;
  }
}

function turnRow(node: number, from: number, to: number, { next, neighbour, relationship }: Half): void {
  for (let i = from; i < to; i += 1) {
    const other = neighbour[i] as number;
    const entry = next[other] as number;
    neighbour[entry] = node;
    relationship[entry] = relationship[i] as number;
    next[other] = entry + 1;
  }
}
