import type { Transaction } from "neo4j-driver";
import { quoteName } from "../identifiers.ts";
import { StoreError } from "../storeError.ts";
import type { StoreValue } from "../values.ts";
import { toStoreError } from "./errors.ts";
import { indexesOnId, namesIn } from "./indexesOnId.ts";
import { rowsOf } from "./rows.ts";

/** Its ends come with a relationship, since the driver knows only their element ids. */
export const withEnds = `RETURN r, labels(a) AS from, CASE WHEN a.id IS :: STRING NOT NULL THEN a.id END AS fromId,
labels(b) AS to, CASE WHEN b.id IS :: STRING NOT NULL THEN b.id END AS toId`;

/** So many nodes of a label, or relationships, are looked at for an `id` that has no index. */
export const mostScanned = 200_000;

/**
 * The model's relationships with these ids of their own: among the first ones from entities, and those beyond by the
 * indexes that there are on `id`.
 *
 * @returns rows of `r` and its ends
 * @throws StoreError `limit` when not all were found and not all were looked at
 */
export async function relationshipsByOwnId(
  tx: Transaction,
  own: readonly string[],
  most: number = mostScanned,
): Promise<Record<string, StoreValue>[]> {
  // The model's relationships join entities, so that the rest of a graph is not scanned.
  const first = `MATCH (a:Entity)-[r]->(b) WITH a, r, b LIMIT ${most} WHERE r.id IN $own AND r.claims IS NOT NULL ${withEnds}`;
  const found = await rowsOf(tx, first, { own });
  const known = new Set(found.map(({ r }) => idOf(r)));
  const missing = own.filter((id) => !known.has(id));
  if (missing.length === 0 || !(await hasMore(tx, most))) return found;
  for (const type of await indexedTypes(tx)) {
    const seek = `MATCH (a)-[r:${quoteName(type)}]->(b) WHERE r.id IN $own AND r.claims IS NOT NULL ${withEnds}`;
    found.push(...(await rowsOf(tx, seek, { own: missing })));
  }
  const all = new Set(found.map(({ r }) => idOf(r)));
  const lost = missing.filter((id) => !all.has(id));
  if (lost.length === 0) return found;
  const [id = ""] = lost;
  const message = `The relationship ${id} was not found among the first ${most} of this graph, and the others have no index on id.`;
  const hint = "An index for each relationship type finds every one: CREATE INDEX FOR ()-[r:TYPE]-() ON (r.id).";
  throw new StoreError("limit", message, { hint });
}

function idOf(value: StoreValue | undefined): StoreValue | undefined {
  return value !== null && typeof value === "object" && "kind" in value && value.kind === "relationship" ? value.id : undefined;
}

async function hasMore(tx: Transaction, most: number): Promise<boolean> {
  const [row] = await rowsOf(tx, `MATCH (:Entity)-[r]->() WITH r LIMIT ${most + 1} RETURN count(r) AS count`);
  return Number(row?.count) > most;
}

async function indexedTypes(tx: Transaction): Promise<string[]> {
  const rows = await rowsOf(tx, indexesOnId("RELATIONSHIP")).catch((error: unknown) => {
    // A user who may not see the indexes is told of them.
    if (toStoreError(error).code === "forbidden") return [];
    throw error;
  });
  return namesIn(rows);
}
