/**
 * Measures asking on real graphs: `npm run bench -- asking [FOLDER] [DATA]`. FOLDER holds the folders `graphs` and
 * `questions`; DATA keeps the stores for the next run. The server runs in this process, so that its event loop can be
 * watched; what the questions themselves cost is asked over HTTP.
 */
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { loadTopology } from "../../server/topology/load.ts";
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

async function measure(folder: string, data: string | undefined): Promise<void> {
  const graph = await loadGraph(folder);
  const store = await openStoreWith(graph, data === undefined ? null : join(data, graph.name));
  console.log(`${graph.name}: ${graph.nodes.length} nodes, ${graph.relationships.length} relationships`);
  const topology = await loadTopology(store);
  const questions = [...questionsOn(topology), ...questionsIn(folder)];
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const server = await askOwnServer(store);
  try {
    delay.enable();
    const first = await timed(() => whenReady(server, questions[0]));
    delay.disable();
    report("  first answer, everything read for it", figures([first.ms]), "seconds at 150,000 nodes");
    report(
      "  event loop held up meanwhile (p50, p99, max)",
      { count: 1, p50: delay.percentile(50) / 1e6, p95: delay.percentile(99) / 1e6, max: delay.max / 1e6 },
      "",
    );
    const { wall, processor } = await timesOf(server, questions);
    report("  POST /api/ask", figures(wall), "p95 under 50");
    report("  the same, processor of server and client", figures(processor), "p95 under 50");
  } finally {
    await server.close();
    await store.close();
  }
}

/** Milliseconds of each question; those of this process's processor tell more where others work beside it. */
async function timesOf(server: Asked, questions: readonly string[]): Promise<{ wall: number[]; processor: number[] }> {
  const [wall, processor]: [number[], number[]] = [[], []];
  for (const question of questions) {
    const before = process.cpuUsage();
    wall.push((await timed(() => server.ask(question))).ms);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1_000);
  }
  return { wall, processor };
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
