/**
 * The product on a Neo4j that is there, beside the bare driver doing the same, in one run:
 * `NEO4J_URI=bolt://... NEO4J_PASSWORD=... npx tsx tests/bench/neo4j.ts [store]`. With `store` the graph is not held in
 * memory. tests/bench/bigGraph.ts makes a graph of a million nodes for it.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import neo4j, { type Driver } from "neo4j-driver";
import type { GraphResponse, HealthResponse } from "../../server/contract/graph.ts";
import { createRandom } from "../support/randomGraph.ts";
import { figures, timed, type Figures } from "./measure.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const port = 28_473;
const address = `http://127.0.0.1:${port}`;
const { NEO4J_URI: uri = "", NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
const isInStore = process.argv[2] === "store";
const rounds = 60;
const pairs = 60;
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

function cell({ p50, p95 }: Figures): string {
  return `${p50.toFixed(1).padStart(9)}${p95.toFixed(1).padStart(9)}`;
}

function row(name: string, ours: Figures, theirs: Figures): void {
  console.log(`${name.padEnd(44)}${cell(ours)}${cell(theirs)}   ratio of p50 ${(ours.p50 / theirs.p50).toFixed(2)}`);
}

function shortest(where: string): string {
  return `MATCH (a) WHERE elementId(a) = $from MATCH (b) WHERE elementId(b) = $to
MATCH p = shortestPath((a)-[*..6]-(b)) ${where} RETURN p`;
}

/** Waits until the shape of the graph is in memory, or known to be too large for it. */
async function shapeIsRead(began: number): Promise<void> {
  for (;;) {
    const { topology } = await call<HealthResponse>("/api/health");
    if (topology?.kind !== "reading") return;
    if (performance.now() - began > patienceMinutes * 60_000) throw new Error("The graph was not read in time.");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Both in turn, so that what else the machine does meets both. */
async function compare(
  name: string,
  count: number,
  ours: (round: number) => Promise<unknown>,
  theirs: (round: number) => Promise<unknown>,
): Promise<void> {
  const [mine, bare]: [number[], number[]] = [[], []];
  for (let round = -3; round < count; round += 1) {
    const [a, b] = [(await timed(() => ours(round))).ms, (await timed(() => theirs(round))).ms];
    if (round >= 0) {
      mine.push(a);
      bare.push(b);
    }
  }
  row(name, figures(mine), figures(bare));
}

async function measure(driver: Driver, graph: GraphResponse): Promise<void> {
  const run = async (query: string, params: Record<string, unknown> = {}) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(query, params)).records;
    } finally {
      await session.close();
    }
  };
  console.log(`\n${"milliseconds".padEnd(44)}${"ours p50".padStart(9)}${"p95".padStart(9)}${"driver p50".padStart(9)}${"p95".padStart(9)}`);
  for (const [name, query] of [
    ["one value", "RETURN 1 AS one"],
    ["100 nodes", "MATCH (n) RETURN n LIMIT 100"],
    ["1000 rows of three values", "MATCH (a)-[r]->(b) RETURN elementId(a), type(r), elementId(b) LIMIT 1000"],
  ] as const)
    await compare(
      `/api/query: ${name}`,
      rounds,
      () => call("/api/query", { query }),
      () => run(query),
    );
  const node = (round: number) => graph.nodes[(round + graph.nodes.length) % graph.nodes.length]?.id ?? "";
  const expand = "MATCH (a) WHERE elementId(a) = $id MATCH (a)-[r]-(b) RETURN r, b LIMIT 50";
  await compare(
    "a node's first 50 neighbours, with counts",
    rounds,
    (round) => call(`/api/nodes/${encodeURIComponent(node(round))}/neighbours`),
    (round) => run(expand, { id: node(round) }),
  );
  const some = (await run("MATCH (n) RETURN elementId(n) AS id LIMIT 1"))[0]?.get("id") as string;
  const random = createRandom(5);
  const anyone = () => some.replace(/\d+$/, String(Math.floor(random() * graph.total.nodes)));
  const chosen = Array.from({ length: pairs + 3 }, () => [anyone(), anyone()] as const);
  const ends = (round: number) => chosen[round + 3] ?? ["", ""];
  const label = graph.nodes[0]?.labels[0] ?? "";
  for (const [name, constraints, where] of [
    ["5 best paths, beside one shortestPath", {}, ""],
    ["the same without a label", { without: { labels: [label] } }, `WHERE none(n IN nodes(p)[1..-1] WHERE $label IN labels(n))`],
  ] as const)
    await compare(
      name,
      pairs,
      (round) => call("/api/paths", { from: ends(round)[0], to: ends(round)[1], maxHops: 6, ...constraints }),
      (round) => run(shortest(where), { from: ends(round)[0], to: ends(round)[1], label }),
    );
}

async function ask(graph: GraphResponse): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const [a, b] = [graph.nodes[i % graph.nodes.length]?.name, graph.nodes[(i * 7 + 1) % graph.nodes.length]?.name];
    await call("/api/ask", { question: `who links ${a} to ${b}` });
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
    console.log(`${route.padEnd(44)}${(await until(began, route)).toFixed(0).padStart(9)}`);
  const graph = await call<GraphResponse>("/api/graph");
  console.log(`${graph.total.nodes} nodes, ${graph.total.relationships} relationships; memory at first ${residentOf(server)}`);
  await shapeIsRead(began);
  console.log(
    `shape in ${isInStore ? "the store" : `memory after ${((performance.now() - began) / 1_000).toFixed(0)} s`}; memory ${residentOf(server)}`,
  );
  await measure(driver, graph);
  const { ms } = await timed(() => ask(graph));
  console.log(
    `\na hundred questions in ${(ms / 1_000).toFixed(1)} s; memory after them ${residentOf(server)}; load ${loadavg()[0]?.toFixed(1)}`,
  );
} finally {
  server.kill("SIGTERM");
  await isGone;
  await driver.close();
  rmSync(data, { recursive: true, force: true });
}
