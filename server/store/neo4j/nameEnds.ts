import type { OneQuery } from "./reads.ts";
import type { NamedRow } from "./rows.ts";
import type { NodeValue, RelationshipValue, StoreValue } from "../values.ts";
import { nodeIdOf } from "../ids.ts";

/** Without a label in it, so that no planner takes a scan of the labels for the cheaper way. */
const endsQuery = `UNWIND $elementIds AS elementId MATCH (n) WHERE elementId(n) = elementId
RETURN elementId, labels(n) AS labels, CASE WHEN n.id IS :: STRING NOT NULL THEN n.id END AS own LIMIT size($elementIds)`;

/**
 * Puts the ids of its ends into every relationship in the rows. Ends that are not in the rows themselves
 * are looked up, all at once.
 */
export async function nameEnds(rows: StoreValue[][], lookUp: (ends: OneQuery) => Promise<NamedRow[]>): Promise<void> {
  const ids = new Map<string, string>();
  const relationships: RelationshipValue[] = [];
  for (const row of rows) collect(row, (node) => ids.set(node.elementId, node.id), relationships);
  const missing = new Set(
    relationships.flatMap(({ sourceElementId, targetElementId }) => [sourceElementId, targetElementId]).filter((id) => !ids.has(id)),
  );
  if (missing.size > 0) {
    for (const { elementId, labels, own } of await lookUp({ query: endsQuery, params: { elementIds: [...missing] } }))
      ids.set(elementId as string, nodeIdOf(labels as string[], own, elementId as string));
  }
  for (const relationship of relationships) {
    relationship.source = ids.get(relationship.sourceElementId) ?? relationship.sourceElementId;
    relationship.target = ids.get(relationship.targetElementId) ?? relationship.targetElementId;
  }
}

function collect(value: StoreValue, onNode: (node: NodeValue) => void, relationships: RelationshipValue[]): void {
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, onNode, relationships);
  } else if (value instanceof Map) {
    for (const item of value.values()) collect(item, onNode, relationships);
  } else if (value.kind === "node") {
    onNode(value);
  } else if (value.kind === "relationship") {
    relationships.push(value);
  } else if (value.kind === "path") {
    for (const node of value.nodes) onNode(node);
    relationships.push(...value.relationships);
  }
}
