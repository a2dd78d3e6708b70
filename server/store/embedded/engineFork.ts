import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { StoreError } from "../storeError.ts";
import type { AnswerOf, AnyCall, CallKind, EngineSettings, FromChild, ToChild, WireError } from "./protocol.ts";

/** How long an engine may take to open its folder. */
const openMs = 120_000;

/** A call that has no answer yet. */
export interface Pending {
  id: number;
  call: AnyCall;
  timeoutMs: number;
  attempts: number;
  settle: (outcome: { answer: AnswerOf<CallKind> } | { error: StoreError }) => void;
}

/** One process of the engine, and the calls that it works on. */
export interface Child {
  process: ChildProcess;
  /** False when the child ended before it could answer anything. */
  opened: Promise<boolean>;
  running: Map<number, Pending>;
}

/**
 * Starts a process of the engine, which opens its folder.
 *
 * @param fail is told of a call that ended with an error
 * @param lost is told once that the process has ended: it died, or refused to open
 */
export function spawnChild(
  settings: EngineSettings,
  fail: (pending: Pending, error: StoreError) => void,
  lost: (child: Child, error: StoreError, cause: "died" | "refused") => void,
): Child {
  const file = import.meta.url.endsWith(".ts") ? "./engineChild.ts" : "./engineChild.js";
  const loader = file.endsWith(".ts") ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] : [];
  const heapMb = Math.max(256, Math.floor(settings.memoryMb * 0.75));
  const process = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(settings)], {
    serialization: "advanced",
    execArgv: [...loader, `--max-old-space-size=${heapMb}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let lastWords = "";
  process.stderr?.on("data", (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString("utf8")).slice(-2_000);
  });
  let refusal: StoreError | null = null;
  let settle: ((opened: boolean) => void) | null = null;
  const opened = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const child: Child = { process, opened, running: new Map() };
  const slowOpen = setTimeout(() => process.kill("SIGKILL"), openMs);
  process.on("message", (message: FromChild) => {
    if (message.message === "opened") {
      clearTimeout(slowOpen);
      settle?.(true);
      return;
    }
    if (message.message === "refused") {
      refusal = fromWire(message.error);
      return;
    }
    const pending = child.running.get(message.id);
    if (pending === undefined) return;
    child.running.delete(message.id);
    if (message.message === "answer") pending.settle({ answer: message.answer });
    else fail(pending, fromWire(message.error));
  });
  process.on("error", () => undefined);
  process.on("exit", (code, signal) => {
    clearTimeout(slowOpen);
    const error = refusal ?? exitError(code, signal, lastWords);
    settle?.(false);
    lost(child, error, refusal === null ? "died" : "refused");
  });
  return child;
}

function exitError(code: number | null, signal: NodeJS.Signals | null, lastWords: string): StoreError {
  if (lastWords.includes("heap out of memory")) {
    return new StoreError("limit", "The query needed more memory than the embedded engine may use.", {
      hint: "Ask for less at a time: add a LIMIT, a label or a WHERE.",
    });
  }
  return new StoreError("unavailable", `The embedded engine's process ended (${signal ?? `exit code ${code ?? "unknown"}`}).`, {
    hint: "It is started again with the next call; what was committed is kept.",
    cause: lastWords === "" ? undefined : lastWords,
  });
}

/** Sends to a process that can still hear. */
export function send(process: ChildProcess, message: ToChild): void {
  if (process.connected) process.send(message, () => undefined);
}

/** Ends a process when it has done what it does; kills one that does not follow. */
export function endChild(process: ChildProcess, id: number): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) return resolve();
    const timer = setTimeout(() => process.kill("SIGKILL"), 5_000);
    process.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    send(process, { message: "call", id, call: { kind: "close" }, timeoutMs: 5_000 });
  });
}

function fromWire(error: WireError): StoreError {
  const { code, message, ...details } = error;
  return new StoreError(code, message, details);
}
