import type { Transaction } from "neo4j-driver";
import type { CallOptions, ItemIds, Items } from "../graphStore.ts";
import { StoreError } from "../storeError.ts";
import type { NodeValue, RelationshipValue } from "../values.ts";
import type { Connection } from "./connection.ts";
import { indexesOnId, namesIn } from "./indexesOnId.ts";
import { isOwnId, modelLabels, nodeIdOf } from "../ids.ts";
import { mostScanned, relationshipsByOwnId, withEnds } from "./ownRelationships.ts";
import { inRead } from "./reads.ts";
import { rowsOf, rowsOfOne, type NamedRow } from "./rows.ts";

const timeoutMs = 30_000;

const nodesByElementId = `UNWIND $nodes AS id MATCH (n) WHERE elementId(n) = id
RETURN null AS r, null AS from, null AS fromId, null AS to, null AS toId, n LIMIT size($nodes)`;
const relationshipsByElementId = `UNWIND $relationships AS id MATCH (a)-[r]->(b) WHERE elementId(r) = id
${withEnds}, null AS n LIMIT size($relationships)`;

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
    const rows = await rowsOfOne(connection, { timeoutMs, ...options }, { query: indexesOnId("NODE"), params: {} });
    const labels = new Set<unknown>(namesIn(rows));
    if (modelLabels.every((label) => labels.has(label))) wholeIndexes.set(connection, { labels, until: performance.now() + indexesKeptMs });
    return labels;
  } catch (error) {
    if (error instanceof StoreError && error.code === "forbidden") return new Set();
    throw error;
  }
}

/** Those of the ids that are the model's own. */
async function itemsByOwnId(connection: Connection, ids: ItemIds, options: CallOptions): Promise<Items> {
  // In a transaction of its own, since a refusal ends the one that it comes in.
  const indexed = ids.nodes.length === 0 ? new Set() : await indexedLabels(connection, options);
  return inRead(connection, { timeoutMs, ...options }, async (tx) => {
    const [nodes, relationships] = await Promise.all([
      ids.nodes.length === 0 ? [] : nodesByOwnId(tx, indexed, ids.nodes),
      ids.relationships.length === 0 ? [] : relationshipsByOwnId(tx, ids.relationships),
    ]);
    return { nodes, relationships: relationships.map(toRelationship) };
  });
}

/** Those of the ids that are the database's, which is one text for both kinds. */
async function itemsByElementId(connection: Connection, { nodes, relationships }: ItemIds, options: CallOptions): Promise<Items> {
  const parts = [...(nodes.length === 0 ? [] : [nodesByElementId]), ...(relationships.length === 0 ? [] : [relationshipsByElementId])];
  const one = { query: parts.join("\nUNION ALL\n"), params: { nodes, relationships } };
  const rows = await rowsOfOne(connection, { timeoutMs, ...options }, one);
  return {
    nodes: rows.flatMap(({ n }) => (n === null ? [] : [n as NodeValue])),
    relationships: rows.flatMap((row) => (row.r === null ? [] : [toRelationship(row)])),
  };
}

/** @returns the nodes with these ids, in their order; unknown ones are left out. */
export async function nodes(connection: Connection, ids: readonly string[], options: CallOptions = {}): Promise<NodeValue[]> {
  return (await items(connection, { nodes: ids, relationships: [] }, options)).nodes;
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
  return (await items(connection, { nodes: [], relationships: ids }, options)).relationships;
}

/**
 * @returns what `nodes` and `relationships` return, in one flight where all ids are the database's.
 * @throws StoreError as these do
 */
export async function items(connection: Connection, ids: ItemIds, options: CallOptions = {}): Promise<Items> {
  if (isEmpty(ids)) return noItems();
  const [byOwn, byElement] = [only(ids, isOwnId), only(ids, isElementId)];
  // Ids of no known form are nobody's; a store that is closed or away says so all the same.
  if (isEmpty(byOwn) && isEmpty(byElement)) return inRead(connection, { timeoutMs, ...options }, () => Promise.resolve(noItems()));
  const [own, others] = await Promise.all([
    isEmpty(byOwn) ? noItems() : itemsByOwnId(connection, byOwn, options),
    isEmpty(byElement) ? noItems() : itemsByElementId(connection, byElement, options),
  ]);
  return {
    nodes: inOrder(ids.nodes, [...own.nodes, ...others.nodes]),
    relationships: inOrder(ids.relationships, [...own.relationships, ...others.relationships]),
  };
}

function toRelationship({ r, from, fromId, to, toId }: NamedRow): RelationshipValue {
  const relationship = r as RelationshipValue;
  relationship.source = nodeIdOf(from as string[], fromId, relationship.sourceElementId);
  relationship.target = nodeIdOf(to as string[], toId, relationship.targetElementId);
  return relationship;
}

function noItems(): Items {
  return { nodes: [], relationships: [] };
}

function isEmpty({ nodes: ofNodes, relationships: ofRelationships }: ItemIds): boolean {
  return ofNodes.length === 0 && ofRelationships.length === 0;
}

function only({ nodes: ofNodes, relationships: ofRelationships }: ItemIds, isOne: (id: string) => boolean): ItemIds {
  return { nodes: ofNodes.filter(isOne), relationships: ofRelationships.filter(isOne) };
}

/** Element ids look like 4:f9a1…:17; a node of the model is found by either of its ids. */
function isElementId(id: string): boolean {
  return /^\d+:[0-9a-f-]+:\d+$/i.test(id);
}

function inOrder<T extends { id: string; elementId: string }>(ids: readonly string[], found: readonly T[]): T[] {
  const byId = new Map(found.flatMap((value) => [[value.elementId, value] as const, [value.id, value] as const]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
