import { groupBy } from "../../server/paths/groupBy.ts";
import type { GraphStore, Statement } from "../../server/store/graphStore.ts";
import { quoteName } from "../../server/store/identifiers.ts";
import { openEmbeddedStore } from "../../server/store/embedded/openEmbeddedStore.ts";
import { namedStore } from "../../server/store/named/namedStore.ts";
import type { StoreMap, StoreValue } from "../../server/store/values.ts";
import type { GraphNode, GraphRelationship, LoadedGraph } from "./graphs/loadedGraph.ts";

/** Rows a statement: large enough that the call does not count, small enough for one message to the engine's process. */
const batch = 5_000;
/** A property that every node carries, with an index, while relationships look for their ends; it is gone in the end. */
const loadingKey = "evaluationKey";

/**
 * Opens an embedded store that holds this graph, in memory or in a folder. A folder that holds it from an earlier run
 * is used as it is. The caller closes the store.
 * @throws Error when the folder holds something else.
 */
export async function openStoreWith(graph: LoadedGraph, directory: string | null = null): Promise<GraphStore> {
  const store = namedStore(await openEmbeddedStore({ directory, memoryMb: 6_144 }));
  try {
    const [nodes, relationships] = [await count(store, "(n)"), await count(store, "()-[n]->()")];
    if (nodes === 0) await fillStore(store, graph);
    else if (nodes !== graph.nodes.length || relationships !== graph.relationships.length) {
      throw new Error(
        `${directory} holds ${nodes} nodes and ${relationships} relationships, which is not ${graph.name}: give another folder.`,
      );
    }
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function count(store: GraphStore, pattern: string): Promise<number> {
  const { rows } = await store.read(`MATCH ${pattern} RETURN count(n) AS found`, {}, { maxRows: 1, origin: "application" });
  return Number(rows[0]?.[0] ?? 0);
}

/**
 * Writes a graph into an empty store, with nothing but the port: nodes in batches for each set of labels, then
 * relationships in batches for each type and the first labels of its ends.
 * @throws Error when a relationship names a node that the graph does not have, or fewer were made than given.
 */
async function fillStore(store: GraphStore, graph: LoadedGraph): Promise<void> {
  const firstLabels = new Map(graph.nodes.map(({ key, labels }) => [key, firstOf(labels)]));
  const indexed = [...new Set(firstLabels.values())];
  for (const [at, label] of indexed.entries()) {
    await store.write([{ query: `CREATE INDEX evaluation_${at} IF NOT EXISTS FOR (n:${label}) ON (n.${loadingKey})` }]);
  }
  let nodes = 0;
  for (const [labels, group] of groupBy(graph.nodes, (node) => node.labels.map((label) => `:${quoteName(label)}`).join(""))) {
    for (const rows of batches(group)) nodes += (await store.write([createNodes(labels, rows)])).nodesCreated;
  }
  const kind = ({ type, from, to }: GraphRelationship) =>
    `MATCH (a:${labelOf(from)} {${loadingKey}: row.from}), (b:${labelOf(to)} {${loadingKey}: row.to}) CREATE (a)-[r:${quoteName(type)}]->(b)`;
  function labelOf(key: string): string {
    const label = firstLabels.get(key);
    if (label === undefined) throw new Error(`${graph.name}: a relationship names the node ${key}, which is not there.`);
    return label;
  }
  let relationships = 0;
  for (const [create, group] of groupBy(graph.relationships, kind)) {
    for (const rows of batches(group)) relationships += (await store.write([createRelationships(create, rows)])).relationshipsCreated;
  }
  await removeKeys(store, indexed);
  if (nodes !== graph.nodes.length || relationships !== graph.relationships.length) {
    throw new Error(
      `${graph.name}: ${nodes} of ${graph.nodes.length} nodes and ${relationships} of ${graph.relationships.length} relationships were made.`,
    );
  }
}

function firstOf(labels: readonly string[]): string {
  const [first] = labels;
  if (first === undefined) throw new Error("A node without a label cannot be found again while its relationships are made.");
  return quoteName(first);
}

function createNodes(labels: string, rows: readonly GraphNode[]): Statement {
  const query = `UNWIND $rows AS row CREATE (n${labels}) SET n = row.properties, n.${loadingKey} = row.key`;
  return { query, params: { rows: rows.map(({ key, properties }) => map({ key, properties: new Map(properties) })) } };
}

function createRelationships(create: string, rows: readonly GraphRelationship[]): Statement {
  const query = `UNWIND $rows AS row ${create} SET r = row.properties`;
  return { query, params: { rows: rows.map(({ from, to, properties }) => map({ from, to, properties: new Map(properties) })) } };
}

/** The indexes go first: keeping them true costs more than the rest. */
async function removeKeys(store: GraphStore, labels: readonly string[]): Promise<void> {
  for (const at of labels.keys()) await store.write([{ query: `DROP INDEX evaluation_${at} IF EXISTS` }]);
  const query = `MATCH (n) WHERE n.${loadingKey} IS NOT NULL WITH n LIMIT ${10 * batch} REMOVE n.${loadingKey}`;
  while ((await store.write([{ query }])).propertiesSet > 0);
}

function map(record: Readonly<Record<string, StoreValue>>): StoreMap {
  return new Map(Object.entries(record));
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += batch) yield items.slice(from, from + batch);
}
