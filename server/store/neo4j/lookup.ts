import type { CallOptions } from "../graphStore.ts";
import type { NodeValue, RelationshipValue } from "../values.ts";
import type { Connection } from "./connection.ts";
import { modelLabels } from "../ids.ts";
import { nameEnds } from "./nameEnds.ts";
import { rowsOf } from "./read.ts";
import { inTransaction } from "./transactions.ts";

const timeoutMs = 30_000;

/** One seek in the index of each label of the model, and one by element id. */
const nodesQuery = `CALL () {
${modelLabels.map((label) => `  MATCH (n:${label}) WHERE n.id IN $own RETURN n`).join("\n  UNION\n")}
  UNION
  MATCH (n) WHERE elementId(n) IN $elementIds RETURN n
} RETURN n`;

const relationshipsByElementId = "MATCH ()-[r]->() WHERE elementId(r) IN $elementIds RETURN r";

/** The model's relationships join entities, so that the rest of a graph is not scanned. */
const relationshipsByOwnId = "MATCH (:Entity)-[r]->() WHERE r.id IN $own AND r.claims IS NOT NULL RETURN r";

/** @returns the nodes with these ids, in their order; unknown ones are left out. */
export async function nodes(connection: Connection, ids: readonly string[], options: CallOptions = {}): Promise<NodeValue[]> {
  if (ids.length === 0) return [];
  return inTransaction(connection, "READ", { timeoutMs, ...options }, async (tx) => {
    const rows = await rowsOf(tx, nodesQuery, split(ids));
    return inOrder(
      ids,
      rows.map(({ n }) => n as NodeValue),
    );
  });
}

/** @returns the relationships with these ids, in their order; unknown ones are left out. */
export async function relationships(
  connection: Connection,
  ids: readonly string[],
  options: CallOptions = {},
): Promise<RelationshipValue[]> {
  if (ids.length === 0) return [];
  const { own, elementIds } = split(ids);
  return inTransaction(connection, "READ", { timeoutMs, ...options }, async (tx) => {
    const rows = [
      ...(elementIds.length === 0 ? [] : await rowsOf(tx, relationshipsByElementId, { elementIds })),
      ...(own.length === 0 ? [] : await rowsOf(tx, relationshipsByOwnId, { own })),
    ];
    const found = rows.map(({ r }) => r as RelationshipValue);
    await nameEnds(found, tx);
    return inOrder(ids, found);
  });
}

/** Element ids look like 4:f9a1…:17; a node of the model is found by either of its ids. */
function split(ids: readonly string[]): { own: string[]; elementIds: string[] } {
  return { own: ids.filter((id) => !isElementId(id)), elementIds: ids.filter(isElementId) };
}

function isElementId(id: string): boolean {
  return /^\d+:[0-9a-f-]+:\d+$/i.test(id);
}

function inOrder<T extends { id: string; elementId: string }>(ids: readonly string[], found: readonly T[]): T[] {
  const byId = new Map(found.flatMap((value) => [[value.elementId, value] as const, [value.id, value] as const]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
