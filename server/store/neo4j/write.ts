import type { ResultSummary } from "neo4j-driver";
import type { Counters } from "../../contract/query.ts";
import { noCounters } from "../counters.ts";
import type { CallOptions, Statement } from "../graphStore.ts";
import type { Connection } from "./connection.ts";
import { cypherTokens } from "./guard/cypherTokens.ts";
import { toNeo4jParameters } from "./toNeo4j.ts";
import { inAutoCommit, inTransaction } from "./transactions.ts";

const defaultTimeoutMs = 600_000;

/**
 * Runs the statements in one transaction; a lone one with `CALL { } IN TRANSACTIONS` in an implicit one, as that demands. Neo4j forbids schema and data changes in the same one, so that CREATE and
 * DROP of constraints and indexes run before it, each on its own.
 */
export async function write(connection: Connection, statements: readonly Statement[], options: CallOptions = {}): Promise<Counters> {
  const limits = { ...options, timeoutMs: options.timeoutMs ?? defaultTimeoutMs };
  const sum = noCounters();
  const [only] = statements;
  if (only !== undefined && statements.length === 1 && commitsAsItGoes(only.query)) {
    addCounters(
      sum,
      await inAutoCommit(connection, "WRITE", limits, (runner) => runner.run(only.query, toNeo4jParameters(only.params ?? {})).summary()),
    );
    return sum;
  }
  const schema = statements.filter(({ query }) => changesSchema(query));
  const data = statements.filter(({ query }) => !changesSchema(query));
  const parts = [...schema.map((statement) => [statement]), ...(data.length === 0 ? [] : [data])];
  for (const part of parts) {
    const summaries = await inTransaction(connection, "WRITE", limits, async (tx) => {
      const done: ResultSummary[] = [];
      for (const { query, params } of part) done.push(await tx.run(query, toNeo4jParameters(params ?? {})).summary());
      return done;
    });
    for (const summary of summaries) addCounters(sum, summary);
  }
  return sum;
}

/** Whether `IN TRANSACTIONS`, or `IN 4 CONCURRENT TRANSACTIONS`, stands in a text. */
function commitsAsItGoes(query: string): boolean {
  const words = cypherTokens(query).map(({ kind, text }) => (kind === "name" ? text.toUpperCase() : ""));
  return words.some(
    (word, at) => word === "TRANSACTIONS" && (words[at - 1] === "IN" || (words[at - 1] === "CONCURRENT" && words[at - 2] === "IN")),
  );
}

/** Whether a statement creates or drops a constraint or an index. */
function changesSchema(query: string): boolean {
  const [verb, ...rest] = cypherTokens(query).slice(0, 4);
  if (verb === undefined || !/^(CREATE|DROP)$/i.test(verb.text)) return false;
  const beforeMark = rest.slice(0, rest.findIndex(({ kind }) => kind === "mark") >>> 0);
  return beforeMark.some(({ kind, text }) => kind === "name" && /^(CONSTRAINT|INDEX)$/i.test(text));
}

/** Adds what a statement changed. */
export function addCounters(sum: Counters, { counters }: ResultSummary): void {
  const updates = counters.updates();
  for (const key of Object.keys(sum) as (keyof Counters)[]) sum[key] += updates[key] ?? 0;
}
