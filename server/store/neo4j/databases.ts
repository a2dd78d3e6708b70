import type { CallOptions, DatabaseInfo } from "../graphStore.ts";
import type { Connection } from "./connection.ts";
import { fromNeo4j } from "./fromNeo4j.ts";
import { inAutoCommit } from "./transactions.ts";

const timeoutMs = 5_000;
/** A server holds a handful of databases, seldom a hundred. */
const query = `SHOW DATABASES YIELD name, type, default, home, currentStatus WHERE type <> 'system'
RETURN name, default AS isDefault, currentStatus AS status ORDER BY name LIMIT 500`;

/** @returns the databases that this user may see, without `system`. On a cluster a name comes once, online where it is so anywhere. */
export async function databases(connection: Connection, options: CallOptions = {}): Promise<DatabaseInfo[]> {
  const system = { ...connection, database: "system" };
  return inAutoCommit(system, "READ", { timeoutMs, ...options }, async (runner) => {
    const { records } = await runner.run(query);
    const found = new Map<string, DatabaseInfo>();
    for (const record of records) {
      const [name, isDefault, status] = ["name", "isDefault", "status"].map((key) => fromNeo4j(record.get(key)));
      if (typeof name !== "string") continue;
      const known = found.get(name);
      const said = typeof status === "string" ? status : "unknown";
      found.set(name, { name, isDefault: isDefault === true, status: known?.status === "online" ? "online" : said });
    }
    return [...found.values()];
  });
}
