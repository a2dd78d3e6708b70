import type { CallOptions, StoreState } from "../graphStore.ts";
import { StoreError } from "../storeError.ts";
import { away } from "./away.ts";
import type { Connection } from "./connection.ts";
import { inTransaction } from "./transactions.ts";

/** Longer than this, and it counts as away: its state is to be known within two seconds. */
const timeoutMs = 1_500;

/**
 * Begins a transaction and ends it. There is no query in it, which a server that has just started would take seconds
 * to plan. The bookmark that the session is left with names the database and its last committed transaction, so it
 * changes with every write of anyone; Community has no other way to ask for it.
 */
export async function ping(connection: Connection, options: CallOptions = {}): Promise<StoreState> {
  const limits = { ...options, timeoutMs: Math.min(options.timeoutMs ?? timeoutMs, timeoutMs), graceMs: 0 };
  try {
    const { session, engineVersion } = await inTransaction(connection, "READ", limits, async (_tx, used) => ({
      session: used,
      engineVersion: await versionOf(connection),
    }));
    return { engineVersion, revision: session.lastBookmarks().join(" ") };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== "timeout") throw error;
    const silent = away("no_answer", { cause: error });
    connection.gate.close(silent);
    throw silent;
  }
}

/** The server says its version when a connection is opened, so that this asks no query either. */
async function versionOf({ drivers, database }: Connection): Promise<string> {
  const { driver, release } = drivers.lease();
  try {
    const { agent } = await driver.getServerInfo(database === undefined ? {} : { database });
    return (agent ?? "").replace("Neo4j/", "");
  } finally {
    release();
  }
}
