import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findPaths } from "../../server/paths/findPaths.ts";
import { plainQuery, type PathQuery } from "../../server/paths/pathQuery.ts";
import { createTopologyBuilder, type RelationshipEntry } from "../../server/topology/builder.ts";
import { bytesOf, type Topology } from "../../server/topology/topology.ts";
import { createRandom } from "../support/randomGraph.ts";

/**
 * Measures path search on 1.34 million relationships (SNAP ego-Twitter): `npx tsx tests/bench/paths.ts [FILE]`.
 * FILE is gzip text: a header line with the count of nodes first, then one `a,b` a line, counting from 1.
 */
const file = process.argv[2] ?? new URL("../../../shared/graphs/ego_twitter_1.34M/edges_undirected.csv.gz", import.meta.url).pathname;
const pairs = 500;
const batch = 50_000;

function build(text: string): Topology {
  const builder = createTopologyBuilder();
  const lines = text.trimEnd().split("\n");
  const nodes = Number(lines[0]?.split(",")[0]);
  builder.addNodes(
    Array.from({ length: nodes }, (_, i) => ({ id: `n${i + 1}`, labels: [i % 3 === 0 ? "Red" : "Blue"], name: `Node ${i + 1}` })),
  );
  for (let from = 1; from < lines.length; from += batch)
    builder.addRelationships(lines.slice(from, from + batch).map((line, i) => toEntry(line, from + i)));
  return builder.build(new Date());
}

function toEntry(line: string, number: number): RelationshipEntry {
  const [source = "", target = ""] = line.split(",");
  return { id: `r${number}`, source: `n${source}`, target: `n${target}`, type: number % 4 === 0 ? "LIKES" : "FOLLOWS" };
}

async function measure(name: string, topology: Topology, k: number, vary: (random: () => number) => Partial<PathQuery>): Promise<void> {
  const random = createRandom(42);
  const any = () => Math.floor(random() * topology.nodeCount);
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let found = 0;
  for (let i = -20; i < pairs; i += 1) {
    const query = { ...plainQuery([any()], [any()], 4), ...vary(random) };
    const cpuBefore = process.cpuUsage();
    const began = performance.now();
    const { paths } = await findPaths(topology, query, { k, timeMs: 2_000 });
    if (i < 0) continue;
    times.push(performance.now() - began);
    const cpu = process.cpuUsage(cpuBefore);
    cpuTimes.push((cpu.user + cpu.system) / 1_000);
    if (paths.length > 0) found += 1;
  }
  console.log(
    `${name.padEnd(34)} found ${String(found).padStart(3)} of ${pairs}   wall ${summary(times)}   processor ${summary(cpuTimes)}`,
  );
}

/** Median, 95th percentile and maximum. The processor's time tells more than the wall's where others work beside us. */
function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

async function main(): Promise<void> {
  if (!existsSync(file)) {
    console.error(`NOT MEASURED: there is no ${file}. Give the path of the edge list as an argument.`);
    process.exitCode = 1;
    return;
  }
  const text = gunzipSync(readFileSync(file)).toString("utf8");
  const before = process.memoryUsage();
  const began = performance.now();
  const topology = build(text);
  const buildMs = performance.now() - began;
  const after = process.memoryUsage();
  console.log(`${topology.nodeCount} nodes, ${topology.relationshipCount} relationships: built in ${buildMs.toFixed(0)} ms`);
  console.log(`arrays and tables ${megabytes(bytesOf(topology))} MB; process +${megabytes(after.rss - before.rss)} MB resident`);
  const node = (random: () => number) => Math.floor(random() * topology.nodeCount);
  await measure("shortest (k = 1)", topology, 1, () => ({}));
  await measure("k = 5", topology, 5, () => ({}));
  await measure("k = 5, only one type", topology, 5, () => ({ types: ["FOLLOWS"] }));
  await measure("k = 5, without a label", topology, 5, () => ({ withoutLabels: ["Red"] }));
  await measure("k = 5, without three nodes", topology, 5, (random) => ({ withoutNodes: [node(random), node(random), node(random)] }));
  await measure("k = 5, along the arrows", topology, 5, () => ({ direction: "out" }));
  await measure("k = 5, via a node, up to 8 hops", topology, 5, (random) => ({ via: [node(random)], maxHops: 8 }));
}

await main();
