import type { Result, Transaction } from "neo4j-driver";
import { StoreError } from "../storeError.ts";
import { beginning } from "./begin.ts";
import type { Connection } from "./connection.ts";
import { withTries, type Try } from "./transactions.ts";
import { visit, type Limits, type Visit } from "./visit.ts";
import { soon, within } from "./within.ts";

/** A text and its parameters as the driver takes them. */
export interface OneQuery {
  query: string;
  params: Record<string, unknown>;
}

/** Says that the rest of a result is not wanted, so that its query ends where it is. */
export type Abandon = () => void;

/** How long a read's transaction may take to end before nobody waits for it. */
const endMs = 500;
/** A text that is planned already is taken in within this time, or there may be nobody to take it. */
const takenInMs = 1_000;

/**
 * Runs work that only reads in one explicit transaction, in as few round trips as there are: the first query is sent with
 * the beginning, and nobody waits for the end of a transaction that wrote nothing. It is tried again as `inTransaction`.
 *
 * @throws StoreError and nothing else
 */
export function inRead<T>(connection: Connection, limits: Limits, work: (tx: Transaction, abandon: Abandon) => Promise<T>): Promise<T> {
  return withTries(connection, limits, (attempt) => inExplicit(connection, limits, attempt, work));
}

/**
 * Runs one text that only reads. Where the database took it in at once before, it is an implicit transaction: one message
 * there, nothing to end, and half the work of `inRead` for the database. Since the server answers that message only when
 * it has planned the query, it could not be told from one that is gone; so a text that is new, or that is not taken in
 * at once, goes the way of `inRead`.
 *
 * @throws StoreError and nothing else
 */
export function inOneRead<T>(
  connection: Connection,
  limits: Limits,
  one: OneQuery,
  take: (result: Result, abandon: Abandon) => Promise<T>,
): Promise<T> {
  return withTries(connection, limits, async (attempt) => {
    const explicitly = (tx: Transaction, abandon: Abandon) => runFirst(connection, tx, one, (result) => take(result, abandon));
    if (attempt.attempt > 1 || !connection.planned.has(one.query)) return inExplicit(connection, limits, attempt, explicitly);
    const taken = await inImplicit(connection, limits, attempt, one, take);
    if (taken !== undefined) return taken.value;
    connection.planned.delete(one.query);
    return inExplicit(connection, limits, attempt, explicitly, takenInMs);
  });
}

/** Runs a text in an explicit transaction, and remembers it where it was taken in at once. */
export async function runFirst<T>(
  { planned }: Connection,
  tx: Transaction,
  { query, params }: OneQuery,
  take: (result: Result) => Promise<T>,
): Promise<T> {
  const began = performance.now();
  const result = tx.run(query, params);
  await result.keys();
  if (performance.now() - began < takenInMs) planned.add(query);
  return take(result);
}

async function inExplicit<T>(
  connection: Connection,
  limits: Limits,
  { deadline, attempt, enter }: Try,
  work: (tx: Transaction, abandon: Abandon) => Promise<T>,
  waitedMs = 0,
): Promise<T> {
  const visited = await visit(connection, "READ", limits, deadline);
  enter();
  const { tx, begun } = beginning(connection, visited, limits, { attempt, waitedMs });
  let end: () => Promise<void> = () => endBehind(tx, visited);
  // A session that is closed ends what runs in it.
  const abandon = () => {
    end = visited.leave;
  };
  try {
    const result = await deadline.race(Promise.race([work(tx, abandon), begun.then(never)]));
    void end();
    return result;
  } catch (error) {
    visited.failed(error);
    await visited.leave();
    throw error;
  }
}

/** @returns undefined when the database did not take the text in at once */
async function inImplicit<T>(
  connection: Connection,
  limits: Limits,
  { deadline, enter }: Try,
  { query, params }: OneQuery,
  take: (result: Result, abandon: Abandon) => Promise<T>,
): Promise<{ value: T } | undefined> {
  const visited = await visit(connection, "READ", limits, deadline);
  enter();
  try {
    const result = visited.session.run(query, params, { timeout: limits.timeoutMs, metadata: visited.metadata });
    const keys = await deadline.race(soon(takenInMs, result.keys()));
    // Closing the session, which follows in any case, ends what was abandoned.
    const taken = keys === undefined ? undefined : { value: await deadline.race(take(result, () => undefined)) };
    void visited.leave();
    return taken;
  } catch (error) {
    visited.failed(error);
    await visited.leave();
    throw error;
  }
}

/** A promise of its own each time: one for all would keep everybody who ever waited for it. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

async function endBehind(tx: Transaction, { failed, leave }: Visit): Promise<void> {
  try {
    await within(endMs, tx.commit(), () => new StoreError("timeout", "The transaction took too long to end."));
  } catch (error) {
    failed(error);
  } finally {
    await leave();
  }
}
