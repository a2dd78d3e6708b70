import type { Transaction } from "neo4j-driver";
import type { CallOptions, ShapeBatch, ShapeNode, ShapeRelationship, ShapeRequest } from "../graphStore.ts";
import { quoteName } from "../identifiers.ts";
import type { StoreValue } from "../values.ts";
import { closeSession, openSession, type Connection } from "./connection.ts";
import { startDeadline, type Deadline } from "./deadline.ts";
import { toStoreError } from "./errors.ts";
import { modelLabels } from "../ids.ts";
import { fromNeo4j } from "./fromNeo4j.ts";

const batchSize = 2_000;
const defaultTimeoutMs = 600_000;

/**
 * Streams the nodes and then the relationships, in one transaction. The texts are of this form:
 * @example MATCH (n) WHERE NOT n:`Claim` RETURN CASE WHEN n:Entity AND ... THEN n.id ELSE elementId(n) END, labels(n), [n.`name`]
 */
export async function* shape(connection: Connection, request: ShapeRequest, options: CallOptions = {}): AsyncIterable<ShapeBatch> {
  const limits = { ...options, timeoutMs: options.timeoutMs ?? defaultTimeoutMs };
  const deadline = startDeadline(limits, connection.closing);
  const session = openSession(connection, "READ", { fetchSize: batchSize });
  try {
    const tx = await deadline.race(
      Promise.resolve(session.beginTransaction({ timeout: limits.timeoutMs, metadata: { app: "throughline", task: "shape" } })),
    );
    for await (const rows of batches(tx, nodesQuery(request), deadline)) yield { kind: "nodes", nodes: rows.map(toNode) };
    for await (const rows of batches(tx, relationshipsQuery(request), deadline)) {
      yield { kind: "relationships", relationships: rows.map(toRelationship) };
    }
    await deadline.race(tx.commit());
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await closeSession(session, deadline);
    deadline.end();
  }
}

async function* batches(tx: Transaction, query: string, deadline: Deadline): AsyncIterable<StoreValue[][]> {
  const records = tx.run(query)[Symbol.asyncIterator]();
  let rows: StoreValue[][] = [];
  for (;;) {
    const { done, value } = await deadline.race(records.next());
    if (done === true) break;
    rows.push([...value].map(fromNeo4j));
    if (rows.length === batchSize) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

function nodesQuery({ withoutLabels, nodeProperties }: ShapeRequest): string {
  return `MATCH (n) ${where([without("n", withoutLabels)])} RETURN ${idOf("n")}, labels(n), ${valuesOf("n", nodeProperties)}`;
}

function relationshipsQuery({ withoutLabels, relationshipProperties }: ShapeRequest): string {
  const ends = where([without("a", withoutLabels), without("b", withoutLabels)]);
  const id = "CASE WHEN r.id IS :: STRING NOT NULL AND r.claims IS :: LIST<ANY> NOT NULL THEN r.id ELSE elementId(r) END";
  return `MATCH (a)-[r]->(b) ${ends} RETURN ${id}, ${idOf("a")}, ${idOf("b")}, type(r), ${valuesOf("r", relationshipProperties)}`;
}

/** As `nodeId` in fromNeo4j.ts, in Cypher. */
function idOf(name: string): string {
  return `CASE WHEN ${name}:${modelLabels.join("|")} AND ${name}.id IS :: STRING NOT NULL THEN ${name}.id ELSE elementId(${name}) END`;
}

function without(name: string, labels: readonly string[]): string {
  return labels.length === 0 ? "" : `NOT ${name}:${labels.map(quoteName).join("|")}`;
}

function where(conditions: readonly string[]): string {
  const given = conditions.filter((condition) => condition !== "");
  return given.length === 0 ? "" : `WHERE ${given.join(" AND ")}`;
}

function valuesOf(name: string, properties: readonly string[]): string {
  return `[${properties.map((property) => `${name}.${quoteName(property)}`).join(", ")}]`;
}

function toNode([id, labels, properties]: StoreValue[]): ShapeNode {
  return { id: id as string, labels: labels as string[], properties: properties as StoreValue[] };
}

function toRelationship([id, source, target, type, properties]: StoreValue[]): ShapeRelationship {
  return {
    id: id as string,
    source: source as string,
    target: target as string,
    type: type as string,
    properties: properties as StoreValue[],
  };
}
