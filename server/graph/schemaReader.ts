import type { SchemaResponse } from "../contract/graph.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import type { TopologyProvider } from "../topology/provider.ts";

export interface SchemaReader {
  /** @throws StoreError as the store does. */
  read(options?: CallOptions): Promise<SchemaResponse>;
}

/** Where a graph is not in memory, nobody knows whether it has changed: its schema is kept so long, in milliseconds. */
const keptMs = 60_000;

interface Kept {
  state: string;
  until: number;
  schema: Promise<SchemaResponse>;
}

/** Keeps the schema for as long as the graph has not changed: reading it looks at a sample of every kind. */
export function createSchemaReader(store: GraphStore, topologies: TopologyProvider): SchemaReader {
  let kept: Kept | undefined;
  return {
    async read(options) {
      const known = await topologies.state(options);
      const state = known.kind === "memory" ? known.topology.asOf : "store";
      if (kept?.state === state && performance.now() < kept.until) return kept.schema;
      // Not tied to one caller's signal: others wait for the same reading.
      const mine: Kept = {
        state,
        until: known.kind === "memory" ? Number.POSITIVE_INFINITY : performance.now() + keptMs,
        schema: store.schema(),
      };
      kept = mine;
      mine.schema.catch(() => {
        if (kept === mine) kept = undefined;
      });
      return mine.schema;
    },
  };
}
