import type { GraphCounts } from "../contract/graph.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { quoteName } from "../store/identifiers.ts";
import { whole } from "../store/kinds.ts";
import { provenanceLabelsOf } from "../store/provenanceLayer.ts";

/** Counting alone in its WITH, each part is answered by Neo4j's count store; beside a constant it would be a scan. */
function queryOf(hidden: readonly string[]): string {
  return [
    part("MATCH (n) WITH count(n) AS count", 1, 0),
    part("MATCH ()-[r]->() WITH count(r) AS count", 0, 1),
    ...hidden.map((label) => part(`MATCH (n:${quoteName(label)}) WITH count(n) AS count`, -1, 0)),
    ...hidden.map((label) => part(`MATCH (:${quoteName(label)})-[r]->() WITH count(r) AS count`, 0, -1)),
  ].join(" UNION ALL ");
}

/** As long as a question may take: a database that was just started plans each of these for the first time. */
const timeoutMs = 30_000;

/**
 * How large the graph is, without the provenance layer (whose relationships all start in it).
 *
 * @throws StoreError as the store does.
 */
export async function readCounts(store: GraphStore, options: CallOptions = {}): Promise<GraphCounts> {
  const { rows } = await store.read(
    queryOf(await provenanceLabelsOf(store, options)),
    {},
    { timeoutMs, ...options, maxRows: 100, origin: "application" },
  );
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

function part(count: string, nodes: number, relationships: number): string {
  return `${count} RETURN ${nodes} AS nodes, ${relationships} AS relationships, count`;
}
