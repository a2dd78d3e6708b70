import neo4j, { type Session } from "neo4j-driver";
import type { CallOptions } from "../graphStore.ts";
import { isSlow } from "./away.ts";
import { forgetTexts, type Connection } from "./connection.ts";
import type { Deadline } from "./deadline.ts";
import { isOfSessionAlone, toStoreError } from "./errors.ts";
import { newMetadata, type Metadata } from "./metadata.ts";
import type { Mode } from "./mode.ts";
import { soon } from "./within.ts";

export interface Limits extends CallOptions {
  timeoutMs: number;
  /** How long after its time a query is still waited for, so that the server can end it by itself. */
  graceMs?: number;
  /** Records that are asked for at a time. */
  fetchSize?: number;
}

/** A session with the turn and the driver that it takes. */
export interface Visit {
  session: Session;
  /** What the transactions of the session are to be begun with. */
  metadata: Metadata;
  /** Tells that the work failed: whether the database is away is known from its errors. */
  failed: (error: unknown) => void;
  leave: () => Promise<void>;
}

/** How long a session may take to be closed before nobody waits for it: it may hang, and then a new driver ends it. */
const closeMs = 500;

/**
 * Opens a session when the database is there and a turn is free. To be used inside a deadline, and left.
 *
 * @throws StoreError with the reason why the database is away
 */
export async function visit(connection: Connection, mode: Mode, { fetchSize }: Limits, deadline: Deadline): Promise<Visit> {
  connection.detour.lookAgain();
  await deadline.race(connection.gate.admit());
  await deadline.race(connection.givenUp.requireFew()).catch((error: unknown) => {
    failed(error);
    throw error;
  });
  const giveBack = await connection.turns.take(deadline.signal);
  const { driver, release, isRetired } = connection.drivers.lease(mode);
  const metadata = newMetadata();
  const { database } = connection;
  const session = driver.session({
    defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    bookmarkManager: connection.bookmarks.manager(),
    ...(database === undefined ? {} : { database }),
    ...(fetchSize === undefined ? {} : { fetchSize }),
  });
  function failed(error: unknown): void {
    const failure = toStoreError(error);
    if (failure.engineCode?.includes("Bookmark") === true) connection.bookmarks.forget();
    if (failure.code !== "unavailable" || failure.reason === "closed" || failure.reason === "overloaded") return;
    forgetTexts(connection);
    if (failure.reason === "database_missing") connection.homeIs(undefined);
    if (isOfSessionAlone(failure)) return;
    connection.bookmarks.doubt();
    // Others may be answered meanwhile, by new connections.
    if (isSlow(failure)) connection.drivers.renew();
    else connection.gate.close(failure);
  }
  /** A query that is given up ends in a moment, or else goes on without anybody, and without its driver. */
  function countUnlessEnded(closed: Promise<void>): void {
    const late = setTimeout(() => connection.givenUp.add(metadata.call), closeMs);
    void closed.finally(() => {
      if (!isRetired()) clearTimeout(late);
    });
  }

  return {
    session,
    metadata,
    failed,
    // Closing a session ends the query that runs in it.
    async leave() {
      const closed = session.close().catch(() => undefined);
      if (deadline.passed()) countUnlessEnded(closed);
      else await soon(closeMs, closed);
      giveBack();
      release();
    },
  };
}
