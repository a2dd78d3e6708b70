import type { CallOptions, GraphStore } from "./graphStore.ts";
import { whole } from "./kinds.ts";
import type { SchemaResponse } from "../contract/graph.ts";
import { provenanceLabels } from "./present.ts";

/** Answered by the count store of Neo4j: counting alone in its WITH, since a LIMIT beside it would make it a scan. */
const query = "MATCH (:Claim)-[r:CITES]->() WITH count(r) AS count RETURN count LIMIT 1";
const timeoutMs = 10_000;

/**
 * The labels of this graph's provenance layer. Where no claim cites anything there is no such layer: a document of a
 * stranger's graph is a node like any other.
 *
 * @throws StoreError as the store does.
 */
export async function provenanceLabelsOf(store: GraphStore, options: CallOptions = {}): Promise<readonly string[]> {
  const { rows } = await store.read(query, {}, { timeoutMs, ...options, maxRows: 1, origin: "application" });
  return whole(rows[0]?.[0]) > 0 ? provenanceLabels : [];
}

/** As `provenanceLabelsOf`, of a schema that is at hand. */
export function provenanceLabelsIn({ relationshipTypes }: SchemaResponse): readonly string[] {
  const cites = relationshipTypes.find(({ name }) => name === "CITES");
  return cites?.ends.some(({ from }) => from === "Claim") ? provenanceLabels : [];
}
