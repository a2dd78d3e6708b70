import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readEnv, type Env } from "./env.ts";
import { createLogger } from "./logging.ts";
import { ingestText, IngestError } from "./seed/ingest.ts";
import { readScripts } from "./seed/scripts.ts";
import { runSeed } from "./seed/seedCommand.ts";
import { runUserScripts } from "./seed/runUserScripts.ts";
import { SeedError } from "./seed/seedStore.ts";
import { readUserScripts, ScriptError } from "./seed/userScripts.ts";
import { serve, type Place } from "./serve.ts";
import type { GraphStore } from "./store/graphStore.ts";
import { openStore } from "./store/openStore.ts";
import { StoreError } from "./store/storeError.ts";
import { storeSettings } from "./storeSettings.ts";

const usage = `Usage:
  npm start                            start the server
  npm run seed [-- --into-existing]    write the example graph
  npm run seed -- FILE                 run a Cypher script of your own, or a folder of them
  npm run ingest -- FILE               attach a document's text to its passages`;

await main(process.argv[2] ?? "serve", process.argv.slice(3));

async function main(command: string, rest: readonly string[]): Promise<void> {
  try {
    const env = readEnv(process.env);
    const place = placeOf(env);
    if (command === "serve" && rest.length === 0) await serve(env, place, print);
    else if (command === "seed") await seedFrom(env, place, rest);
    else if (command === "ingest" && rest.length === 1) await ingest(env, place, rest[0] ?? "");
    else fail(usage);
  } catch (error) {
    fail(plain(error));
  }
}

async function seedFrom(env: Env, place: Place, words: readonly string[]): Promise<void> {
  const intoExisting = words.includes("--into-existing");
  const [file, ...more] = words.filter((word) => word !== "--into-existing");
  if (more.length > 0 || file?.startsWith("--")) fail(usage);
  else if (file === undefined) await seed(env, place, intoExisting);
  else await seedUserScripts(env, place, file, intoExisting);
}

async function seedUserScripts(env: Env, place: Place, file: string, intoExisting: boolean): Promise<void> {
  const scripts = await readUserScripts(file);
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  await withStore(env, place, async (store) => {
    const outcome = await runUserScripts({ store, scripts, print, signal: stopping.signal }, intoExisting);
    process.exitCode = outcome === "done" ? 0 : outcome === "stopped" ? 130 : 1;
  });
}

async function seed(env: Env, place: Place, intoExisting: boolean): Promise<void> {
  await withStore(env, place, async (store) => {
    const scripts = await readScripts(place.scripts);
    const marker = store.engine === "embedded" ? place.marker : undefined;
    if (!(await runSeed({ store, scripts, marker, print }, intoExisting))) process.exitCode = 1;
  });
}

async function ingest(env: Env, place: Place, file: string): Promise<void> {
  await withStore(env, place, async (store) => {
    const { document, passages } = await ingestText(store, file);
    print(`${passages} passages of “${document.title}” now carry their text.`);
  });
}

async function withStore(env: Env, place: Place, work: (store: GraphStore) => Promise<void>): Promise<void> {
  const logger = createLogger(env.LOG_LEVEL);
  const store = await openStore(storeSettings(env, place.graph, (message) => logger.warn(message)));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** The compiled files are one folder further down than the sources. */
function placeOf(env: Env): Place {
  const above = fileURLToPath(new URL("..", import.meta.url));
  const root = path.basename(above) === "dist" ? path.dirname(path.resolve(above)) : above;
  const data = path.resolve(env.DATA_DIR);
  return {
    client: path.join(root, "dist", "client"),
    scripts: path.join(root, "cypher"),
    data,
    graph: path.join(data, "graph"),
    marker: path.join(data, "seed-state"),
  };
}

/** @returns what a person is told; anything unforeseen keeps its stack. */
function plain(error: unknown): string {
  if (error instanceof z.ZodError) return `The environment makes no sense:\n${z.prettifyError(error)}`;
  if (error instanceof StoreError) return error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
  if (error instanceof SeedError || error instanceof IngestError || error instanceof ScriptError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
