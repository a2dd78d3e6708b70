import neo4j, { type Record, type Transaction } from "neo4j-driver";
import type { CallOptions, ShapeBatch, ShapeNode, ShapeRelationship, ShapeRequest } from "../graphStore.ts";
import { quoteName } from "../identifiers.ts";
import type { StoreValue } from "../values.ts";
import { begin } from "./begin.ts";
import type { Connection } from "./connection.ts";
import { startDeadline, type Deadline } from "./deadline.ts";
import { toStoreError } from "./errors.ts";
import { modelLabels, ownIdPattern } from "../ids.ts";
import { elementOf, readElementIds, wholeId, type ElementIds } from "./elementIds.ts";
import { valuesOf as valuesOfRecord } from "./rows.ts";
import { visit, type Visit } from "./visit.ts";

/** Values of a batch: of wide nodes few come at once, or all that is read lives long enough to be copied by each collection of garbage. */
const batchValues = 40_000;
const batchRows = { most: 2_000, least: 100 };
/** Six million things took ten minutes on a machine that was busy with ten others; a reading that is broken off begins anew. */
const defaultTimeoutMs = 3_600_000;

/**
 * Streams the nodes and then the relationships, in one transaction: what the count store says when it begins, and a
 * little that comes meanwhile, so that a graph that grows fast is not followed without an end. The texts are of this form:
 * @example MATCH (n) WHERE NOT n:`Claim` WITH n, n{.`name`} AS own RETURN CASE WHEN n:Entity AND ... THEN n.id ELSE elementId(n) END, labels(n), [own.`name`] LIMIT $most
 */
export async function* shape(connection: Connection, request: ShapeRequest, options: CallOptions = {}): AsyncIterable<ShapeBatch> {
  const limits = { ...options, timeoutMs: options.timeoutMs ?? defaultTimeoutMs };
  const deadline = startDeadline(limits, connection.closing);
  const batchSize = batchOf(request);
  let visited: Visit | undefined;
  try {
    visited = await visit(connection, "READ", { ...limits, fetchSize: batchSize }, deadline);
    const tx = await deadline.race(begin(connection, visited, limits));
    const ids = await deadline.race(readElementIds(tx));
    const keys = await deadline.race(readKeys(tx));
    const most = await deadline.race(readMost(tx));
    const nodeValues = pickKnown(request.nodeProperties, keys);
    for await (const rows of batches(tx, nodesQuery(request, nodeValues, ids), most.nodes, batchSize, deadline)) {
      yield { kind: "nodes", nodes: rows.map((row) => toNode(row, nodeValues, ids)) };
    }
    const values = pickKnown(request.relationshipProperties, keys);
    for await (const rows of batches(tx, relationshipsQuery(request, values, ids), most.relationships, batchSize, deadline)) {
      yield { kind: "relationships", relationships: rows.map((row) => toRelationship(row, values, ids)) };
    }
    await deadline.race(tx.commit());
  } catch (error) {
    visited?.failed(error);
    throw toStoreError(error);
  } finally {
    await visited?.leave();
    deadline.end();
  }
}

function batchOf({ nodeProperties, relationshipProperties }: ShapeRequest): number {
  const values = Math.max(1, nodeProperties.length, relationshipProperties.length);
  return Math.max(batchRows.least, Math.min(batchRows.most, Math.floor(batchValues / values)));
}

async function* batches(
  tx: Transaction,
  query: string,
  most: number,
  batchSize: number,
  deadline: Deadline,
): AsyncIterable<StoreValue[][]> {
  const records = tx.run(query, { most: neo4j.int(most) })[Symbol.asyncIterator]();
  for (;;) {
    // Raced once for many: a race for each of millions of records would take longer than reading them.
    const rows = await deadline.race(nextRows(records, batchSize));
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) return;
  }
}

async function nextRows(records: AsyncIterator<Record>, batchSize: number): Promise<StoreValue[][]> {
  const rows: StoreValue[][] = [];
  while (rows.length < batchSize) {
    const { done, value } = await records.next();
    if (done === true) break;
    rows.push(valuesOfRecord(value));
  }
  return rows;
}

function nodesQuery({ withoutLabels }: ShapeRequest, values: Picked, ids: ElementIds): string {
  return `MATCH (n) ${where([without("n", withoutLabels)])} ${withOwn(["n"], "n", values)}RETURN ${idOf("n", ids)}, labels(n), ${valuesOf(values)} LIMIT $most`;
}

function relationshipsQuery({ withoutLabels }: ShapeRequest, values: Picked, ids: ElementIds): string {
  const ends = where([without("a", withoutLabels), without("b", withoutLabels)]);
  const id = `CASE WHEN r.id IS :: STRING NOT NULL AND r.claims IS :: LIST<ANY> NOT NULL THEN r.id ELSE ${elementOf("r", ids.relationships)} END`;
  return `MATCH (a)-[r]->(b) ${ends} ${withOwn(["a", "r", "b"], "r", values)}RETURN ${id}, ${idOf("a", ids)}, ${idOf("b", ids)}, type(r), ${valuesOf(values)} LIMIT $most`;
}

/** As `nodeIdOf`, in Cypher. */
function idOf(name: string, ids: ElementIds): string {
  return `CASE WHEN ${name}:${modelLabels.join("|")} AND ${name}.id IS :: STRING NOT NULL AND ${name}.id =~ '(?s)${ownIdPattern}' THEN ${name}.id ELSE ${elementOf(name, ids.nodes)} END`;
}

function without(name: string, labels: readonly string[]): string {
  return labels.length === 0 ? "" : `NOT ${name}:${labels.map(quoteName).join("|")}`;
}

function where(conditions: readonly string[]): string {
  const given = conditions.filter((condition) => condition !== "");
  return given.length === 0 ? "" : `WHERE ${given.join(" AND ")}`;
}

/** Properties that were asked for: those that the database has at all, and where each of the others stands. */
interface Picked {
  known: readonly string[];
  /** Per property asked for, its place among the known ones; -1 where there is none such. */
  places: readonly number[];
}

function pickKnown(properties: readonly string[], keys: ReadonlySet<string>): Picked {
  const known = properties.filter((property) => keys.has(property));
  return { known, places: properties.map((property) => known.indexOf(property)) };
}

/** What may come while the graph is read. */
const room = { share: 0.1, least: 1_000 };

const countsQuery = `MATCH (n) WITH count(n) AS count RETURN count LIMIT 1
UNION ALL MATCH ()-[r]->() WITH count(r) AS count RETURN count LIMIT 1`;

async function readMost(tx: Transaction): Promise<{ nodes: number; relationships: number }> {
  const { records } = await tx.run(countsQuery);
  const [nodes = 0, relationships = 0] = records.map((record) => {
    const count = Number(record.get("count"));
    return count + Math.ceil(count * room.share) + room.least;
  });
  return { nodes, relationships };
}

async function readKeys(tx: Transaction): Promise<Set<string>> {
  const { records } = await tx.run("CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey LIMIT 100000");
  return new Set(records.map((record) => String(record.get("propertyKey"))));
}

/**
 * Picks the values of each thing at once. One by one Neo4j goes through the chain of its properties for each of them: of
 * 239 properties that took 16 times as long, and of four longer as well (5,000 nodes, 9.0 and 0.56 s).
 */
function withOwn(all: readonly string[], name: string, { known }: Picked): string {
  if (known.length === 0) return "";
  return `WITH ${all.join(", ")}, ${name}{${known.map((property) => `.${quoteName(property)}`).join(", ")}} AS own `;
}

function valuesOf({ known }: Picked): string {
  return `[${known.map((property) => `own.${quoteName(property)}`).join(", ")}]`;
}

function inPlaces(values: StoreValue | undefined, { places }: Picked): StoreValue[] {
  const known = Array.isArray(values) ? values : [];
  return places.map((place) => known[place] ?? null);
}

function toNode([id, labels, properties]: StoreValue[], values: Picked, ids: ElementIds): ShapeNode {
  return { id: wholeId(id, ids.nodes), labels: labels as string[], properties: inPlaces(properties, values) };
}

function toRelationship([id, source, target, type, properties]: StoreValue[], values: Picked, ids: ElementIds): ShapeRelationship {
  return {
    id: wholeId(id, ids.relationships),
    source: wholeId(source, ids.nodes),
    target: wholeId(target, ids.nodes),
    type: type as string,
    properties: inPlaces(properties, values),
  };
}
