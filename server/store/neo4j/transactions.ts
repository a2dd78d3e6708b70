import neo4j, { type Result, type Session, type Transaction } from "neo4j-driver";
import { begin } from "./begin.ts";
import type { Connection } from "./connection.ts";
import { startDeadline, type Deadline } from "./deadline.ts";
import { toStoreError } from "./errors.ts";
import type { Mode } from "./mode.ts";
import { visit, type Limits, type Visit } from "./visit.ts";

/** Runs a text with its parameters. */
export interface QueryRunner {
  run(query: string, params?: Record<string, unknown>): Result;
}

const attempts = 3;
const firstPauseMs = 50;

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
  return withTries(connection, limits, ({ deadline, attempt, enter }) =>
    inVisit(connection, mode, limits, deadline, async (visited) => {
      enter();
      const tx = await begin(connection, visited, limits, attempt);
      const result = await work(tx, visited.session);
      await tx.commit();
      return result;
    }),
  );
}

/** One of the tries of a piece of work. */
export interface Try {
  deadline: Deadline;
  /** From 1. */
  attempt: number;
  /** To be called once the database has let it in: only then is it worth another try. */
  enter: () => void;
}

/** Has work done within its time, and done again where the driver says that it may be. */
export function withTries<T>(connection: Connection, limits: Limits, once: (attempt: Try) => Promise<T>): Promise<T> {
  return untilDeadline(connection, limits, async (deadline) => {
    for (let attempt = 1; ; attempt += 1) {
      // A database that is known to be away lets nobody in, and its reason stands.
      let entered = false;
      try {
        const enter = () => {
          entered = true;
        };
        return await once({ deadline, attempt, enter });
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
  return untilDeadline(connection, limits, (deadline) =>
    inVisit(connection, mode, limits, deadline, ({ session, metadata }) => {
      const settings = { timeout: limits.timeoutMs, metadata };
      return work({ run: (query, params) => session.run(query, params, settings) });
    }),
  );
}

/** Runs work in a write transaction that is rolled back, whatever comes of it. It is never tried again. */
export function inRolledBack<T>(connection: Connection, limits: Limits, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  return untilDeadline(connection, limits, (deadline) =>
    inVisit(connection, "WRITE", limits, deadline, async (visited) => {
      const tx = await begin(connection, visited, limits);
      const result = await work(tx);
      // A session that is closed with an open transaction rolls it back as well.
      await tx.rollback();
      return result;
    }),
  );
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
  work: (visited: Visit) => Promise<T>,
): Promise<T> {
  const visited = await visit(connection, mode, limits, deadline);
  try {
    return await deadline.race(work(visited));
  } catch (error) {
    visited.failed(error);
    throw error;
  } finally {
    await visited.leave();
  }
}

/** Out of memory counts as passing with the driver; the same query would run out of it again. */
function mayTryAgain(error: unknown): boolean {
  const { code, reason, cause } = toStoreError(error);
  // One that was already told as ours has the driver's behind it.
  const isPassing = neo4j.isRetryableError(error) || neo4j.isRetryableError(cause);
  return reason === "no_answer" || (isPassing && (code === "unavailable" || code === "conflict"));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
