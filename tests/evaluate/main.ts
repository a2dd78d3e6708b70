/** `npm run evaluate -- FOLDER`: asks a set of questions on the graph they are about, and compares. See README.md. */
import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { AskResponse } from "../../server/contract/ask.ts";
import type { Synonyms } from "../../server/contract/settings.ts";
import { askAll } from "./askAll.ts";
import { compareProposed, countChanged } from "./askTwice.ts";
import { askHere, askOwnServer, askServer, type Asked } from "./askers.ts";
import { ceilingsOf, ceilingTable } from "./ceiling.ts";
import { figuresOf } from "./figures.ts";
import { loadGraph } from "./graphs/loadGraph.ts";
import type { LoadedGraph } from "./graphs/loadedGraph.ts";
import { factsOf } from "./judge/graphFacts.ts";
import { openStoreWith } from "./openStoreWith.ts";
import { readOptions, type Options } from "./options.ts";
import type { Question, QuestionSet } from "./questions/question.ts";
import { readQuestions } from "./questions/readQuestions.ts";
import { failures, table } from "./report.ts";
import { runUnanswerable } from "./unanswerable/run.ts";
import { whenReady } from "./whenReady.ts";

async function main(options: Options): Promise<void> {
  const sets = options.unanswerable === true ? [] : readQuestions(options.folder, options.graph);
  const out = options.out ?? join(mkdtempSync(join(tmpdir(), "evaluate-")), "failures.jsonl");
  writeFileSync(out, "");
  const machine = `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? "CPU"}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
  print(`${new Date().toISOString().slice(0, 10)}, ${machine}`);
  if (options.unanswerable === true) await runUnanswerable(options, out, print);
  else if (sets.length === 0) await measureGraph(options);
  for (const set of sets) await evaluate(set, options, out);
  if (sets.length > 0 || options.unanswerable === true) print(`What was not right is in ${out}`);
}

async function evaluate(set: QuestionSet, options: Options, out: string): Promise<void> {
  const questions = chosen(set.questions, options);
  if (questions.length === 0) return;
  const graph = await loadGraph(set.graph.folder, set.graph.part);
  const asked = await open(graph, options, set.synonyms);
  try {
    const [first] = questions;
    const ready = await timed(() => whenReady(asked, first?.question));
    print(`First answer, the vocabulary read: ${seconds(ready.ms)}`);
    const askings = await askAll(questions, asked, factsOf(graph));
    appendFileSync(out, failures(set.name, askings));
    print(`\n${table(figuresOf(askings))}\n`);
    const ceilings = ceilingsOf(questions, graph);
    if (ceilings.length > 0) print(`${ceilingTable(ceilings)}\n`);
    if (options.twice === true) print(await countChanged(askings, asked.anew()));
  } finally {
    await asked.close();
  }
}

/** A graph without questions: it is loaded, and the questions that the product itself proposes are asked. */
async function measureGraph(options: Options): Promise<void> {
  const asked = await open(await loadGraph(options.graph ?? options.folder), options);
  try {
    const { value: questions, ms } = await timed(async () => {
      await whenReady(asked);
      return asked.suggestions();
    });
    print(`Questions proposed, the vocabulary read: ${seconds(ms)}`);
    const answered: { question: { question: string }; response: AskResponse }[] = [];
    for (const question of questions) {
      const { value, ms } = await timed(() => asked.ask(question));
      print(`${ms.toFixed(1)} ms  ${question}\n    ${value.answer.kind}: ${value.answer.text}`);
      answered.push({ question: { question }, response: value });
    }
    if (options.twice === true) {
      const anew = asked.anew();
      print(await countChanged(answered, anew));
      print(await compareProposed(questions, anew));
    }
  } finally {
    await asked.close();
  }
}

async function open(graph: LoadedGraph, { http, data }: Options, synonyms?: Synonyms): Promise<Asked> {
  print(`\n${graph.name}: ${graph.nodes.length} nodes, ${graph.relationships.length} relationships`);
  if (http !== undefined && http !== "") return askServer(http, process.env.THROUGHLINE_TOKEN);
  const { value: store, ms } = await timed(() => openStoreWith(graph, data === undefined ? null : join(data, graph.name)));
  print(`The store is ready after ${seconds(ms)}`);
  const asked = http === undefined ? askHere(store, synonyms) : await askOwnServer(store);
  return {
    ...asked,
    async close() {
      await asked.close();
      await store.close();
    },
  };
}

function chosen(questions: readonly Question[], { family, limit }: Options): Question[] {
  const seen = new Map<string, number>();
  return questions.filter((question) => {
    if (family !== undefined && question.family !== family) return false;
    const before = seen.get(question.family) ?? 0;
    seen.set(question.family, before + 1);
    return limit === undefined || before < limit;
  });
}

async function timed<T>(run: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begun = performance.now();
  const value = await run();
  return { value, ms: performance.now() - begun };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
