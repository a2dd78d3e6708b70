import type { StoreValue } from "../../../server/store/values.ts";

/** A node of a data set. `key` is unique in the graph and is how relationships name it; the store never keeps it. */
export interface GraphNode {
  key: string;
  labels: readonly string[];
  properties: ReadonlyMap<string, StoreValue>;
}

export interface GraphRelationship {
  type: string;
  /** Keys of its start and its end. */
  from: string;
  to: string;
  properties: ReadonlyMap<string, StoreValue>;
}

export interface LoadedGraph {
  name: string;
  nodes: readonly GraphNode[];
  relationships: readonly GraphRelationship[];
}

/** For the many nodes and relationships that have none. */
export const noProperties: ReadonlyMap<string, StoreValue> = new Map();
