import type { Counters } from "../../server/contract/query.ts";
import type { ScriptPart } from "../../server/contract/script.ts";
import type { WireMap } from "../../server/contract/values.ts";
import { mayDelete, takesAway } from "./changes.ts";
import { readCommand } from "./commands.ts";
import { errorInScript, notesInScript } from "./places.ts";
import type { Outcome, Step } from "./queryRun.ts";
import { type Answer, readQuery, type RunRequest, writeQuery } from "./runQuery.ts";
import { runCommand } from "./runCommand.ts";

export interface ScriptRun {
  script: string;
  parts: readonly ScriptPart[];
  params: WireMap;
  limit: number;
  timeoutMs: number;
  /** Whether the server lets people write; else a write is refused there. */
  writes: "allowed" | "refused";
  signal: AbortSignal;
}

/** What the console does for a script while it runs. */
export interface ScriptHooks {
  onStep: (step: Step, number: number) => void;
  /** Asks whether what a statement takes away may go; `counters` is null where it could not be counted. */
  confirm: (part: ScriptPart, counters: Counters | null) => Promise<boolean>;
  onParameters: (params: WireMap) => void;
  onClear: () => void;
  onHistory: () => void;
  onWritten: () => void;
}

/** A rehearsal that takes longer is given up: then the question comes without counts. */
const rehearsalMs = 5_000;

/**
 * Runs the parts of a script one after the other, each statement in a transaction of its own, up to the first that
 * does not end well.
 *
 * @returns what came of each part that was run
 */
export async function runScript(run: ScriptRun, hooks: ScriptHooks): Promise<Step[]> {
  const steps: Step[] = [];
  let { params } = run;
  for (const part of run.parts) {
    const startedAt = performance.now();
    let outcome: Outcome;
    if (part.kind === "command") {
      const request = requestOf(run, "", params);
      const done = await runCommand(readCommand(part.text), request, hooks, run.signal);
      outcome = done.outcome;
      if (done.params !== undefined) {
        params = done.params;
        hooks.onParameters(params);
      }
    } else outcome = await runStatement(run, part, params, hooks);
    if (outcome.kind === "cancelled") outcome = { kind: "cancelled", afterMs: performance.now() - startedAt };
    const step = { part, outcome };
    steps.push(step);
    hooks.onStep(step, steps.length);
    if (outcome.kind !== "rows" && outcome.kind !== "said") break;
  }
  return steps;
}

async function runStatement(run: ScriptRun, part: ScriptPart, params: WireMap, hooks: ScriptHooks): Promise<Outcome> {
  const request = requestOf(run, part.text, params);
  const read = await readQuery(request, run.signal);
  const refused = read.kind === "failed" && read.error.code === "not_read_only";
  const answer = refused && run.writes === "allowed" ? await write(run, part, request, hooks) : read;
  if (answer === "declined") return { kind: "declined" };
  return toOutcome(answer, run, part, request);
}

/** Asks first where something would go: what, is counted by doing it and taking it back. */
async function write(run: ScriptRun, part: ScriptPart, request: RunRequest, hooks: ScriptHooks): Promise<Answer | "declined"> {
  if (mayDelete(part.text)) {
    const rehearsal = await writeQuery({ ...request, id: newId(), timeoutMs: rehearsalMs, limit: 1, ending: "rollback" }, run.signal);
    if (rehearsal.kind === "cancelled") return rehearsal;
    const uncounted = rehearsal.kind === "failed" && (rehearsal.error.code === "unsupported" || rehearsal.error.code === "timeout");
    if (rehearsal.kind === "failed" && !uncounted) return rehearsal;
    const counters = rehearsal.kind === "answered" ? rehearsal.response.counters : null;
    if ((counters === null || takesAway(counters)) && !(await hooks.confirm(part, counters))) {
      return run.signal.aborted ? { kind: "cancelled" } : "declined";
    }
  }
  const written = await writeQuery({ ...request, id: newId(), ending: "commit" }, run.signal);
  hooks.onWritten();
  return written;
}

function toOutcome(answer: Answer, run: ScriptRun, part: ScriptPart, request: RunRequest): Outcome {
  switch (answer.kind) {
    case "cancelled":
      return { kind: "cancelled", afterMs: 0 };
    case "failed":
      return { kind: "failed", error: errorInScript(answer.error, part, run.script) };
    case "answered": {
      const notifications = notesInScript(answer.response.notifications, part, run.script);
      const { query, params, limit } = request;
      return { kind: "rows", result: { query, params, limit, response: { ...answer.response, notifications } } };
    }
  }
}

function requestOf({ limit, timeoutMs }: ScriptRun, query: string, params: WireMap): RunRequest {
  return { query, params, limit, timeoutMs, id: newId() };
}

/** `crypto.randomUUID` is missing where the page is not on a secure origin. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `console-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
