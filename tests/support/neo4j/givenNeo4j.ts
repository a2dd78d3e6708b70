import neo4j from "neo4j-driver";
import { waitForBolt } from "./waitForBolt.ts";
import type { RunningNeo4j } from "./runningNeo4j.ts";

/**
 * The server that NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE name. Tests delete what it holds, so it must
 * be empty, unless NEO4J_TESTS_MAY_ERASE is `true`.
 *
 * @returns undefined when NEO4J_URI is not set
 * @throws the driver's error when it is set and does not answer; an Error when it holds data
 */
export async function givenNeo4j(env: NodeJS.ProcessEnv): Promise<RunningNeo4j | undefined> {
  const uri = env.NEO4J_URI;
  if (uri === undefined || uri === "") return undefined;
  const credentials = { uri, user: env.NEO4J_USER ?? "neo4j", password: env.NEO4J_PASSWORD ?? "" };
  const version = await waitForBolt(credentials, 5_000);
  const database = env.NEO4J_DATABASE === "" ? undefined : env.NEO4J_DATABASE;
  if (env.NEO4J_TESTS_MAY_ERASE !== "true") await refuseData(credentials, database);
  return {
    ...credentials,
    origin: "given",
    database,
    version,
    async stop() {},
    kill: () => Promise.reject(new Error("A given server is not killed.")),
    restart: () => Promise.reject(new Error("A given server is not restarted.")),
  };
}

/** Nobody's data may be lost because NEO4J_URI was still set from running the product. */
async function refuseData(
  { uri, user, password }: { uri: string; user: string; password: string },
  database: string | undefined,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  try {
    const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS nodes", {}, database === undefined ? {} : { database });
    const nodes = Number(records[0]?.get("nodes"));
    if (nodes === 0) return;
    throw new Error(
      `The tests would erase the ${nodes} nodes of ${uri}, which NEO4J_URI names. Name an empty database, unset NEO4J_URI, or set NEO4J_TESTS_MAY_ERASE=true.`,
    );
  } finally {
    await driver.close();
  }
}
