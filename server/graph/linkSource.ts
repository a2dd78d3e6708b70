import type { SchemaReader } from "./schemaReader.ts";
import type { CallOptions } from "../store/graphStore.ts";
import { provenanceLabels } from "../store/present.ts";
import type { NodeValue } from "../store/values.ts";
import type { TopologyProvider } from "../topology/provider.ts";
import type { Topology } from "../topology/topology.ts";

/** Where a node's relationships are read from. */
export type LinkSource =
  | { readonly kind: "memory"; readonly topology: Topology }
  /** The store, whose relationship types these are. */
  | { readonly kind: "store"; readonly types: readonly string[] };

/** @throws StoreError as the store does. */
export async function linkSource(topologies: TopologyProvider, schemas: SchemaReader, options: CallOptions): Promise<LinkSource> {
  const state = await topologies.state(options);
  if (state.kind === "memory") return state;
  const { relationshipTypes } = await schemas.read(options);
  return { kind: "store", types: relationshipTypes.map(({ name }) => name) };
}

/** Whether the node stands in the provenance layer, which no topology holds. */
export function isProvenance({ labels }: NodeValue): boolean {
  return provenanceLabels.some((label) => labels.includes(label));
}
