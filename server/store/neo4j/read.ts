import type { Result, ResultSummary, Transaction } from "neo4j-driver";
import { limits } from "../../contract/limits.ts";
import { boundRows, boundsOf, type RowBounds } from "../boundRows.ts";
import type { ExecuteOptions, QueryResult, ReadOptions } from "../graphStore.ts";
import type { Parameters, StoreValue } from "../values.ts";
import type { Connection } from "./connection.ts";
import { explain } from "./explain.ts";
import { fromNeo4j } from "./fromNeo4j.ts";
import type { AllowList } from "./guard/allowList.ts";
import { requireHarmlessText, requireReadOnlyPlan } from "./guard/requireReadOnly.ts";
import { nameEnds } from "./nameEnds.ts";
import { toNotifications } from "./notifications.ts";
import { planOf } from "./plan.ts";
import { toNeo4jParameters } from "./toNeo4j.ts";
import { inRead } from "./transactions.ts";

/**
 * Rows that are on their way at once. The driver takes in a whole batch before it can be stopped, so that fifty of the
 * largest values are what a result may take in memory beyond its bound.
 */
const batchSize = 50;
/** The same for rows that are known to be small: a batch is a round trip. */
const smallRowsBatch = 2_000;

/** Runs a text in READ access mode; a person's text only after the guard has seen it and its plan. */
export async function read(
  connection: Connection,
  allowed: AllowList,
  query: string,
  params: Parameters,
  options: ReadOptions,
): Promise<QueryResult> {
  const given = toNeo4jParameters(params);
  if (options.origin === "person") requireHarmlessText(query, allowed);
  const timeoutMs = options.timeoutMs ?? limits.query.timeoutMs;
  return inRead(connection, { ...options, timeoutMs, fetchSize: fetchSizeOf(options) }, async (tx) => {
    if (options.origin === "person" && !connection.harmless.has(query)) {
      requireReadOnlyPlan(await explain(tx, query, given), allowed);
      connection.harmless.add(query);
    }
    const { summary, ...result } = await fetchRows(tx.run(query, given), boundsOf(options));
    await nameEnds(result.rows.flat(1), tx);
    const { server, database } = summary;
    if (server.address !== undefined) connection.members.saw([server.address]);
    // A text of our own has no USE in it.
    if (options.origin === "application" && database.name !== null) connection.homeIs(database.name);
    return { ...result, notifications: toNotifications(summary), ...planOf(summary) };
  });
}

/** One row more than may be kept tells whether there are more. */
export function fetchSizeOf({ maxRows, rowSize }: Partial<ReadOptions> & ExecuteOptions): number {
  return Math.min(maxRows + 1, rowSize === "small" ? smallRowsBatch : batchSize);
}

interface Fetched extends Pick<QueryResult, "columns" | "rows" | "truncated" | "truncatedBy"> {
  summary: ResultSummary;
}

/** Takes rows up to the bounds. Leaving the loop tells Neo4j to throw the rest away. */
export async function fetchRows(result: Result, bounds: RowBounds): Promise<Fetched> {
  const columns = await result.keys();
  const kept = boundRows(bounds);
  for await (const record of result) if (!kept.add([...record].map(fromNeo4j))) break;
  return { columns, ...kept.result(), summary: await result.summary() };
}

/** @returns the rows of a text of our own, each as a map of its columns, in neutral values. */
export async function rowsOf(tx: Transaction, query: string, params: Record<string, unknown> = {}): Promise<Record<string, StoreValue>[]> {
  const { records } = await tx.run(query, params);
  return records.map((record) => Object.fromEntries(record.keys.map((key) => [String(key), fromNeo4j(record.get(key))])));
}
