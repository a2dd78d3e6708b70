import neo4j, { type Record, type Transaction } from "neo4j-driver";
import type { CallOptions, ShapeBatch, ShapeNode, ShapeRelationship, ShapeRequest } from "../graphStore.ts";
import type { StoreValue } from "../values.ts";
import { begin } from "./begin.ts";
import type { Connection } from "./connection.ts";
import { startDeadline, type Deadline } from "./deadline.ts";
import { toStoreError } from "./errors.ts";
import { readElementIds, wholeId, type ElementIds } from "./elementIds.ts";
import { valuesOf as valuesOfRecord } from "./rows.ts";
import { idsOf, inPlaces, nodesQuery, pickKnown, readKnown, relationshipsQueries, type Picked } from "./shapeQueries.ts";
import { visit, type Visit } from "./visit.ts";

/** Values of a batch: of wide nodes few come at once, or all that is read lives long enough to be copied by each collection of garbage. */
const batchValues = 40_000;
const batchRows = { most: 1_000, least: 100 };
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
    const known = await deadline.race(readKnown(tx));
    const most = await deadline.race(readMost(tx));
    const own = idsOf(ids, known);
    const nodeValues = pickKnown(request.nodeProperties, known.keys);
    for await (const rows of batches(tx, nodesQuery(request, nodeValues, own), most.nodes, batchSize, deadline)) {
      yield { kind: "nodes", nodes: rows.map((row) => toNode(row, nodeValues, ids)) };
    }
    const values = pickKnown(request.relationshipProperties, known.keys);
    for (const query of relationshipsQueries(request, values, own)) {
      for await (const rows of batches(tx, query, most.relationships, batchSize, deadline)) {
        yield { kind: "relationships", relationships: rows.flatMap((row) => toRelationships(row, values, ids)) };
      }
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
    if (rows.length === 0) return;
    yield rows;
  }
}

/** @returns rows with so many things, or a few more; none where all have come */
async function nextRows(records: AsyncIterator<Record>, batchSize: number): Promise<StoreValue[][]> {
  const rows: StoreValue[][] = [];
  for (let things = 0; things < batchSize;) {
    const { done, value } = await records.next();
    if (done === true) break;
    const row = valuesOfRecord(value);
    rows.push(row);
    things += row.length === 2 && Array.isArray(row[1]) ? row[1].length : 1;
  }
  return rows;
}

function toNode([id, labels, properties]: StoreValue[], values: Picked, ids: ElementIds): ShapeNode {
  return { id: wholeId(id, ids.nodes), labels: labels as string[], properties: inPlaces(properties, values) };
}

/** @param row a node, and what leads from it */
function toRelationships([start, hops]: StoreValue[], values: Picked, ids: ElementIds): ShapeRelationship[] {
  const source = wholeId(start, ids.nodes);
  return (hops as StoreValue[][]).map(([id, target, type, properties]) => ({
    id: wholeId(id, ids.relationships),
    source,
    target: wholeId(target, ids.nodes),
    type: type as string,
    properties: inPlaces(properties, values),
  }));
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
