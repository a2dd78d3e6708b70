import type { SchemaReader } from "./schemaReader.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { leftOutOf, shownSchema, type LeftOut } from "../store/mapped/mapping.ts";
import type { NodeValue } from "../store/values.ts";
import type { TopologyProvider } from "../topology/provider.ts";
import type { Topology } from "../topology/topology.ts";

export type StoreSource = Extract<LinkSource, { kind: "store" }>;

/** Where a node's relationships are read from. */
export type LinkSource =
  | { readonly kind: "memory"; readonly topology: Topology }
  /** The store, whose relationship types these are, and what is not shown of it. */
  | { readonly kind: "store"; readonly types: readonly string[]; readonly hidden: LeftOut };

/** @throws StoreError as the store does. */
export async function linkSource(
  store: GraphStore,
  topologies: TopologyProvider,
  schemas: SchemaReader,
  options: CallOptions,
): Promise<LinkSource> {
  const state = await topologies.state(options);
  if (state.kind === "memory") return state;
  const schema = await schemas.read(options);
  const types = shownSchema(store, schema).relationshipTypes.map(({ name }) => name);
  return { kind: "store", types, hidden: leftOutOf(store, schema) };
}

/** Whether the node is outside the provenance layer, and its relationships are read from the store. */
export function isInStore(source: LinkSource, { labels }: NodeValue): source is StoreSource {
  return source.kind === "store" && !source.hidden.labels.some((label) => labels.includes(label));
}
