import type { TextLayer } from "../store/textLayer.ts";
import type { NeighbourSource } from "./neighbourSource.ts";
import type { StringTable } from "./stringTable.ts";

/** The graph's shape in memory, with the names of its nodes, as it was at one moment. Never changed once built. */
export interface Topology extends NeighbourSource {
  /** When it was read, as an ISO 8601 instant. */
  readonly asOf: string;
  readonly nodeIds: StringTable;
  readonly relationshipIds: StringTable;
  /** What each node is called; empty where it has no name. */
  readonly names: StringTable;
  /** The further names of the few nodes that have some. */
  readonly aliases: ReadonlyMap<number, readonly string[]>;
  /** Relationships whose start or end was not among the nodes; they are left out. */
  readonly dangling: number;
  /** The texts that the graph keeps beside what they name. */
  readonly textLayers: readonly TextLayer[];
  indexOf(nodeId: string): number | undefined;
}

/** Bytes of the typed arrays and string tables; the map from id to index is not counted. */
export function bytesOf(topology: Topology): number {
  const { start, incoming, neighbour, relationship, type, labelSet, columns } = topology;
  const arrays = [start, incoming, neighbour, relationship, type, labelSet, ...Object.values(columns)];
  const tables = [topology.nodeIds, topology.relationshipIds, topology.names];
  return arrays.reduce((sum, array) => sum + array.byteLength, 0) + tables.reduce((sum, table) => sum + table.bytes, 0);
}
