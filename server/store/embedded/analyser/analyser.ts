import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { StoreError } from "../../storeError.ts";
import type { AnalysisAnswer, AnalysisRequest, Finding } from "./messages.ts";

/** Texts whose findings are kept. */
const keptAtMost = 1_000;
/** Longest time for one text; Neo4j's own analysis takes 17 s for 28 kB. */
const longestMs = 20_000;

interface Pending {
  text: string;
  settle: (outcome: Finding[] | StoreError) => void;
}

const kept = new Map<string, Finding[]>();
const pending = new Map<number, Pending>();
let worker: Worker | null = null;
let isReady = false;
let nextId = 1;

/**
 * What Neo4j's analyser finds in a text: errors and warnings with their positions. It runs in a thread that all
 * stores of the process share, and that is thrown away when one text takes too long.
 * @throws StoreError `cancelled`, or `limit` when the text cannot be checked in its time.
 */
export function analyse(text: string, options: { signal?: AbortSignal | undefined; timeoutMs: number }): Promise<Finding[]> {
  const known = kept.get(text);
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted === true) return reject(new StoreError("cancelled", "The query was cancelled."));
    const id = nextId++;
    const onAbort = () => settle(new StoreError("cancelled", "The query was cancelled."));
    const timer = setTimeout(
      () => {
        settle(options.timeoutMs < longestMs ? timedOut(options.timeoutMs) : tooLong());
        // While the thread is loading, the text is not to blame.
        if (isReady) restart();
      },
      Math.min(longestMs, options.timeoutMs),
    );
    const settle = (outcome: Finding[] | StoreError) => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", onAbort);
      pending.delete(id);
      if (pending.size === 0) worker?.unref();
      if (outcome instanceof StoreError) reject(outcome);
      else resolve(outcome);
    };
    options.signal?.addEventListener("abort", onAbort, { once: true });
    pending.set(id, { text, settle });
    const thread = running();
    thread.ref();
    thread.postMessage({ id, text } satisfies AnalysisRequest);
  });
}

/** Loads the analyser before the first text needs it. */
export function warmAnalyser(): void {
  running();
}

function timedOut(timeoutMs: number): StoreError {
  return new StoreError("timeout", `The query did not end within ${timeoutMs} ms and was stopped.`, { hint: "Allow it more time." });
}

function tooLong(): StoreError {
  return new StoreError("limit", "The query's text is too long to be checked in its time.", {
    hint: "Shorten it: send long lists as parameters.",
  });
}

function running(): Worker {
  if (worker !== null) return worker;
  const started = startWorker();
  isReady = false;
  started.on("message", (answer: AnalysisAnswer) => {
    if (answer.kind === "ready") {
      isReady = true;
      return;
    }
    const { id, findings } = answer;
    const asked = pending.get(id);
    if (asked === undefined) return;
    keep(asked.text, findings);
    asked.settle(findings);
  });
  started.on("error", (cause) => {
    if (worker === started) worker = null;
    for (const { settle } of pending.values()) settle(new StoreError("internal", "The query could not be checked.", { cause }));
  });
  started.unref();
  worker = started;
  return started;
}

/** From source the thread must first learn to read TypeScript; Node 20 does not hand a loader on to it. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./analyserWorker.js", import.meta.url));
  const loader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve("tsx/esm/api")
      .replace(/\.cjs$/u, ".mjs"),
  ).href;
  const file = new URL("./analyserWorker.ts", import.meta.url).href;
  const code = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;
  return new Worker(code, { eval: true, execArgv: [] });
}

function keep(text: string, findings: Finding[]): void {
  const [oldest] = kept.keys();
  if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest);
  kept.set(text, findings);
}

/** Throws the thread away; texts that waited behind the slow one are asked again in a new one. */
function restart(): void {
  const old = worker;
  worker = null;
  void old?.terminate();
  if (pending.size === 0) return;
  const thread = running();
  thread.ref();
  for (const [id, { text }] of pending) thread.postMessage({ id, text } satisfies AnalysisRequest);
}
