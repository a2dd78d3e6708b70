import type { CallOptions, StoreState } from "../graphStore.ts";
import { StoreError } from "../storeError.ts";
import { away } from "./away.ts";
import { forgetTexts, type Connection } from "./connection.ts";
import { inTransaction } from "./transactions.ts";

/** Longer than this, and it counts as away where nobody says how long it may take: its state is to be known within two seconds. */
const timeoutMs = 1_500;
/** When it is looked from outside what is wrong. */
const lateMs = 300;

/**
 * Begins a transaction and ends it. There is no query in it, which a server that has just started would take seconds
 * to plan. The bookmark that the session is left with names the database and its last committed transaction, so it
 * changes with every write of anyone; Community has no other way to ask for it.
 */
export async function ping(connection: Connection, options: CallOptions = {}): Promise<StoreState> {
  const limits = { ...options, timeoutMs: options.timeoutMs ?? timeoutMs, graceMs: 0 };
  let knocking: ReturnType<Connection["knock"]> | undefined;
  const late = setTimeout(() => {
    knocking = connection.knock();
    connection.detour.look();
  }, lateMs);
  try {
    const { session, engineVersion } = await inTransaction(connection, "READ", limits, async (_tx, used) => {
      const [version] = await Promise.all([versionOf(connection), connection.signIn.check()]);
      return { session: used, engineVersion: version };
    });
    return { engineVersion, revision: session.lastBookmarks().join(" ") };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== "timeout") throw error;
    const seen = (await knocking) ?? null;
    const silent = away(seen ?? "no_answer", { cause: error });
    // One that speaks Bolt is there: it is slow, or the connections are dead that were open to it.
    connection.bookmarks.doubt();
    if (seen === null) connection.drivers.renew();
    else {
      connection.gate.close(silent);
      forgetTexts(connection);
    }
    throw silent;
  } finally {
    clearTimeout(late);
  }
}

/** The server says its version when a connection is opened, so that this asks no query either. */
async function versionOf({ drivers, members, database }: Connection): Promise<string> {
  const { driver, release } = drivers.lease("READ");
  try {
    const { agent, address } = await driver.getServerInfo(database === undefined ? {} : { database });
    if (address !== undefined) members.saw([address]);
    return (agent ?? "").replace("Neo4j/", "");
  } finally {
    release();
  }
}
