/**
 * The product on a Neo4j that is there, beside the bare driver doing the same, in one run:
 * `NEO4J_URI=bolt://... NEO4J_PASSWORD=... npx tsx tests/bench/neo4j.ts [store]`. With `store` the graph is not held in
 * memory; else this process holds it as well, and the search alone is measured beside the same over HTTP. Processor
 * time, which a busy machine does not stretch, is that of this process, the server and, with NEO4J_PID, the database.
 * tests/bench/bigGraph.ts makes a graph of a million nodes for it.
 */
import { cpus, loadavg } from "node:os";
import neo4j from "neo4j-driver";
import type { GraphResponse } from "../../server/contract/graph.ts";
import { openStore } from "../../server/store/openStore.ts";
import { loadTopology } from "../../server/topology/load.ts";
import type { Topology } from "../../server/topology/topology.ts";
import { createRandom } from "../support/randomGraph.ts";
import { compare, tellColumns, warmUp } from "./beside.ts";
import { timed } from "./measure.ts";
import { bareDriver, type BareDriver } from "./neo4j/bareDriver.ts";
import { measurePaths, pairs } from "./neo4j/paths.ts";
import { patienceMinutes, serve, type Served } from "./neo4j/served.ts";

const { NEO4J_URI: uri = "", NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password = "", NEO4J_PID = "" } = process.env;
const isInStore = process.argv[2] === "store";
const rounds = 60;

/** The graph once more, in this process. */
async function readTopology(): Promise<Topology> {
  const store = await openStore({ engine: "neo4j", uri, user, password });
  try {
    return await loadTopology(store, { timeoutMs: patienceMinutes * 60_000 });
  } finally {
    await store.close();
  }
}

/** Queries of the console, and expanding a node. */
async function measureOverhead(served: Served, bare: BareDriver, graph: GraphResponse, pids: readonly number[]): Promise<void> {
  for (const [name, query] of [
    ["one value", "RETURN 1 AS one"],
    ["100 nodes", "MATCH (n) RETURN n LIMIT 100"],
    ["1000 rows of three values", "MATCH (a)-[r]->(b) RETURN elementId(a), type(r), elementId(b) LIMIT 1000"],
  ] as const)
    await compare(
      { name: `/api/query: ${name}`, count: rounds, pids },
      () => served.call("/api/query", { query }),
      () => bare.run(query),
    );
  const node = (round: number) => graph.nodes[(round + warmUp) % graph.nodes.length]?.id ?? "";
  const expand = "MATCH (a) WHERE elementId(a) = $id MATCH (a)-[r]-(b) RETURN r, b LIMIT 50";
  await compare(
    { name: "a node's first 50 neighbours, with counts", count: rounds, pids },
    (round) => served.call(`/api/nodes/${encodeURIComponent(node(round))}/neighbours`),
    (round) => bare.run(expand, { id: node(round) }),
  );
}

/** Pairs of nodes by chance, the same at every run: of two that differ, and are not the one that is to be passed. */
async function choosePairs(bare: BareDriver, count: number, nodes: number, via: string): Promise<[from: string, to: string][]> {
  const some = (await bare.run("MATCH (n) RETURN elementId(n) AS id LIMIT 1"))[0]?.get("id") as string;
  const random = createRandom(5);
  const anyone = () => some.replace(/\d+$/, String(Math.floor(random() * nodes)));
  // Numbers of nodes have gaps.
  const numbered = await bare.run("UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id RETURN id", {
    ids: Array.from({ length: 4 * count }, anyone),
  });
  const there = numbered.map((record) => record.get("id") as string).filter((id) => id !== via);
  const chosen = Array.from({ length: there.length / 2 }, (_, at): [string, string] => [there[2 * at] ?? "", there[2 * at + 1] ?? ""]);
  return chosen.filter(([from, to]) => from !== to).slice(0, count);
}

async function askHundred(served: Served, graph: GraphResponse): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const [a, b] = [graph.nodes[i % graph.nodes.length]?.name, graph.nodes[(i * 7 + 1) % graph.nodes.length]?.name];
    await served.ask(`who links ${a} to ${b}`);
  }
}

if (uri === "") throw new Error("NOT MEASURED: set NEO4J_URI (and NEO4J_PASSWORD) to a database to be measured on.");
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
await driver.getServerInfo();
const served = serve(isInStore ? { TOPOLOGY_LIMIT: "0" } : {});
try {
  console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}; from the start of the process, in milliseconds:`);
  for (const route of ["/api/health", "/api/schema", "/api/graph"])
    console.log(`${route.padEnd(64)}${(await served.until(route)).toFixed(0).padStart(9)}`);
  const graph = await served.call<GraphResponse>("/api/graph");
  console.log(`${graph.total.nodes} nodes, ${graph.total.relationships} relationships; memory at first ${served.memory()}`);
  const reading = isInStore ? undefined : readTopology();
  // Met below; the server may be the first to fail.
  reading?.catch(() => undefined);
  const readAfter = await served.untilShapeIsRead();
  console.log(`shape in ${isInStore ? "the store" : `memory after ${(readAfter / 1_000).toFixed(0)} s`}; memory ${served.memory()}`);
  const topology = await reading;
  const { ms } = await timed(() => askHundred(served, graph));
  console.log(`a hundred questions in ${(ms / 1_000).toFixed(1)} s; memory after them ${served.memory()}`);
  const bare = bareDriver(driver);
  const pids = [process.pid, served.pid, ...(NEO4J_PID === "" ? [] : [Number(NEO4J_PID)])];
  tellColumns();
  await measureOverhead(served, bare, graph, pids);
  const [label, via] = [graph.nodes[0]?.labels[0] ?? "", graph.nodes[1]?.id ?? ""];
  const chosen = await choosePairs(bare, pairs + warmUp, graph.total.nodes, via);
  await measurePaths({ served, bare, topology, chosen, label, via, pids });
  if (bare.stopped > 0) console.log(`${bare.stopped} queries of the driver were stopped`);
  console.log(`\nmemory at the end ${served.memory()}; load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await served.stop();
  await driver.close();
}
