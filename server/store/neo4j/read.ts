import type { Result, ResultSummary, Transaction } from "neo4j-driver";
import type { QueryResult, ReadOptions } from "../graphStore.ts";
import { limits } from "../../contract/limits.ts";
import type { Parameters, StoreValue } from "../values.ts";
import { inReadTransaction, type Connection } from "./connection.ts";
import { toStoreError } from "./errors.ts";
import { fromNeo4j } from "./fromNeo4j.ts";
import type { AllowList } from "./guard/allowList.ts";
import { requireHarmlessText, requireReadOnlyPlan } from "./guard/requireReadOnly.ts";
import { nameEnds } from "./nameEnds.ts";
import { toNotifications } from "./notifications.ts";
import { toNeo4jParameters } from "./toNeo4j.ts";

const explain = "EXPLAIN ";
const mostFetched = 1_000;

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
  const fetchSize = Math.min(options.maxRows + 1, mostFetched);

  return inReadTransaction(connection, { ...options, timeoutMs, fetchSize }, async (tx) => {
    if (options.origin === "person") requireReadOnlyPlan(await planOf(tx, query, given), allowed);
    const { rows, columns, truncated, summary } = await fetch(tx.run(query, given), options.maxRows);
    const values = rows.map((row) => row.map(fromNeo4j));
    await nameEnds(values.flat(1), tx);
    return { columns, rows: values, truncated, notifications: toNotifications(summary) };
  });
}

async function planOf(tx: Transaction, query: string, params: Record<string, unknown>): Promise<ResultSummary> {
  try {
    return await tx.run(explain + query, params).summary();
  } catch (error) {
    throw toStoreError(error, explain.length);
  }
}

interface Fetched {
  columns: string[];
  rows: unknown[][];
  truncated: boolean;
  summary: ResultSummary;
}

/** Takes rows up to the bound. Leaving the loop tells Neo4j to throw the rest away. */
async function fetch(result: Result, maxRows: number): Promise<Fetched> {
  const columns = await result.keys();
  const rows: unknown[][] = [];
  let truncated = false;
  for await (const record of result) {
    if (rows.length === maxRows) {
      truncated = true;
      break;
    }
    rows.push([...record]);
  }
  return { columns, rows, truncated, summary: await result.summary() };
}

/** @returns the rows of a text of our own, each as a map of its columns, in neutral values. */
export async function rowsOf(tx: Transaction, query: string, params: Record<string, unknown> = {}): Promise<Record<string, StoreValue>[]> {
  const { records } = await tx.run(query, params);
  return records.map((record) => Object.fromEntries(record.keys.map((key) => [String(key), fromNeo4j(record.get(key))])));
}
