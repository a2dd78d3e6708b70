import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { StoreError } from "../../storeError.ts";
import type { AnalysisAnswer, AnalysisRequest, Finding } from "./messages.ts";

/** Texts whose findings are kept. */
const keptAtMost = 1_000;
/** Longest time for one text, once it is its turn; Neo4j's own analysis takes 17 s for 28 kB. */
const longestMs = 10_000;

type Waiter = (outcome: Finding[] | StoreError) => void;

const kept = new Map<string, Finding[]>();
/** Texts that somebody waits for, in the order in which they came; the first is the one being analysed. */
const waiting = new Map<string, Set<Waiter>>();
let thread: { worker: Worker; state: "loading" | "ready"; current: string | null; timer: NodeJS.Timeout | null } | null = null;
let nextId = 1;

/**
 * What Neo4j's analyser finds in a text: errors and warnings with their positions. It runs in a thread that all
 * stores of the process share, and that is thrown away when one text takes too long.
 * @throws StoreError `cancelled`, `timeout`, or `limit` when the text cannot be checked in its time.
 */
export function analyse(text: string, options: { signal?: AbortSignal | undefined; timeoutMs: number }): Promise<Finding[]> {
  const known = kept.get(text);
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted === true) return reject(new StoreError("cancelled", "The query was cancelled."));
    const waiters = waiting.get(text) ?? new Set<Waiter>();
    const settle: Waiter = (outcome) => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", onAbort);
      waiters.delete(settle);
      if (waiters.size === 0 && thread?.current !== text) waiting.delete(text);
      if (outcome instanceof StoreError) reject(outcome);
      else resolve(outcome);
    };
    const onAbort = () => settle(new StoreError("cancelled", "The query was cancelled."));
    const timer = setTimeout(() => settle(timedOut(options.timeoutMs)), options.timeoutMs);
    options.signal?.addEventListener("abort", onAbort, { once: true });
    waiters.add(settle);
    waiting.set(text, waiters);
    pump();
  });
}

/** Loads the analyser before the first text needs it. */
export function warmAnalyser(): void {
  thread ??= startThread();
}

function timedOut(timeoutMs: number): StoreError {
  return new StoreError("timeout", `The query did not end within ${timeoutMs} ms and was stopped.`, { hint: "Allow it more time." });
}

function tooLong(): StoreError {
  return new StoreError("limit", "The query's text is too long to be checked in its time.", {
    hint: "Shorten it: send long lists as parameters.",
  });
}

/** Hands the next text to the thread when it has none. */
function pump(): void {
  const [text] = waiting.keys();
  if (text === undefined) {
    thread?.worker.unref();
    return;
  }
  thread ??= startThread();
  if (thread.current !== null) return;
  thread.current = text;
  thread.worker.ref();
  post(thread.worker, { id: nextId++, text });
  if (thread.state === "ready") watch();
}

function post(worker: Worker, request: AnalysisRequest): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  worker.postMessage(request);
}

/** Starts the clock for the text that the thread has. While the thread is loading, no text is to blame. */
function watch(): void {
  if (thread === null) return;
  thread.timer = setTimeout(() => {
    const old = thread;
    thread = null;
    void old?.worker.terminate();
    if (old !== null) finish(old.current, tooLong());
    pump();
  }, longestMs);
}

function finish(text: string | null, outcome: Finding[] | StoreError): void {
  if (text === null) return;
  const waiters = waiting.get(text) ?? [];
  waiting.delete(text);
  for (const settle of waiters) settle(outcome);
}

function startThread(): NonNullable<typeof thread> {
  const worker = startWorker();
  const started: NonNullable<typeof thread> = { worker, state: "loading", current: null, timer: null };
  worker.on("message", (answer: AnalysisAnswer) => {
    if (thread !== started) return;
    if (answer.kind === "ready") {
      started.state = "ready";
      if (started.current !== null) watch();
      return;
    }
    if (started.timer !== null) clearTimeout(started.timer);
    const text = started.current;
    started.current = null;
    if (text !== null) keep(text, answer.findings);
    finish(text, answer.findings);
    pump();
  });
  worker.on("error", (cause) => {
    if (thread !== started) return;
    if (started.timer !== null) clearTimeout(started.timer);
    thread = null;
    for (const text of waiting.keys()) finish(text, new StoreError("internal", "The query could not be checked.", { cause }));
  });
  worker.unref();
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
