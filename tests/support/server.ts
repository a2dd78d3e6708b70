import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

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
 * Starts the product as a person would, on the embedded engine with the example graph, in a folder and on a port of its
 * own.
 *
 * @throws Error with what the server printed, when it does not come up
 */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const data = await mkdtemp(path.join(os.tmpdir(), "throughline-browser-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], DATA_DIR: data, PORT: String(port), ...env },
  });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => void (printed += part.toString()));

  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    await ended;
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
