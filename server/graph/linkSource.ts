import type { SchemaReader } from "./schemaReader.ts";
import type { CallOptions } from "../store/graphStore.ts";
import { provenanceLabelsIn } from "../store/provenanceLayer.ts";
import type { NodeValue } from "../store/values.ts";
import type { TopologyProvider } from "../topology/provider.ts";
import type { Topology } from "../topology/topology.ts";

export type StoreSource = Extract<LinkSource, { kind: "store" }>;

/** Where a node's relationships are read from. */
export type LinkSource =
  | { readonly kind: "memory"; readonly topology: Topology }
  /** The store, whose relationship types these are, and the labels of its provenance layer. */
  | { readonly kind: "store"; readonly types: readonly string[]; readonly hidden: readonly string[] };

/** @throws StoreError as the store does. */
export async function linkSource(topologies: TopologyProvider, schemas: SchemaReader, options: CallOptions): Promise<LinkSource> {
  const state = await topologies.state(options);
  if (state.kind === "memory") return state;
  const schema = await schemas.read(options);
  return { kind: "store", types: schema.relationshipTypes.map(({ name }) => name), hidden: provenanceLabelsIn(schema) };
}

/** Whether the node is outside the provenance layer, and its relationships are read from the store. */
export function isInStore(source: LinkSource, { labels }: NodeValue): source is StoreSource {
  return source.kind === "store" && !source.hidden.some((label) => labels.includes(label));
}
