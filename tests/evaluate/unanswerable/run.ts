import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readScripts } from "../../../server/seed/scripts.ts";
import { seedStore } from "../../../server/seed/seedStore.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import { namedStore } from "../../../server/store/named/namedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { loadTopology } from "../../../server/topology/load.ts";
import { createRandom } from "../../support/randomGraph.ts";
import { askHere } from "../askers.ts";
import { loadGraph } from "../graphs/loadGraph.ts";
import { openStoreWith } from "../openStoreWith.ts";
import type { Options } from "../options.ts";
import type { QuestionSet } from "../questions/question.ts";
import { readQuestions } from "../questions/readQuestions.ts";
import { askUnanswerable } from "./askUnanswerable.ts";
import { foreignQuestions } from "./foreign.ts";
import { generateUnanswerable } from "./generate.ts";
import { confidenceTable } from "./table.ts";
import { readSubject } from "./subject.ts";

/** Questions of one family, unless `--limit` says otherwise. */
const each = 100;
/** The share of confident answers that is put up with. */
const bearable = 0.02;

interface Target {
  readonly name: string;
  /** Of the graph; none for the example. */
  readonly folder?: string;
  open(): Promise<GraphStore>;
}

/**
 * Asks every graph in a folder, and the product's own example, what it cannot answer, and prints how sure the answers
 * sound. What was answered all the same goes to the file, one JSON object a line.
 */
export async function runUnanswerable(
  { folder, graph, limit = each, data }: Options,
  out: string,
  print: (line: string) => void,
): Promise<void> {
  const sets = foldersIn(join(folder, "questions")).flatMap((own) => readQuestions(own));
  const lines: string[] = [];
  for (const target of targetsIn(folder, graph, sets, data, print)) {
    const store = await target.open();
    try {
      const subject = await readSubject(store, await loadTopology(store));
      const random = createRandom(4);
      const questions = [
        ...generateUnanswerable(subject, random, limit),
        ...foreignQuestions(
          subject,
          sets.filter((set) => !isAbout(set, target.folder)),
          random,
          limit,
        ),
      ];
      const askings = await askUnanswerable(questions, askHere(store));
      const share = askings.filter(({ confidence }) => confidence === "confident").length / Math.max(1, askings.length);
      print(`\n${target.name}: ${subject.topology.nodeCount} nodes, ${askings.length} questions\n${confidenceTable(askings)}`);
      print(
        `${share <= bearable ? "Held" : "NOT HELD"}: ${(100 * share).toFixed(1)} % confident, at most ${100 * bearable} % are put up with.`,
      );
      for (const { question, family, confidence, response, why } of askings) {
        if (confidence === "refused" || confidence === "empty") continue;
        const { answer, reading, ignored } = response ?? {};
        lines.push(
          JSON.stringify({
            graph: target.name,
            family,
            confidence,
            question,
            reading: reading?.text,
            answer: answer?.text.slice(0, 200),
            ignored,
            why,
          }),
        );
      }
    } finally {
      await store.close();
    }
  }
  writeFileSync(out, `${lines.join("\n")}\n`);
}

function targetsIn(
  folder: string,
  only: string | undefined,
  sets: readonly QuestionSet[],
  data: string | undefined,
  print: (line: string) => void,
): Target[] {
  const ofQuestions = sets.filter(({ graph }) => graph.part === "all").map(({ graph }) => graph.folder);
  const folders = only === undefined ? [...new Set([...foldersIn(join(folder, "graphs")), ...ofQuestions])] : [resolve(only)];
  const readable = folders.filter((own) => {
    const dumps = readdirSync(own).every((file) => file.endsWith(".dump") || file === "README.md");
    if (dumps) print(`NOT ASKED: ${own} holds Neo4j dumps.`);
    return !dumps;
  });
  const loaded = readable.map((own): Target => ({
    name: basename(own),
    folder: own,
    open: async () => {
      const graph = await loadGraph(own);
      return openStoreWith(graph, data === undefined ? null : join(data, graph.name));
    },
  }));
  return only === undefined ? [{ name: "the example", open: openExample }, ...loaded] : loaded;
}

async function openExample(): Promise<GraphStore> {
  const store = namedStore(await openEmbeddedStore({ directory: null }));
  await seedStore(store, await readScripts(new URL("../../../cypher", import.meta.url).pathname), () => {});
  return store;
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder))
    throw new Error(`${folder} is not there: --unanswerable takes a folder that holds the folders questions and graphs.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => resolve(folder, name))
    .toSorted();
}

/** Whether a set asks about the graph in a folder, or a part of it. */
function isAbout({ graph }: QuestionSet, folder = ""): boolean {
  return folder !== "" && (graph.folder === folder || graph.folder.startsWith(`${folder}/`));
}
