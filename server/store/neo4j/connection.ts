import neo4j, { type BookmarkManager, type Driver, type Result, type Session, type Transaction } from "neo4j-driver";
import type { CallOptions } from "../graphStore.ts";
import { StoreError } from "../storeError.ts";
import { toStoreError } from "./errors.ts";
import { startDeadline, type Deadline } from "./deadline.ts";

export interface Connection {
  driver: Driver;
  database: string | undefined;
  /** Makes reads see the application's own writes, on a cluster too. */
  bookmarkManager: BookmarkManager;
  /** Aborted when the store is closed. */
  closing: AbortSignal;
}

export interface Limits extends CallOptions {
  timeoutMs: number;
  /** Records that are asked for at a time. */
  fetchSize?: number;
}

const attempts = 3;
const firstPauseMs = 50;
/** Neo4j shows it in SHOW TRANSACTIONS and in its query log. */
const metadata = { app: "throughline" };

/**
 * Runs reads in one transaction in READ access mode. It is tried again where the driver says that it may be, as after
 * a restart of the database.
 *
 * @throws StoreError and nothing else
 */
export async function inReadTransaction<T>(
  connection: Connection,
  limits: Limits,
  work: (tx: Transaction, session: Session) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(limits, connection.closing);
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await readOnce(connection, limits, deadline, work);
      } catch (error) {
        if (attempt === attempts || !neo4j.isRetryableError(error)) throw error;
      }
      await deadline.race(pause(firstPauseMs * 4 ** (attempt - 1)));
    }
  } catch (error) {
    throw toStoreError(error);
  } finally {
    deadline.end();
  }
}

async function readOnce<T>(
  connection: Connection,
  limits: Limits,
  deadline: Deadline,
  work: (tx: Transaction, session: Session) => Promise<T>,
): Promise<T> {
  const session = openSession(connection, "READ", limits);
  try {
    return await deadline.race(runIn(session, limits, work));
  } finally {
    await closeSession(session, deadline);
  }
}

async function runIn<T>(session: Session, { timeoutMs }: Limits, work: (tx: Transaction, session: Session) => Promise<T>): Promise<T> {
  const tx = await session.beginTransaction({ timeout: timeoutMs, metadata });
  const result = await work(tx, session);
  await tx.commit();
  return result;
}

/** One managed write transaction, which the driver tries again where it may. Use inside a deadline. */
export async function inWriteTransaction<T>(
  connection: Connection,
  limits: Limits,
  work: (tx: Pick<Transaction, "run">) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(limits, connection.closing);
  const session = openSession(connection, "WRITE", limits);
  try {
    return await deadline.race(session.executeWrite(work, { timeout: limits.timeoutMs, metadata }));
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await closeSession(session, deadline);
    deadline.end();
  }
}

/** Runs a text with its parameters. */
export interface QueryRunner {
  run(query: string, params?: Record<string, unknown>): Result;
}

/**
 * Runs each text in an implicit transaction of its own, which commits with its last row. None of them is tried again:
 * one that fails as the server goes away may have happened.
 *
 * @throws StoreError and nothing else
 */
export async function inAutoCommit<T>(
  connection: Connection,
  limits: Limits & { mode?: "READ" | "WRITE" },
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(limits, connection.closing);
  const session = openSession(connection, limits.mode ?? "WRITE", limits);
  const settings = { timeout: limits.timeoutMs, metadata };
  try {
    return await deadline.race(work({ run: (query, params) => session.run(query, params, settings) }));
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await closeSession(session, deadline);
    deadline.end();
  }
}

/** Runs work in a write transaction that is rolled back, whatever comes of it. It is never tried again. */
export async function inRolledBack<T>(connection: Connection, limits: Limits, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const deadline = startDeadline(limits, connection.closing);
  const session = openSession(connection, "WRITE", limits);
  async function rehearse(): Promise<T> {
    const tx = await session.beginTransaction({ timeout: limits.timeoutMs, metadata });
    const result = await work(tx);
    await tx.rollback();
    return result;
  }
  try {
    return await deadline.race(rehearse());
  } catch (error) {
    throw toStoreError(error);
  } finally {
    // A session that is closed with an open transaction rolls it back.
    await closeSession(session, deadline);
    deadline.end();
  }
}

export function openSession(connection: Connection, mode: "READ" | "WRITE", { fetchSize }: Pick<Limits, "fetchSize">): Session {
  if (connection.closing.aborted) throw new StoreError("unavailable", "The store is closed.");
  return connection.driver.session({
    defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    bookmarkManager: connection.bookmarkManager,
    ...(connection.database === undefined ? {} : { database: connection.database }),
    ...(fetchSize === undefined ? {} : { fetchSize }),
  });
}

/** Closing a session ends the query that runs in it; nobody waits for a database that may not answer any more. */
export async function closeSession(session: Session, deadline: Deadline): Promise<void> {
  const closed = session.close().catch(() => undefined);
  if (!deadline.passed()) await closed;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
