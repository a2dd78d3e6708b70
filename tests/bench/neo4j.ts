/**
 * The product on a Neo4j that is there, beside the bare driver doing the same, in one run:
 * `NEO4J_URI=bolt://... NEO4J_PASSWORD=... npx tsx tests/bench/neo4j.ts [store]`. With `store` the graph is not held in
 * memory; else this process holds it as well, and the search alone is measured beside the same over HTTP. Processor
 * time, which a busy machine does not stretch, is that of this process, the server and, with NEO4J_PID, the database.
 * tests/bench/bigGraph.ts makes a graph of a million nodes for it.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import neo4j, { type Driver } from "neo4j-driver";
import type { GraphResponse, HealthResponse } from "../../server/contract/graph.ts";
import { limits } from "../../server/contract/limits.ts";
import { pathsRequest } from "../../server/contract/paths.ts";
import { toQuery } from "../../server/paths/answerPaths.ts";
import { findPaths } from "../../server/paths/findPaths.ts";
import { openStore } from "../../server/store/openStore.ts";
import { loadTopology } from "../../server/topology/load.ts";
import type { Topology } from "../../server/topology/topology.ts";
import { createRandom } from "../support/randomGraph.ts";
import { compare, tellColumns, warmUp } from "./beside.ts";
import { timed } from "./measure.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const port = 28_473;
const address = `http://127.0.0.1:${port}`;
const { NEO4J_URI: uri = "", NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password = "", NEO4J_PID = "" } = process.env;
const isInStore = process.argv[2] === "store";
const rounds = 60;
/** A search is over so soon that it takes hundreds until its code is compiled. */
const pairs = 200;
/** What the driver's query may take before it is stopped, and counted. */
const patienceMs = 2_000;
/** Minutes that reading the shape of a large graph may take on a busy machine. */
const patienceMinutes = 20;

async function call<T>(route: string, body?: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(address + route, body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Milliseconds from the start of the process until the address answers with 200. */
async function until(began: number, route: string): Promise<number> {
  for (;;) {
    try {
      await call(route);
      return performance.now() - began;
    } catch {
      if (performance.now() - began > 120_000) throw new Error(`${route} gave no answer within two minutes.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Resident memory of a process in megabytes, where the system tells it. */
function residentOf({ pid }: ChildProcess): string {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return line === undefined ? "unknown" : `${(Number(line) / 1_000).toFixed(0)} MB`;
}

const bothEnds = "MATCH (a) WHERE elementId(a) = $from MATCH (b) WHERE elementId(b) = $to";
/** A condition on every node is one that Neo4j keeps while it searches; with `SHORTEST` and quantified patterns it takes far longer. */
const shortestWithoutLabel = `${bothEnds} MATCH p = shortestPath((a)-[*..6]-(b))
WHERE all(x IN nodes(p) WHERE NOT $label IN labels(x) OR elementId(x) IN [$from, $to]) RETURN p`;
/** Two paths that may have nodes in common, which ours may not. */
const shortestVia = `${bothEnds} MATCH (v) WHERE elementId(v) = $via
MATCH p = shortestPath((a)-[*..6]-(v)) MATCH q = shortestPath((v)-[*..6]-(b)) RETURN p, q`;

const shortest = `${bothEnds} MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p`;

/** Waits until the shape of the graph is in memory, or known to be too large for it. */
async function shapeIsRead(began: number): Promise<void> {
  for (;;) {
    // A busy database may count as away for a moment.
    const health = await call<HealthResponse>("/api/health").catch(() => undefined);
    if (health !== undefined && health.topology?.kind !== "reading") return;
    if (performance.now() - began > patienceMinutes * 60_000) throw new Error("The graph was not read in time.");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The graph once more, in this process. */
async function readTopology(): Promise<Topology> {
  const store = await openStore({ engine: "neo4j", uri, user, password });
  try {
    return await loadTopology(store, { timeoutMs: patienceMinutes * 60_000 });
  } finally {
    await store.close();
  }
}

/** Whose processor time counts. */
function processes(): number[] {
  return [process.pid, server.pid ?? process.pid, ...(NEO4J_PID === "" ? [] : [Number(NEO4J_PID)])];
}

async function measure(driver: Driver, graph: GraphResponse, topology: Topology | undefined): Promise<void> {
  const pids = processes();
  let stopped = 0;
  const run = async (query: string, params: Record<string, unknown> = {}) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(query, params, { timeout: patienceMs })).records;
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes("timeout")) throw error;
      stopped += 1;
      return [];
    } finally {
      await session.close();
    }
  };
  tellColumns();
  for (const [name, query] of [
    ["one value", "RETURN 1 AS one"],
    ["100 nodes", "MATCH (n) RETURN n LIMIT 100"],
    ["1000 rows of three values", "MATCH (a)-[r]->(b) RETURN elementId(a), type(r), elementId(b) LIMIT 1000"],
  ] as const)
    await compare(
      { name: `/api/query: ${name}`, count: rounds, pids },
      () => call("/api/query", { query }),
      () => run(query),
    );
  const node = (round: number) => graph.nodes[(round + warmUp) % graph.nodes.length]?.id ?? "";
  const expand = "MATCH (a) WHERE elementId(a) = $id MATCH (a)-[r]-(b) RETURN r, b LIMIT 50";
  await compare(
    { name: "a node's first 50 neighbours, with counts", count: rounds, pids },
    (round) => call(`/api/nodes/${encodeURIComponent(node(round))}/neighbours`),
    (round) => run(expand, { id: node(round) }),
  );
  const some = (await run("MATCH (n) RETURN elementId(n) AS id LIMIT 1"))[0]?.get("id") as string;
  const random = createRandom(5);
  const anyone = () => some.replace(/\d+$/, String(Math.floor(random() * graph.total.nodes)));
  // Numbers of nodes have gaps.
  const numbered = await run("UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id RETURN id", {
    ids: Array.from({ length: 4 * (pairs + warmUp) }, anyone),
  });
  const there = numbered.map((record) => record.get("id") as string);
  const chosen = Array.from({ length: pairs + warmUp }, (_, at) => [there[2 * at] ?? "", there[2 * at + 1] ?? ""] as const);
  const ends = (round: number) => chosen[round + warmUp] ?? ["", ""];
  const label = graph.nodes[0]?.labels[0] ?? "";
  const via = graph.nodes[1]?.id ?? "";
  const kinds: [string, object, string][] = [
    ["the best path", { k: 1 }, shortest],
    ["5 best paths", { k: 5 }, shortest],
    ["5 best, none through a label", { k: 5, without: { labels: [label] } }, shortestWithoutLabel],
    ["5 best, through a node, up to 8 hops", { k: 5, via: [via], maxHops: 8 }, shortestVia],
  ];
  console.log("\npaths, beside Neo4j's own shortestPath (one path)");
  for (const [name, constraints, query] of kinds) {
    const request = (round: number) => ({ from: ends(round)[0], to: ends(round)[1], maxHops: 6, ...constraints });
    const theirs = (round: number) => run(query, { from: ends(round)[0], to: ends(round)[1], label, via });
    if (topology !== undefined) {
      const ours = (round: number) => search(topology, request(round));
      for (const order of ["in turn", "one after the other"] as const)
        await compare({ name: `${name}: in the process, ${order}`, count: pairs, pids }, ours, theirs, order);
    }
    await compare({ name: `${name}: over HTTP`, count: pairs, pids }, (round) => call("/api/paths", request(round)), theirs);
  }
  if (stopped > 0) console.log(`${stopped} queries of the driver were stopped after ${patienceMs / 1_000} s`);
}

/** The search alone, as the route does it, without fetching what it found. */
async function search(topology: Topology, request: object): Promise<void> {
  const parsed = pathsRequest.parse(request);
  const read = toQuery(parsed, topology);
  if ("refusal" in read) throw new Error(read.refusal.text);
  await findPaths(topology, read.query, { k: parsed.k, timeMs: limits.paths.timeMs });
}

async function ask(graph: GraphResponse): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const [a, b] = [graph.nodes[i % graph.nodes.length]?.name, graph.nodes[(i * 7 + 1) % graph.nodes.length]?.name];
    await answered(`who links ${a} to ${b}`);
  }
}

/** Asks until what questions need has been read. */
async function answered(question: string): Promise<void> {
  for (;;) {
    try {
      return await call("/api/ask", { question });
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes(" 503 ")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

if (uri === "") throw new Error("NOT MEASURED: set NEO4J_URI (and NEO4J_PASSWORD) to a database to be measured on.");
const data = mkdtempSync(path.join(tmpdir(), "throughline-bench-"));
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
await driver.getServerInfo();
const began = performance.now();
const env = {
  ...process.env,
  PORT: String(port),
  DATA_DIR: data,
  REQUESTS_PER_MINUTE: "1000000",
  ...(isInStore && { TOPOLOGY_LIMIT: "0" }),
};
const server = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
const isGone = once(server, "exit");
try {
  console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}; from the start of the process, in milliseconds:`);
  for (const route of ["/api/health", "/api/schema", "/api/graph"])
    console.log(`${route.padEnd(64)}${(await until(began, route)).toFixed(0).padStart(9)}`);
  const graph = await call<GraphResponse>("/api/graph");
  console.log(`${graph.total.nodes} nodes, ${graph.total.relationships} relationships; memory at first ${residentOf(server)}`);
  const reading = isInStore ? undefined : readTopology();
  // Met below; the server may be the first to fail.
  reading?.catch(() => undefined);
  await shapeIsRead(began);
  console.log(
    `shape in ${isInStore ? "the store" : `memory after ${((performance.now() - began) / 1_000).toFixed(0)} s`}; memory ${residentOf(server)}`,
  );
  const topology = await reading;
  const { ms } = await timed(() => ask(graph));
  console.log(`a hundred questions in ${(ms / 1_000).toFixed(1)} s; memory after them ${residentOf(server)}`);
  await measure(driver, graph, topology);
  console.log(`\nmemory at the end ${residentOf(server)}; load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  server.kill("SIGTERM");
  await isGone;
  await driver.close();
  rmSync(data, { recursive: true, force: true });
}
