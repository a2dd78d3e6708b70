import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { HealthResponse } from "../../server/contract/graph.ts";
import { root } from "./testServer.ts";

/** Longest that a start may take on a busy machine, in milliseconds. */
const patience = 60_000;

const ready = "Throughline is ready at http://127.0.0.1:";

/** What a seed that nobody disturbed gives. */
let whole: HealthResponse["graph"];
let data: string;
let port: number;
let started: Run[];

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, encoding: "utf8" });
  expect(built.status === 0 ? "" : built.stderr).toBe("");
  await prepare();
  await said(start(), ready);
  whole = (await health()).graph;
  await tidy();
}, 300_000);

async function prepare(): Promise<void> {
  data = await mkdtemp(path.join(os.tmpdir(), "throughline-process-"));
  port = await freePort();
  started = [];
}

beforeEach(prepare);

async function tidy(): Promise<void> {
  for (const { child, ended } of started) {
    child.kill("SIGKILL");
    await ended;
  }
  await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

afterEach(tidy);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return free;
}

/** What was built is run as it is: `scripts/start.mjs` would look for changes of the sources each time. */
function start(words: readonly string[] = [], env: Record<string, string> = {}, script = "dist/server/main.js"): Run {
  const child = spawn(process.execPath, [script, ...words], {
    cwd: root,
    env: { PATH: process.env["PATH"], DATA_DIR: data, PORT: String(port), ...env },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => void (text += part.toString()));
  const run = { child, output: () => text, ended: new Promise<number | null>((resolve) => void child.once("exit", resolve)) };
  started.push(run);
  return run;
}

async function said(run: Run, words: string): Promise<void> {
  const end = performance.now() + patience;
  while (!run.output().includes(words)) {
    if (performance.now() > end || run.child.exitCode !== null) throw new Error(`It did not say "${words}" but:\n${run.output()}`);
    await wait(10);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

async function health(): Promise<HealthResponse> {
  return (await (await fetch(`http://127.0.0.1:${port}/api/health`)).json()) as HealthResponse;
}

describe("npm start", { timeout: 120_000 }, () => {
  test.each(["SIGINT", "SIGTERM"] as const)("seeds, answers, stops on %s, and keeps what it wrote", async (signal) => {
    const first = start([], {}, "scripts/start.mjs");
    await said(first, ready + port);
    const before = await health();
    expect(before).toMatchObject({ status: "ok", engine: "embedded" });
    expect(before.graph.nodes).toBeGreaterThan(60);
    first.child.kill(signal);
    expect(await first.ended).toBe(0);

    const second = start();
    await said(second, ready);
    expect((await health()).graph).toStrictEqual(before.graph);
    expect(second.output().trim().split("\n")).toHaveLength(1);
  });

  test("says in one line that the port is taken, and leaves the data alone", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(port, "127.0.0.1", resolve));
    const run = start();
    expect(await run.ended).toBe(1);
    expect(run.output().trim()).toBe(
      `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
    taken.close();
  });

  test("says what makes no sense in the environment", async () => {
    const run = start([], { NEO4J_URI: "localhost:7687", HOST: "0.0.0.0" });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain("NEO4J_URI");
    expect(run.output()).not.toContain("    at ");
  });

  test("a folder that another server holds is not opened, nor seeded into", async () => {
    const first = start();
    await said(first, ready);
    for (const run of [start([], { PORT: String(await freePort()) }), start(["seed"])]) {
      expect(await run.ended).toBe(1);
      expect(run.output()).toMatch(/in use|another|open/i);
      expect(run.output()).not.toContain("    at ");
    }
    expect((await health()).status).toBe("ok");
  });
});

describe("a kill", { timeout: 120_000 }, () => {
  test("of a running server loses nothing", async () => {
    const first = start();
    await said(first, ready);
    const { graph } = await health();
    first.child.kill("SIGKILL");
    await first.ended;
    await said(start(), ready);
    expect((await health()).graph).toStrictEqual(graph);
  });

  test.each([0, 20, 60, 120])("%i ms into the first seed is made good by the next start", async (ms) => {
    const first = start();
    await said(first, "Writing the example");
    await wait(ms);
    first.child.kill("SIGKILL");
    await first.ended;
    await said(start(), ready);
    const { graph } = await health();
    const query = { query: "MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:CITES]->() } RETURN count(c) AS n" };
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`http://127.0.0.1:${port}/api/query`, { method: "POST", headers, body: JSON.stringify(query) });
    expect(await answer.json()).toMatchObject({ rows: [[0]] });
    expect(graph).toStrictEqual(whole);
  });
});

describe("npm run seed and npm run ingest", { timeout: 120_000 }, () => {
  test("work on the folder when no server holds it", async () => {
    const seeded = start(["seed"]);
    expect(await seeded.ended).toBe(0);
    expect(seeded.output()).toContain("The store is empty.");
    const again = start(["seed"]);
    expect(await again.ended).toBe(0);
    expect(again.output()).toContain("0 nodes and 0 relationships created.");
    await writeFile(path.join(data, "text.txt"), "Not the article.");
    const ingested = start(["ingest", path.join(data, "text.txt")]);
    expect(await ingested.ended).toBe(1);
    expect(ingested.output()).toContain("SHA-256 of the file");
    await said(start(), ready);
    expect((await health()).graph.nodes).toBeGreaterThan(60);
  });

  test("tell how they are called", async () => {
    const run = start(["seed", "--force"]);
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain("--into-existing");
  });
});
