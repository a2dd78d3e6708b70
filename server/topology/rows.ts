import type { NeighbourSource } from "./neighbourSource.ts";

export type Rows = Pick<NeighbourSource, "nodeCount" | "relationshipCount" | "start" | "incoming" | "neighbour" | "relationship">;

/** Relationships that are laid between two yields: a few milliseconds of work. */
const slice = 20_000;

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
  const next = { out: start.slice(0, nodeCount), in: incoming.slice() };
  for (let from = 0; from < relationshipCount; from += slice) {
    yield;
    place(sources, targets, from, Math.min(from + slice, relationshipCount), next, neighbour, relationship);
  }
  return { nodeCount, relationshipCount, start, incoming, neighbour, relationship };
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

function place(
  sources: Int32Array,
  targets: Int32Array,
  from: number,
  to: number,
  next: { readonly out: Uint32Array; readonly in: Uint32Array },
  neighbour: Int32Array,
  relationship: Int32Array,
): void {
  for (let i = from; i < to; i += 1) {
    const source = sources[i] as number;
    const target = targets[i] as number;
    const out = next.out[source] as number;
    neighbour[out] = target;
    relationship[out] = i;
    next.out[source] = out + 1;
    const into = next.in[target] as number;
    neighbour[into] = source;
    relationship[into] = i;
    next.in[target] = into + 1;
  }
}
