import type { Transaction } from "neo4j-driver";
import type { CallOptions, ItemIds, Items } from "../graphStore.ts";
import { StoreError } from "../storeError.ts";
import type { NodeValue, RelationshipValue, StoreValue } from "../values.ts";
import type { Connection } from "./connection.ts";
import { indexesOnId, namesIn } from "./indexesOnId.ts";
import { isOwnId, modelLabels, nodeIdOf } from "../ids.ts";
import { mostScanned, relationshipsByOwnId, withEnds } from "./ownRelationships.ts";
import { rowsOf } from "./read.ts";
import { inRead } from "./transactions.ts";

const timeoutMs = 30_000;

const nodesByElementId = "UNWIND $elementIds AS id MATCH (n) WHERE elementId(n) = id RETURN n LIMIT size($elementIds)";
const relationshipsByElementId = `UNWIND $elementIds AS id MATCH (a)-[r]->(b) WHERE elementId(r) = id ${withEnds} LIMIT size($elementIds)`;

/** One seek in the index of each label of the model; a bounded look where there is none. */
async function nodesByOwnId(tx: Transaction, indexed: ReadonlySet<unknown>, own: readonly string[]): Promise<NodeValue[]> {
  const parts = modelLabels.map((label) =>
    indexed.has(label)
      ? `MATCH (n:${label}) WHERE n.id IN $own RETURN n`
      : `MATCH (n:${label}) WITH n LIMIT ${mostScanned} WHERE n.id IN $own RETURN n`,
  );
  return (await rowsOf(tx, `CALL () { ${parts.join(" UNION ")} } RETURN n`, { own })).map(({ n }) => n as NodeValue);
}

/** How long it is believed that all labels of the model have their index; that one is missing is looked up each time. */
const indexesKeptMs = 60_000;
const wholeIndexes = new WeakMap<Connection, { labels: Set<unknown>; until: number }>();

/** Labels with an index on `id`; none where the user may not see the indexes, and then the look is bounded. */
async function indexedLabels(connection: Connection, options: CallOptions): Promise<Set<unknown>> {
  const kept = wholeIndexes.get(connection);
  if (kept !== undefined && performance.now() < kept.until) return kept.labels;
  try {
    const rows = await inRead(connection, { timeoutMs, ...options }, (tx) => rowsOf(tx, indexesOnId("NODE")));
    const labels = new Set<unknown>(namesIn(rows));
    if (modelLabels.every((label) => labels.has(label))) wholeIndexes.set(connection, { labels, until: performance.now() + indexesKeptMs });
    return labels;
  } catch (error) {
    if (error instanceof StoreError && error.code === "forbidden") return new Set();
    throw error;
  }
}

/** Which labels have an index for the ids that are not element ids; nothing where all are. */
async function indexedFor(connection: Connection, ids: readonly string[], options: CallOptions): Promise<ReadonlySet<unknown>> {
  // In a transaction of its own, since a refusal ends the one that it comes in.
  return ids.some(isOwnId) ? indexedLabels(connection, options) : new Set();
}

async function nodesIn(tx: Transaction, indexed: ReadonlySet<unknown>, ids: readonly string[]): Promise<NodeValue[]> {
  const { own, elementIds } = split(ids);
  const found = own.length === 0 ? [] : await nodesByOwnId(tx, indexed, own);
  if (elementIds.length > 0) found.push(...(await rowsOf(tx, nodesByElementId, { elementIds })).map(({ n }) => n as NodeValue));
  return inOrder(ids, found);
}

async function relationshipsIn(tx: Transaction, ids: readonly string[]): Promise<RelationshipValue[]> {
  const { own, elementIds } = split(ids);
  const rows = [
    ...(elementIds.length === 0 ? [] : await rowsOf(tx, relationshipsByElementId, { elementIds })),
    ...(own.length === 0 ? [] : await relationshipsByOwnId(tx, own)),
  ];
  return inOrder(ids, rows.map(toRelationship));
}

/** @returns the nodes with these ids, in their order; unknown ones are left out. */
export async function nodes(connection: Connection, ids: readonly string[], options: CallOptions = {}): Promise<NodeValue[]> {
  if (ids.length === 0) return [];
  const indexed = await indexedFor(connection, ids, options);
  return inRead(connection, { timeoutMs, ...options }, (tx) => nodesIn(tx, indexed, ids));
}

/**
 * @returns the relationships with these ids, in their order; unknown ones are left out.
 * @throws StoreError as the store does, and `limit` when one may lie beyond what is looked at
 */
export async function relationships(
  connection: Connection,
  ids: readonly string[],
  options: CallOptions = {},
): Promise<RelationshipValue[]> {
  if (ids.length === 0) return [];
  return inRead(connection, { timeoutMs, ...options }, (tx) => relationshipsIn(tx, ids));
}

/**
 * @returns what `nodes` and `relationships` return, in one transaction; both queries are on their way at once.
 * @throws StoreError as these do
 */
export async function items(connection: Connection, ids: ItemIds, options: CallOptions = {}): Promise<Items> {
  if (ids.nodes.length === 0 && ids.relationships.length === 0) return { nodes: [], relationships: [] };
  const indexed = await indexedFor(connection, ids.nodes, options);
  return inRead(connection, { timeoutMs, ...options }, async (tx) => {
    const [foundNodes, foundRelationships] = await Promise.all([nodesIn(tx, indexed, ids.nodes), relationshipsIn(tx, ids.relationships)]);
    return { nodes: foundNodes, relationships: foundRelationships };
  });
}

function toRelationship({ r, from, fromId, to, toId }: Record<string, StoreValue>): RelationshipValue {
  const relationship = r as RelationshipValue;
  relationship.source = nodeIdOf(from as string[], fromId, relationship.sourceElementId);
  relationship.target = nodeIdOf(to as string[], toId, relationship.targetElementId);
  return relationship;
}

/** Element ids look like 4:f9a1…:17; a node of the model is found by either of its ids. */
function split(ids: readonly string[]): { own: string[]; elementIds: string[] } {
  return { own: ids.filter(isOwnId), elementIds: ids.filter(isElementId) };
}

function isElementId(id: string): boolean {
  return /^\d+:[0-9a-f-]+:\d+$/i.test(id);
}

function inOrder<T extends { id: string; elementId: string }>(ids: readonly string[], found: readonly T[]): T[] {
  const byId = new Map(found.flatMap((value) => [[value.elementId, value] as const, [value.id, value] as const]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
