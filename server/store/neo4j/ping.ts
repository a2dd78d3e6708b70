import type { Session } from "neo4j-driver";
import type { CallOptions, StoreState } from "../graphStore.ts";
import { inReadTransaction, type Connection } from "./connection.ts";

const timeoutMs = 5_000;

/**
 * Asks for next to nothing. The bookmark that a session is left with names the database and its last committed
 * transaction, so it changes with every write of anyone; Community has no other way to ask for it.
 */
export async function ping(connection: Connection, options: CallOptions = {}): Promise<StoreState> {
  let used: Session | undefined;
  const engineVersion = await inReadTransaction(connection, { timeoutMs, ...options }, async (tx, session) => {
    used = session;
    const { server } = await tx.run("RETURN 1").summary();
    return (server.agent ?? "").replace("Neo4j/", "");
  });
  return { engineVersion, revision: used?.lastBookmarks().join(" ") ?? "" };
}
