import neo4j, { type BookmarkManager } from "neo4j-driver";
import { away } from "./away.ts";
import type { Drivers } from "./drivers.ts";
import type { Mode } from "./mode.ts";
import { application } from "./metadata.ts";
import { within } from "./within.ts";

interface EmptyTransaction {
  drivers: Drivers;
  database: string | undefined;
  mode: Mode;
  /** How long each of its ends may take. */
  timeoutMs: number;
  bookmarkManager?: BookmarkManager;
}

/**
 * Begins a transaction and ends it. It needs no query to be planned, which a server that has just started takes seconds for.
 *
 * @throws StoreError `no_answer` when it takes too long, and what the driver throws
 */
export async function emptyTransaction({ drivers, database, mode, timeoutMs, bookmarkManager }: EmptyTransaction): Promise<void> {
  const { driver, release } = drivers.lease(mode);
  const session = driver.session({
    defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    ...(database === undefined ? {} : { database }),
    ...(bookmarkManager === undefined ? {} : { bookmarkManager }),
  });
  // Given back before it is closed: a connection that hangs would never be, and a new driver closes it.
  try {
    const begun = Promise.resolve(session.beginTransaction({ timeout: timeoutMs, metadata: application }));
    const tx = await within(timeoutMs, begun, () => away("no_answer"));
    await within(timeoutMs, tx.commit(), () => away("no_answer"));
  } finally {
    release();
    session.close().catch(() => undefined);
  }
}
