import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { StoreError } from "../../../server/store/storeError.ts";
import { startEngine } from "../../../server/store/embedded/engineProcess.ts";
import { openEmbeddedStore, storeOver } from "../../../server/store/embedded/openEmbeddedStore.ts";

const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n";
const releases: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const release of releases.splice(0).toReversed()) await release();
});

async function folder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-embedded-"));
  releases.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function open(directory: string | null) {
  const engine = startEngine({ directory, memoryMb: 1_024 }, () => undefined);
  const store = storeOver(engine);
  releases.push(() => store.close());
  return { engine, store };
}

function read(store: GraphStore, query: string, options: { timeoutMs?: number; signal?: AbortSignal } = {}) {
  return store.read(query, {}, { maxRows: 100, origin: "application", timeoutMs: 20_000, ...options });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
  return "no error";
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("the engine's process", { timeout: 60_000 }, () => {
  test("keeps every confirmed write, and none in part, when it is killed while it writes", async () => {
    const { engine, store } = open(await folder());
    let confirmed = 0;
    for (let round = 0; round < 3; round += 1) {
      await store.ping();
      const pid = engine.pid() ?? 0;
      const timer = setTimeout(() => process.kill(pid, "SIGKILL"), 300 + round * 170);
      try {
        for (;;) {
          await store.write([
            {
              query: "UNWIND range(1, 10) AS i CREATE (:Row {batch: $b, i: i})-[:NEXT]->(:End {batch: $b})",
              params: { b: confirmed + round * 1_000_000 },
            },
          ]);
          confirmed += 1;
        }
      } catch (error) {
        expect(error).toMatchObject({ code: "unavailable" });
      }
      clearTimeout(timer);
    }
    const { rows } = await read(
      store,
      "MATCH (r:Row)-[:NEXT]->(e:End) WITH r.batch AS b, count(*) AS n RETURN count(b) AS batches, min(n) AS least, max(n) AS most",
    );
    const [batches, least, most] = rows[0] ?? [];
    expect(batches).toBeGreaterThanOrEqual(confirmed);
    expect(batches).toBeLessThanOrEqual(confirmed + 3);
    expect([least, most]).toStrictEqual([10, 10]);
  });

  test("asks a read again that was lost with its process", async () => {
    const { engine, store } = open(await folder());
    await store.write([{ query: "CREATE (:A)" }]);
    const slow = read(store, "UNWIND range(1, 300000) AS x WITH count(x) AS n MATCH (a:A) RETURN n, count(a) AS a");
    setTimeout(() => process.kill(engine.pid() ?? 0, "SIGKILL"), 30);
    expect((await slow).rows).toStrictEqual([[300_000, 1]]);
  });

  test("stops at the deadline and at a signal, others running meanwhile", async () => {
    const { store } = open(null);
    await store.ping();
    const controller = new AbortController();
    const cancelled = codeOf(read(store, endless, { signal: controller.signal }));
    const late = codeOf(read(store, endless, { timeoutMs: 400 }));
    expect((await read(store, "RETURN 1 AS one")).rows).toStrictEqual([[1]]);
    controller.abort();
    expect(await cancelled).toBe("cancelled");
    expect(await late).toBe("timeout");
  });

  test("answers more calls than it works on at once", async () => {
    const { store } = open(null);
    const answers = await Promise.all(Array.from({ length: 20 }, (_item, place) => read(store, `RETURN ${place} AS x`)));
    expect(answers.map(({ rows }) => rows[0]?.[0])).toStrictEqual(Array.from({ length: 20 }, (_item, place) => place));
  });

  test("ends a query that needs more memory than it may take, and goes on", async () => {
    const engine = startEngine({ directory: null, memoryMb: 400 }, () => undefined);
    const store = storeOver(engine);
    releases.push(() => store.close());
    const hungry = "UNWIND range(1, 20000000) AS x RETURN collect('text number ' + x) AS all";
    expect(["limit", "unavailable"]).toContain(await codeOf(read(store, hungry, { timeoutMs: 50_000 })));
    expect((await read(store, "RETURN 1 AS one")).rows).toStrictEqual([[1]]);
  });

  test("says that a folder is open in another process", async () => {
    const directory = await folder();
    const first = open(directory);
    await first.store.ping();
    expect(await codeOf(openEmbeddedStore({ directory }))).toBe("conflict");
    expect((await read(first.store, "RETURN 1 AS one")).rows).toStrictEqual([[1]]);
  });

  test("says that a folder's files are damaged", async () => {
    const directory = await folder();
    await writeFile(join(directory, "graph.grafeo"), "this is no database".repeat(1_000));
    expect(await codeOf(openEmbeddedStore({ directory }))).toBe("unavailable");
    const other = await folder();
    await writeFile(join(other, "schema.json"), "{");
    expect(await codeOf(openEmbeddedStore({ directory: other }))).toBe("unavailable");
  });

  test("does not outlive the process that started it", async () => {
    const file = new URL("../../../server/store/embedded/openEmbeddedStore.ts", import.meta.url).href;
    const code = `import(${JSON.stringify(file)}).then(async ({ openEmbeddedStore }) => {
      await openEmbeddedStore({ directory: ${JSON.stringify(await folder())} });
      const { execFileSync } = await import("node:child_process");
      const lines = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" }).split("\\n");
      process.stdout.write(String(parseInt(lines.find((line) => line.includes("engineChild")))), () => process.kill(process.pid, "SIGKILL"));
    });`;
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "-e", code], { encoding: "utf8" });
    const pid = Number(stdout);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false);
  });

  test("closes twice without harm, and leaves nothing running", async () => {
    const directory = await folder();
    const { engine, store } = open(directory);
    await store.write([{ query: "CREATE (:A {x: 1})" }]);
    const pid = engine.pid() ?? 0;
    await store.close();
    await store.close();
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(directory, "graph.grafeo"))).toBe(true);
    expect(await codeOf(store.ping())).toBe("unavailable");
  });
});
