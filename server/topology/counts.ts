import type { GraphCounts } from "../contract/graph.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { quoteName } from "../store/identifiers.ts";
import { whole } from "../store/kinds.ts";
import { provenanceLabels } from "../store/present.ts";

/** Each part is answered by Neo4j's count store, whatever the size of the graph. */
const query = [
  "MATCH (n) RETURN 1 AS nodes, 0 AS relationships, count(n) AS count",
  "MATCH ()-[r]->() RETURN 0 AS nodes, 1 AS relationships, count(r) AS count",
  ...provenanceLabels.map((label) => `MATCH (n:${quoteName(label)}) RETURN -1 AS nodes, 0 AS relationships, count(n) AS count`),
  ...provenanceLabels.map((label) => `MATCH (:${quoteName(label)})-[r]->() RETURN 0 AS nodes, -1 AS relationships, count(r) AS count`),
].join(" UNION ALL ");

const timeoutMs = 10_000;

/**
 * How large the graph is, without the provenance layer (whose relationships all start in it).
 *
 * @throws StoreError as the store does.
 */
export async function readCounts(store: GraphStore, options: CallOptions = {}): Promise<GraphCounts> {
  const { rows } = await store.read(query, {}, { timeoutMs, ...options, maxRows: 100, origin: "application" });
  const total: GraphCounts = { nodes: 0, relationships: 0 };
  for (const [nodes, relationships, count] of rows) {
    total.nodes += signed(nodes) * whole(count);
    total.relationships += signed(relationships) * whole(count);
  }
  return { nodes: Math.max(0, total.nodes), relationships: Math.max(0, total.relationships) };
}

function signed(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
