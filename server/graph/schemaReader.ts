import type { SchemaResponse } from "../contract/graph.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import type { TopologyProvider } from "../topology/provider.ts";

export interface SchemaReader {
  /** @throws StoreError as the store does. */
  read(options?: CallOptions): Promise<SchemaResponse>;
}

/** Keeps the schema for as long as the graph has not changed: reading it walks much of the graph. */
export function createSchemaReader(store: GraphStore, topologies: TopologyProvider): SchemaReader {
  let known: { asOf: string; schema: SchemaResponse } | undefined;
  return {
    async read(options) {
      const { asOf } = await topologies.current(options);
      if (known?.asOf !== asOf) known = { asOf, schema: await store.schema(options) };
      return known.schema;
    },
  };
}
