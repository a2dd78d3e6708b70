/**
 * Measures path search: `npm run bench -- paths [FILE] [COMPARED]`. FILE is an edge list, by default SNAP ego-Twitter
 * with 1.34 million relationships; COMPARED is how many of its first relationships are loaded into the embedded store
 * and into a real Neo4j to compare with, 100,000 when left out, 0 for none.
 */
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { bytesOf } from "../../server/topology/topology.ts";
import type { Figures } from "./measure.ts";
import { buildTopology, firstEdges, readEdgeList } from "./paths/edgeList.ts";
import { compareEngines } from "./paths/engines.ts";
import { measureKinds } from "./paths/kinds.ts";

const usual = new URL("../../../shared/graphs/ego_twitter_1.34M/edges_undirected.csv.gz", import.meta.url).pathname;
const pairs = 500;

/** Prints the figures of every kind of search, then the comparison. */
export async function benchPaths([file = usual, compared = "100000"]: readonly string[]): Promise<void> {
  if (!existsSync(file)) throw new Error(`NOT MEASURED: there is no ${file}. Give the path of an edge list as an argument.`);
  const list = readEdgeList(file);
  const began = performance.now();
  const topology = buildTopology(list);
  const { nodeCount, relationshipCount } = topology;
  const entries = [topology.start, topology.incoming, topology.neighbour, topology.relationship, topology.type, topology.labelSet];
  const rows = entries.reduce((sum, array) => sum + array.byteLength, 0) / (2 * relationshipCount);
  print(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? "CPU"}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  print(`${nodeCount} nodes, ${relationshipCount} relationships: built in ${(performance.now() - began).toFixed(0)} ms`);
  print(`rows ${rows.toFixed(1)} bytes an entry; with names, ids and dates ${(bytesOf(topology) / 1e6).toFixed(0)} MB`);
  print(
    `\n| ${pairs} pairs | found | processor p50 | p95 | max | wall p50 | p95 | max |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`,
  );
  for await (const { name, found, processor, wall } of measureKinds(topology, pairs))
    print(`| ${name} | ${found} | ${cells(processor)} | ${cells(wall)} |`);
  if (Number(compared) > 0) await compare(firstEdges(list, Number(compared)));
}

async function compare(list: ReturnType<typeof firstEdges>): Promise<void> {
  print(`\n${list.nodes} nodes, ${list.edges.length} relationships, shortest path of up to 6 hops:\n`);
  print("| milliseconds | p50 | p95 | max | times ours (p50, p95) | other lengths |\n| --- | ---: | ---: | ---: | ---: | ---: |");
  let ours: Figures | undefined;
  for await (const { name, times, differing } of compareEngines(list, 200)) {
    ours ??= times;
    print(`| ${name} | ${cells(times)} | ${(times.p50 / ours.p50).toFixed(1)}, ${(times.p95 / ours.p95).toFixed(1)} | ${differing} |`);
  }
}

function cells({ p50, p95, max }: Figures): string {
  return [p50, p95, max].map((ms) => ms.toFixed(2)).join(" | ");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
