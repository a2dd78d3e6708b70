import type { AnalysisReply, AnalysisRequest, Problem, Suggestion } from "./analysis.ts";
import type { EditorSchema } from "./editorSchema.ts";

/** Neo4j's analyser in a worker. What it cannot say in time it says nothing about; it never rejects. */
export interface CypherService {
  learn: (schema: EditorSchema) => void;
  /** Resolves to what is wrong with the text; null when a newer text overtook it, or the analyser gave up. */
  check: (text: string) => Promise<Problem[] | null>;
  complete: (text: string, caret: number, asked: "typing" | "explicitly") => Promise<Suggestion[]>;
  close: () => void;
}

/** The analyser takes 17 s for a text of 28,000 characters; longer texts than this are checked by the server alone. */
export const longestChecked = 6_000;
/** What one question may take. The time in which the worker is fetched and compiled does not count, nor does any wait. */
const patienceMs = 30_000;

type Question = Exclude<AnalysisRequest, { kind: "schema" }>;
type Answer = Exclude<AnalysisReply, { kind: "failed" | "ready" }> | null;

interface Asked {
  question: Question;
  resolve: (answer: Answer) => void;
  /** A worker that died is asked once more. */
  attempts: number;
}

function tell(worker: Worker, request: AnalysisRequest): void {
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(request);
}

/**
 * Starts the worker with the first question and anew when it does not answer in time.
 *
 * The worker has one question at a time, and of each kind only the newest waits: on a busy machine it would otherwise
 * work through what nobody wants to know any more, and the question that counts would run out of time in its queue.
 */
export function createCypherService(): CypherService {
  let worker: { thread: Worker; state: "loading" | "ready" } | null = null;
  let schema: EditorSchema | null = null;
  let counter = 0;
  let current: Asked | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<Question["kind"], Asked>();

  function started(): Worker {
    if (worker) return worker.thread;
    const thread = new Worker(new URL("./cypherWorker.ts", import.meta.url), { type: "module", name: "cypher" });
    const mine = { thread, state: "loading" as "loading" | "ready" };
    worker = mine;
    thread.addEventListener("message", (event: MessageEvent<AnalysisReply>) => {
      if (worker !== mine) return;
      const reply = event.data;
      if (reply.kind === "ready") {
        mine.state = "ready";
        startClock();
      } else if (reply.id === current?.question.id) finish(reply.kind === "failed" ? null : reply);
    });
    thread.addEventListener("error", () => {
      if (worker === mine) stop();
    });
    if (schema) tell(thread, { kind: "schema", id: 0, schema });
    return thread;
  }

  function startClock(): void {
    clearTimeout(timer);
    if (current !== null && worker?.state === "ready") timer = setTimeout(stop, patienceMs);
  }

  function pump(): void {
    if (current !== null) return;
    const next = waiting.get("check") ?? waiting.get("complete");
    if (next === undefined) return;
    waiting.delete(next.question.kind);
    current = next;
    next.attempts += 1;
    tell(started(), next.question);
    startClock();
  }

  function finish(answer: Answer): void {
    clearTimeout(timer);
    const done = current;
    current = null;
    done?.resolve(answer);
    pump();
  }

  /** Ends the worker. What it had is asked again when nothing newer waits: nobody else would before the next change. */
  function stop(): void {
    worker?.thread.terminate();
    worker = null;
    const lost = current;
    if (lost !== null && lost.attempts < 2 && !waiting.has(lost.question.kind)) {
      current = null;
      waiting.set(lost.question.kind, lost);
      pump();
    } else finish(null);
  }

  function ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      waiting.get(question.kind)?.resolve(null);
      waiting.set(question.kind, { question, resolve, attempts: 0 });
      pump();
    });
  }

  return {
    learn(next) {
      schema = next;
      if (worker) tell(worker.thread, { kind: "schema", id: 0, schema });
    },
    async check(text) {
      counter += 1;
      const id = counter;
      const answer = await ask({ kind: "check", id, text });
      return answer?.kind === "checked" ? answer.problems : null;
    },
    async complete(text, caret, asked) {
      counter += 1;
      const answer = await ask({ kind: "complete", id: counter, text, caret, asked });
      return answer?.kind === "completed" ? answer.suggestions : [];
    },
    close() {
      clearTimeout(timer);
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
      worker?.thread.terminate();
      worker = null;
      current?.resolve(null);
      current = null;
    },
  };
}
