import type { Direction } from "../contract/graph.ts";

/**
 * Who touches whom, as compressed sparse rows: what a path search walks. Nodes, relationships and types are indices.
 *
 * The entries of node `v` are `start[v]` to `start[v + 1]`, its outgoing relationships first and its incoming ones
 * from `incoming[v]` on, each of these halves in the order of the neighbours. Entry `i` leads to `neighbour[i]` by
 * `relationship[i]`. A relationship from a node to itself has an entry on both sides.
 */
export interface NeighbourSource {
  readonly nodeCount: number;
  readonly relationshipCount: number;
  readonly start: Uint32Array;
  readonly incoming: Uint32Array;
  readonly neighbour: Int32Array;
  readonly relationship: Int32Array;
  /** Per relationship, an index into `typeNames`. */
  readonly type: Uint16Array;
  readonly typeNames: readonly string[];
  /** Per node, an index into `labelSets`: the combinations of labels that occur. */
  readonly labelSet: Uint16Array;
  readonly labelSets: readonly (readonly string[])[];
  readonly columns: RelationshipColumns;
  /** Where only a part of the graph is here: each node's degree in the whole of it. */
  readonly degrees?: Uint32Array;
  /** Where only a part of the graph is here: how many relationships of a type a node has in the whole of it, where that was asked. */
  readonly fanOut?: (node: number, type: string) => number | undefined;
}

/** What a path is filtered by, per relationship. A column is absent when no relationship has a value in it. */
export interface RelationshipColumns {
  /** An index into `modalities`, or 0 when unknown. */
  readonly modality?: Uint8Array;
  /** First and last day as sorting integers, see `days.ts`. */
  readonly from?: Int32Array;
  readonly to?: Int32Array;
  /** Count of independent documents. */
  readonly documents?: Uint16Array;
  /** 1 where the relationship is denied. */
  readonly denied?: Uint8Array;
}

/** Modalities by their index in the column; 0 stands for an unknown one. */
export const modalities = ["", "stated", "attributed", "expected", "possible"] as const;

/** The entries of a node that lead in a direction, as a half-open range. */
export function entriesOf(source: NeighbourSource, node: number, direction: Direction): [first: number, end: number] {
  const first = direction === "in" ? source.incoming[node] : source.start[node];
  const end = direction === "out" ? source.incoming[node] : source.start[node + 1];
  return [first as number, end as number];
}

/** As `degreeOf`, in the whole graph. */
export function wholeDegreeOf(source: NeighbourSource, node: number): number {
  return source.degrees?.[node] ?? degreeOf(source, node);
}

/** Count of the node's relationships; one to itself counts twice. */
export function degreeOf(source: NeighbourSource, node: number): number {
  return (source.start[node + 1] as number) - (source.start[node] as number);
}

/** @returns the labels of a node; none where there is no such node. */
export function labelsOf({ labelSet, labelSets }: NeighbourSource, node: number): readonly string[] {
  return labelSets[labelSet[node] as number] ?? [];
}
