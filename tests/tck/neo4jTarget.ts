import neo4j from "neo4j-driver";
import { toStoreError } from "../../server/store/neo4j/errors.ts";
import { fromNeo4j } from "../../server/store/neo4j/fromNeo4j.ts";
import { openNeo4jStore } from "../../server/store/neo4j/openNeo4jStore.ts";
import { toNeo4jParameters } from "../../server/store/neo4j/toNeo4j.ts";
import { StoreError } from "../../server/store/storeError.ts";
import type { Parameters } from "../../server/store/values.ts";
import type { Target } from "./target.ts";

const timeoutMs = 60_000;
const maxRows = 10_000;

/**
 * A Neo4j database given by NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, which the kit empties: it must be empty to
 * begin with. What only reads goes through the port; what the port refuses because it writes goes to the driver.
 */
export async function neo4jTarget(env: NodeJS.ProcessEnv): Promise<Target> {
  const uri = env["NEO4J_URI"];
  if (uri === undefined) throw new Error("Set NEO4J_URI (and NEO4J_USER, NEO4J_PASSWORD) to a scratch database.");
  const [user, password, database] = [env["NEO4J_USER"] ?? "neo4j", env["NEO4J_PASSWORD"] ?? "", env["NEO4J_DATABASE"]];
  const store = await openNeo4jStore({ uri, user, password, database });
  const look = (query: string) => store.read(query, {}, { maxRows: 100_000, origin: "application", timeoutMs });
  const held = await look("MATCH (n) RETURN count(n) AS count");
  if (held.rows[0]?.[0] !== 0) throw new Error("This database holds data; the kit would delete it. Give an empty one.");
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });

  async function direct(query: string, params: Parameters) {
    try {
      const options = database === undefined ? {} : { database };
      const { records, keys } = await driver.executeQuery(query, toNeo4jParameters(params), options);
      const columns = keys.map(String);
      return {
        columns,
        rows: records.map((record) => columns.map((name) => fromNeo4j(record.get(name)))),
        truncated: false,
        notifications: [],
      };
    } catch (error) {
      throw toStoreError(error);
    }
  }

  return {
    name: "neo4j",
    async clear() {
      await direct("MATCH (n) DETACH DELETE n", {});
    },
    async prepare(query, params) {
      await direct(query, params);
    },
    async run(query, params) {
      try {
        return await store.read(query, params, { maxRows, origin: "person", timeoutMs });
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== "not_read_only") throw error;
      }
      return direct(query, params);
    },
    look,
    async close() {
      await driver.close();
      await store.close();
    },
  };
}
