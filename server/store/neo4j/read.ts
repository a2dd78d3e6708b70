import type { Result, ResultSummary } from "neo4j-driver";
import { limits } from "../../contract/limits.ts";
import { boundRows, boundsOf, type RowBounds } from "../boundRows.ts";
import type { ExecuteOptions, QueryResult, ReadOptions } from "../graphStore.ts";
import type { Parameters } from "../values.ts";
import type { Connection } from "./connection.ts";
import { asksForProfile, explain } from "./explain.ts";
import type { AllowList } from "./guard/allowList.ts";
import { judgeText } from "./guard/judgeText.ts";
import { requireReadOnlyPlan } from "./guard/requireReadOnly.ts";
import { nameEnds } from "./nameEnds.ts";
import { toNotifications } from "./notifications.ts";
import { planOf } from "./plan.ts";
import { toNeo4jParameters } from "./toNeo4j.ts";
import { inOneRead, inRead, runFirst, type Abandon } from "./reads.ts";
import { rowsOfOne, valuesOf } from "./rows.ts";

/** Rows that are asked for at a time: a batch is a round trip, and what is left of the last one was read in vain. A thousand are two. */
const batchSize = 501;
/** The same for rows that are known to be small. */
const smallRowsBatch = 2_000;
/** The same where the rest of a batch is waited for whatever it weighs, since what comes after it is wanted. */
const wholeBatch = 50;

/** Runs a text in READ access mode; a person's text only after the guard has seen it and its plan. */
export async function read(
  connection: Connection,
  allowed: AllowList,
  query: string,
  params: Parameters,
  options: ReadOptions,
): Promise<QueryResult> {
  const one = { query, params: toNeo4jParameters(params) };
  const isJudged = options.origin === "application" || connection.harmless.has(query);
  // What PROFILE tells comes after the last row.
  const rest = asksForProfile(query) ? "read" : "abandoned";
  const within = { ...options, timeoutMs: options.timeoutMs ?? limits.query.timeoutMs, fetchSize: fetchSizeOf(options, rest) };
  if (!isJudged) await judgeText(connection, within, query, allowed);
  const take = (result: Result, abandon: Abandon) => takeRows(result, boundsOf(options), rest === "read" ? undefined : abandon);

  const { summary, ...result } = isJudged
    ? await inOneRead(connection, within, one, take)
    : await inRead(connection, within, async (tx, abandon) => {
        requireReadOnlyPlan(await explain(tx, query, one.params), allowed);
        connection.harmless.add(query);
        return runFirst(connection, tx, one, (result) => take(result, abandon));
      });
  await nameEnds(result.rows, (ends) => rowsOfOne(connection, { ...within, fetchSize: smallRowsBatch }, ends));
  if (summary === undefined) {
    const planned = await inRead(connection, within, (tx) => explain(tx, query, one.params));
    return { ...result, notifications: toNotifications(planned) };
  }
  const { server, database } = summary;
  if (server.address !== undefined) connection.members.saw([server.address]);
  // A text of our own has no USE in it.
  if (options.origin === "application" && database.name !== null) connection.homeIs(database.name);
  return { ...result, notifications: toNotifications(summary), ...planOf(summary) };
}

/**
 * @param rest whether what is left of a batch is read though it is not wanted
 * @returns one row more than may be kept, which tells whether there are more, or a batch
 */
export function fetchSizeOf({ maxRows, rowSize }: Partial<ReadOptions> & ExecuteOptions, rest: "read" | "abandoned"): number {
  return Math.min(maxRows + 1, rowSize === "small" ? smallRowsBatch : rest === "read" ? wholeBatch : batchSize);
}

interface Taken extends Pick<QueryResult, "columns" | "rows" | "truncated" | "truncatedBy"> {
  /** Absent where the rest was abandoned. */
  summary?: ResultSummary;
}

/** Takes rows up to the bounds, and has Neo4j throw the rest away. */
export async function fetchRows(result: Result, bounds: RowBounds): Promise<Taken & { summary: ResultSummary }> {
  const taken = await takeRows(result, bounds, undefined);
  return { ...taken, summary: taken.summary ?? (await result.summary()) };
}

/** @param abandon what is left of a batch where its rows are too large; else it is taken as well, and thrown away */
async function takeRows(result: Result, bounds: RowBounds, abandon: Abandon | undefined): Promise<Taken> {
  const columns = await result.keys();
  const kept = boundRows(bounds);
  const records = result[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await records.next();
    if (done === true) return { columns, ...kept.result(), summary: value };
    if (kept.add(valuesOf(value))) continue;
    const cut = kept.result();
    if (abandon !== undefined && cut.truncatedBy === "bytes") {
      abandon();
      return { columns, ...cut };
    }
    await records.return?.();
    return { columns, ...cut, summary: await result.summary() };
  }
}
