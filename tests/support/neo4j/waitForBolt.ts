import neo4j from "neo4j-driver";

interface Credentials {
  uri: string;
  user: string;
  password: string;
}

/**
 * Waits until a server lets this user in.
 *
 * @returns its version, such as 5.26.30
 * @throws the last error of the driver when `timeoutMs` have passed
 */
export async function waitForBolt({ uri, user, password }: Credentials, timeoutMs: number): Promise<string> {
  const deadline = Date.now() + timeoutMs;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionAcquisitionTimeout: 5_000, telemetryDisabled: true });
  try {
    for (;;) {
      try {
        const { agent } = await driver.getServerInfo();
        return (agent ?? "").replace("Neo4j/", "");
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  } finally {
    await driver.close();
  }
}
