import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { HealthResponse } from "../../../server/contract/graph.ts";

/** Minutes that reading the shape of a large graph may take on a busy machine. */
export const patienceMinutes = 20;

const root = fileURLToPath(new URL("../../../", import.meta.url));
const port = 28_473;
const address = `http://127.0.0.1:${port}`;

/** The product's server as a process of its own, on the database that the environment names. */
export interface Served {
  readonly pid: number;
  /** @throws Error with the status and the text of an answer other than 2xx. */
  call<T>(route: string, body?: unknown): Promise<T>;
  /** Milliseconds from the start of the process until the address answers with 200. */
  until(route: string): Promise<number>;
  /** Waits until the shape of the graph is in memory, or known to be too large for it. Returns milliseconds from the start. */
  untilShapeIsRead(): Promise<number>;
  /** Asks until what questions need has been read. */
  ask(question: string): Promise<void>;
  /** Its memory in megabytes, where the system tells it. */
  memory(): string;
  stop(): Promise<void>;
}

export function serve(more: Record<string, string>): Served {
  const data = mkdtempSync(path.join(tmpdir(), "throughline-bench-"));
  const env = { ...process.env, PORT: String(port), DATA_DIR: data, REQUESTS_PER_MINUTE: "1000000", ...more };
  const began = performance.now();
  const server = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  const isGone = once(server, "exit");
  const pid = server.pid ?? process.pid;
  const since = () => performance.now() - began;
  return {
    pid,
    call,
    async until(route) {
      for (;;) {
        try {
          await call(route);
          return since();
        } catch {
          if (since() > 120_000) throw new Error(`${route} gave no answer within two minutes.`);
          await pause(50);
        }
      }
    },
    async untilShapeIsRead() {
      for (;;) {
        // A busy database may count as away for a moment.
        const health = await call<HealthResponse>("/api/health").catch(() => undefined);
        if (health !== undefined && health.topology?.kind !== "reading") return since();
        if (since() > patienceMinutes * 60_000) throw new Error("The graph was not read in time.");
        await pause(500);
      }
    },
    async ask(question) {
      for (;;) {
        try {
          return await call("/api/ask", { question });
        } catch (error) {
          if (!(error instanceof Error) || !error.message.includes(" 503 ")) throw error;
          await pause(500);
        }
      }
    },
    memory() {
      const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      return line === undefined ? "unknown" : `${(Number(line) / 1_000).toFixed(0)} MB`;
    },
    async stop() {
      server.kill("SIGTERM");
      await isGone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function call<T>(route: string, body?: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(address + route, body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
