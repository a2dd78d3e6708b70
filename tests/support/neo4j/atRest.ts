import { setTimeout as wait } from "node:timers/promises";
import neo4j from "neo4j-driver";
import type { Neo4jAddress } from "./runningNeo4j.ts";

/** The longest that a slow machine may take over an expression that a test leaves behind. */
const patienceMs = 120_000;

/**
 * Waits until the server has ended every query of the application: one inside a long expression ends only by itself,
 * and until then it takes a processor and memory from whatever is tested next.
 *
 * @throws when one still runs after two minutes
 */
export async function atRest({ uri, user, password }: Neo4jAddress): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  const query = "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'throughline' RETURN currentQuery";
  const until = performance.now() + patienceMs;
  try {
    for (;;) {
      const { records } = await driver.executeQuery(query);
      if (records.length === 0) return;
      if (performance.now() > until) throw new Error(`Neo4j still runs: ${records[0]?.get("currentQuery")}`);
      await wait(100);
    }
  } finally {
    await driver.close();
  }
}
