import { waitForBolt } from "./waitForBolt.ts";
import type { RunningNeo4j } from "./runningNeo4j.ts";

/**
 * The server that NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE name. Tests delete what it holds.
 *
 * @returns undefined when NEO4J_URI is not set
 * @throws the driver's error when it is set and does not answer
 */
export async function givenNeo4j(env: NodeJS.ProcessEnv): Promise<RunningNeo4j | undefined> {
  const uri = env.NEO4J_URI;
  if (uri === undefined || uri === "") return undefined;
  const credentials = { uri, user: env.NEO4J_USER ?? "neo4j", password: env.NEO4J_PASSWORD ?? "" };
  const version = await waitForBolt(credentials, 5_000);
  return {
    ...credentials,
    origin: "given",
    database: env.NEO4J_DATABASE === "" ? undefined : env.NEO4J_DATABASE,
    version,
    async stop() {},
    kill: () => Promise.reject(new Error("A given server is not killed.")),
    restart: () => Promise.reject(new Error("A given server is not restarted.")),
  };
}
