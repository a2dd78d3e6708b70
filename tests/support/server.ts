import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { leaseTestStore } from "./neo4j/testStore.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Longest that building the page and starting may take on a busy machine, in milliseconds. */
const patience = 150_000;

export interface RunningServer {
  /** Where the page is, such as http://127.0.0.1:41234. */
  address: string;
  /** Ends the server and removes its data. */
  stop: () => Promise<void>;
}

/**
 * Starts the product as a person would, with the example graph, in a folder and on a port of its own: on the embedded
 * engine, or on the run's Neo4j, seeded by the product's own command, where the project is about that.
 *
 * @throws Error with what the server printed, when it does not come up
 */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const data = await mkdtemp(path.join(os.tmpdir(), "throughline-browser-"));
  // A server that is to come back needs the same place again.
  const port = Number(env["PORT"] ?? (await freePort()));
  const lease = await leaseTestStore();
  const store = lease && { NEO4J_URI: lease.neo4j.uri, NEO4J_USER: lease.neo4j.user, NEO4J_PASSWORD: lease.neo4j.password };
  const settings = { PATH: process.env["PATH"], HOME: process.env["HOME"], DATA_DIR: data, PORT: String(port), ...store, ...env };
  if (lease !== undefined) await run(process.execPath, ["scripts/start.mjs", "seed"], { cwd: root, env: settings });
  const child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env: settings });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => void (printed += part.toString()));

  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    await ended;
    lease?.release();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  const end = performance.now() + patience;
  while (!printed.includes("Throughline is ready at")) {
    if (child.exitCode !== null || performance.now() > end) {
      await stop();
      throw new Error(`The server did not start. It printed:\n${printed}`);
    }
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
  return { address: `http://127.0.0.1:${port}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
