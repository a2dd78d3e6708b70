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
/** What a check may take, and what the first one may, while the worker is fetched and compiled (1 to 3 s when idle). */
const patienceMs = { started: 12_000, starting: 60_000 };

type Answer = Exclude<AnalysisReply, { kind: "failed" }> | null;

function tell(worker: Worker, request: AnalysisRequest): void {
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(request);
}

/** Starts the worker with the first question and anew when it does not answer in time. */
export function createCypherService(): CypherService {
  let worker: Worker | null = null;
  let schema: EditorSchema | null = null;
  let counter = 0;
  let newestCheck = 0;
  let hasAnswered = false;
  const waiting = new Map<number, (answer: Answer) => void>();

  function started(): Worker {
    if (worker) return worker;
    worker = new Worker(new URL("./cypherWorker.ts", import.meta.url), { type: "module", name: "cypher" });
    worker.addEventListener("message", (event: MessageEvent<AnalysisReply>) => {
      hasAnswered = true;
      settle(event.data.id, event.data.kind === "failed" ? null : event.data);
    });
    worker.addEventListener("error", stop);
    if (schema) tell(worker, { kind: "schema", id: 0, schema });
    return worker;
  }

  function settle(id: number, answer: Answer): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
    hasAnswered = false;
    for (const id of waiting.keys()) settle(id, null);
  }

  function ask(request: AnalysisRequest): Promise<Answer> {
    return new Promise((resolve) => {
      const timer = setTimeout(stop, hasAnswered ? patienceMs.started : patienceMs.starting);
      waiting.set(request.id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      tell(started(), request);
    });
  }

  return {
    learn(next) {
      schema = next;
      if (worker) tell(worker, { kind: "schema", id: 0, schema });
    },
    async check(text) {
      counter += 1;
      const id = counter;
      newestCheck = id;
      let answer = await ask({ kind: "check", id, text });
      // A worker that died or ran out of patience took the answer with it, and nobody would ask again before the next change.
      if (answer === null && id === newestCheck) answer = await ask({ kind: "check", id, text });
      return answer?.kind === "checked" && id === newestCheck ? answer.problems : null;
    },
    async complete(text, caret, asked) {
      counter += 1;
      const answer = await ask({ kind: "complete", id: counter, text, caret, asked });
      return answer?.kind === "completed" ? answer.suggestions : [];
    },
    close() {
      // What still waits is not to be asked again.
      newestCheck = -1;
      stop();
    },
  };
}
