import { setTimeout as wait } from "node:timers/promises";
import neo4j, { type Result, type Session, type Transaction } from "neo4j-driver";
import { StoreError } from "../storeError.ts";
import { away } from "./away.ts";
import type { Connection } from "./connection.ts";
import { startDeadline, type Deadline } from "./deadline.ts";
import { toStoreError } from "./errors.ts";
import { visit, type Limits, type Mode } from "./visit.ts";
import { within } from "./within.ts";

/** Runs a text with its parameters. */
export interface QueryRunner {
  run(query: string, params?: Record<string, unknown>): Result;
}

const attempts = 3;
const firstPauseMs = 50;
/**
 * How long Neo4j may take to begin a transaction before it is looked whether it is there at all, and how long then:
 * first the connection may be dead that was open to it, later it is the server that is slow.
 */
const beginMs = { quick: 2_000, first: 2_000, later: 8_000 };
/** Neo4j shows it in SHOW TRANSACTIONS and in its query log. */
const metadata = { app: "throughline" };

/**
 * Runs work in one explicit transaction in READ or WRITE access mode, and commits it. It is tried again where the
 * driver says that it may be, as after a restart of the database; so what it writes must be safe to repeat.
 *
 * @throws StoreError and nothing else
 */
export function inTransaction<T>(
  connection: Connection,
  mode: Mode,
  limits: Limits,
  work: (tx: Transaction, session: Session) => Promise<T>,
): Promise<T> {
  return untilDeadline(connection, limits, async (deadline) => {
    for (let attempt = 1; ; attempt += 1) {
      // A database that is known to be away lets nobody in, and its reason stands.
      let entered = false;
      try {
        return await inVisit(connection, mode, limits, deadline, async (session) => {
          entered = true;
          const tx = await begin(connection, session, limits, attempt);
          const result = await work(tx, session);
          await tx.commit();
          return result;
        });
      } catch (error) {
        if (attempt === attempts || !entered || !mayTryAgain(error)) throw error;
      }
      await deadline.race(pause(firstPauseMs * 4 ** (attempt - 1)));
    }
  });
}

/**
 * Runs each text in an implicit transaction of its own, which commits with its last row. None of them is tried again:
 * one that fails as the server goes away may have happened.
 *
 * @throws StoreError and nothing else
 */
export function inAutoCommit<T>(connection: Connection, mode: Mode, limits: Limits, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const settings = { timeout: limits.timeoutMs, metadata };
  return untilDeadline(connection, limits, (deadline) =>
    inVisit(connection, mode, limits, deadline, (session) => work({ run: (query, params) => session.run(query, params, settings) })),
  );
}

/** Runs work in a write transaction that is rolled back, whatever comes of it. It is never tried again. */
export function inRolledBack<T>(connection: Connection, limits: Limits, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  return untilDeadline(connection, limits, (deadline) =>
    inVisit(connection, "WRITE", limits, deadline, async (session) => {
      const tx = await begin(connection, session, limits);
      const result = await work(tx);
      // A session that is closed with an open transaction rolls it back as well.
      await tx.rollback();
      return result;
    }),
  );
}

/** Begins an explicit transaction whose end the server keeps by itself. */
export async function begin({ knock }: Connection, session: Session, { timeoutMs }: Limits, attempt = 1): Promise<Transaction> {
  const beginning = Promise.resolve(session.beginTransaction({ timeout: timeoutMs, metadata }));
  // Abandoned below when it takes too long; its end is then nobody's concern.
  beginning.catch(() => undefined);
  const quick = await Promise.race([beginning, wait(beginMs.quick, undefined, { ref: false })]);
  if (quick !== undefined) return quick;
  const seen = await Promise.race([beginning.then(() => null), knock()]);
  if (seen !== null) throw away(seen);
  return within(attempt === 1 ? beginMs.first : beginMs.later, beginning, () => away("no_answer"));
}

async function untilDeadline<T>(connection: Connection, limits: Limits, work: (deadline: Deadline) => Promise<T>): Promise<T> {
  const deadline = startDeadline(limits, connection.closing);
  try {
    return await work(deadline);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    deadline.end();
  }
}

async function inVisit<T>(
  connection: Connection,
  mode: Mode,
  limits: Limits,
  deadline: Deadline,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { session, failed, leave } = await visit(connection, mode, limits, deadline);
  try {
    return await deadline.race(work(session));
  } catch (error) {
    failed(error);
    throw error;
  } finally {
    await leave();
  }
}

/** Out of memory counts as passing with the driver; the same query would run out of it again. */
function mayTryAgain(error: unknown): boolean {
  if (error instanceof StoreError) return error.reason === "no_answer";
  const { code } = toStoreError(error);
  return neo4j.isRetryableError(error) && (code === "unavailable" || code === "conflict");
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
