/**
 * Measures asking on real graphs: `npm run bench -- asking [FOLDER] [DATA]`. FOLDER holds the folders `graphs` and
 * `questions`; DATA keeps the stores for the next run. The server runs in this process, so that its event loop can be
 * watched; what the questions themselves cost is asked over HTTP.
 */
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createTopologyProvider } from "../../server/topology/provider.ts";
import type { Topology } from "../../server/topology/topology.ts";
import { askOwnServer, type Asked } from "../evaluate/askers.ts";
import { loadGraph } from "../evaluate/graphs/loadGraph.ts";
import { openStoreWith } from "../evaluate/openStoreWith.ts";
import { readQuestions } from "../evaluate/questions/readQuestions.ts";
import { whenReady } from "../evaluate/whenReady.ts";
import { createRandom } from "../support/randomGraph.ts";
import { figures, report, timed } from "./measure.ts";

const graphs = ["graphs/london_tube", "graphs/air_routes", "questions/metaqa", "graphs/debian_graph"];
const asked = 200;
/** Questions that are told in full. */
const slowest = 5;

async function measure(folder: string, data: string | undefined): Promise<void> {
  const graph = await loadGraph(folder);
  const store = await openStoreWith(graph, data === undefined ? null : join(data, graph.name));
  console.log(`${graph.name}: ${graph.nodes.length} nodes, ${graph.relationships.length} relationships`);
  const topologies = createTopologyProvider(store);
  const topology = await watched("  the shape read, the topology built", () => topologies.current());
  const questions = [...questionsOn(topology), ...questionsIn(folder)];
  const server = await askOwnServer(store, topologies);
  try {
    await watched("  the vocabulary read, the first answer", () => whenReady(server, questions[0]));
    const times = await timesOf(server, questions);
    report("  POST /api/ask", figures(times.map(({ wall }) => wall)), "p95 under 50");
    report("  the same, processor of server and client", figures(times.map(({ processor }) => processor)), "p95 under 50");
    console.log("  the slowest, wall and processor:");
    for (const { question, wall, processor } of times.toSorted((a, b) => b.wall - a.wall).slice(0, slowest))
      console.log(`${wall.toFixed(1).padStart(13)}${processor.toFixed(1).padStart(9)}   ${question}`);
  } finally {
    await server.close();
    await store.close();
  }
}

/** Does something that takes seconds, and says how long it took and for how long it held up everybody else. */
async function watched<T>(name: string, run: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const before = process.cpuUsage();
  delay.enable();
  const { value, ms } = await timed(run);
  delay.disable();
  report(name, figures([ms]), "seconds at 150,000 nodes");
  report("    processor of the server's process", figures([spentSince(before)]), "");
  const held = { count: 1, p50: delay.percentile(50) / 1e6, p95: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
  report("    event loop held up (p50, p99, max)", held, "max under 100");
  return value;
}

/** A question and its milliseconds; those of this process's processor tell more where others work beside it. */
interface Times {
  readonly question: string;
  readonly wall: number;
  readonly processor: number;
}

async function timesOf(server: Asked, questions: readonly string[]): Promise<Times[]> {
  const times: Times[] = [];
  for (const question of questions) {
    const before = process.cpuUsage();
    const { ms } = await timed(() => server.ask(question));
    times.push({ question, wall: ms, processor: spentSince(before) });
  }
  return times;
}

/** Milliseconds of the processor. */
function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Questions about nodes of the graph, the same ones in every run. */
function questionsOn({ names, nodeCount }: Topology): string[] {
  const random = createRandom(11);
  const name = () => names.at(Math.floor(random() * nodeCount));
  const forms: readonly (() => string)[] = [
    () => `how is ${name()} connected to ${name()}`,
    () => `shortest path from ${name()} to ${name()}`,
    () => `tell me about ${name()}`,
    () => `neighbours of ${name()}`,
    () => `is ${name()} within 3 hops of ${name()}`,
    () => `what do ${name()} and ${name()} have in common`,
    () => `how is ${name()} connected to ${name()} via ${name()}`,
    () => `which nodes are related to ${name()}`,
  ];
  return Array.from({ length: asked }, (_, i) => (forms[i % forms.length] ?? name)());
}

/** Questions that come with the graph, where there are some: as many of each family. */
function questionsIn(folder: string): string[] {
  if (!folder.includes("questions")) return [];
  const { questions } = readQuestions(folder)[0] ?? { questions: [] };
  const families = [...new Set(questions.map(({ family }) => family))];
  return families.flatMap((family) => questions.filter((own) => own.family === family).slice(0, asked)).map(({ question }) => question);
}

/** @param words the folder that holds `graphs` and `questions`, and one that keeps the stores */
export async function benchAsking([folder = new URL("../../../shared", import.meta.url).pathname, data]: readonly string[]): Promise<void> {
  console.log(`load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  console.log(`${"milliseconds".padEnd(46)}${"runs".padStart(6)}${"p50".padStart(9)}${"p95".padStart(9)}${"max".padStart(9)}   to reach`);
  for (const graph of graphs.map((name) => join(folder, name))) {
    if (existsSync(graph)) await measure(graph, data);
    else {
      console.error(`NOT MEASURED: there is no ${graph}. Give the folder that holds graphs and questions as the first argument.`);
      process.exitCode = 1;
    }
  }
}
