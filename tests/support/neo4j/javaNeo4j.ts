import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findJava } from "./findJava.ts";
import { freePort } from "./freePort.ts";
import { releases, type Release } from "./releases.ts";
import { Neo4jMissing, type RunningNeo4j } from "./runningNeo4j.ts";
import { neo4jJars } from "./neo4jJars.ts";
import { waitForBolt } from "./waitForBolt.ts";

const source = fileURLToPath(new URL("Neo4jServer.java", import.meta.url));
const startTimeoutMs = 120_000;

/**
 * Starts Neo4j Community from the jars of Maven Central, in a temporary folder and on a free port.
 *
 * @throws Neo4jMissing when there is no Java for it or the jars cannot be had
 */
export async function javaNeo4j(release: Release): Promise<RunningNeo4j> {
  const java = await findJava(releases[release].java);
  const jars = await neo4jJars(releases[release].version);
  const home = await mkdtemp(join(tmpdir(), "throughline-neo4j-"));
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const credentials = { uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password };
  let server = await launch(java, jars, home, port, password);
  const version = await waitForBolt(credentials, startTimeoutMs);

  return {
    ...credentials,
    origin: "java",
    database: undefined,
    version,
    async stop() {
      await end(server, () => server.stdin?.end());
      await rm(home, { recursive: true, force: true });
    },
    async kill() {
      await end(server, () => server.kill("SIGKILL"));
    },
    async restart() {
      await end(server, () => server.stdin?.end());
      server = await launch(java, jars, home, port, password);
      await waitForBolt(credentials, startTimeoutMs);
    },
  };
}

async function end(server: ChildProcess, by: () => void): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  by();
  await exited;
}

async function launch(java: string, jars: string, home: string, port: number, password: string): Promise<ChildProcess> {
  const flags = ["-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
  const classPath = [join(jars, "*")].join(delimiter);
  const server = spawn(java, [...flags, "-cp", classPath, source, home, String(port)], {
    env: { ...process.env, NEO4J_PASSWORD: password },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  await new Promise<void>((resolve, reject) => {
    function onOutput(chunk: Buffer): void {
      output = (output + chunk.toString()).slice(-4_000);
      if (output.includes("READY")) resolve();
    }
    server.stdout.on("data", onOutput);
    server.stderr.on("data", onOutput);
    server.once("error", (error) => reject(new Neo4jMissing(`Java cannot be started: ${error.message}`)));
    server.once("exit", (code) => reject(new Neo4jMissing(`Neo4j ended with code ${code} while it started:\n${output}`)));
  });
  return server;
}
