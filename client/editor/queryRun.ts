import type { ScriptPart } from "../../server/contract/script.ts";
import type { Counters } from "../../server/contract/query.ts";
import type { ApiError } from "../api/request.ts";
import type { Result } from "./exports.ts";

/** What came of one statement, or of one command. */
export type Outcome =
  | { kind: "rows"; result: Result }
  | { kind: "said"; lines: readonly string[] }
  | { kind: "failed"; error: ApiError }
  | { kind: "cancelled"; afterMs: number }
  /** A write that the person did not want when they saw what would go. */
  | { kind: "declined" };

export interface Step {
  part: ScriptPart;
  outcome: Outcome;
}

/** What a statement would change, counted by a rehearsal; null where it could not be counted. */
export interface WriteQuestion {
  part: ScriptPart;
  counters: Counters | null;
  answer: (wanted: boolean) => void;
}

/** What the console is doing, and what it shows meanwhile: until the first statement has ended, the earlier outcome. */
export interface RunState {
  running: { id: string; script: string; of: number; startedAt: number } | null;
  /** Of the run whose steps are shown: its text, and how many parts it has. */
  script: string;
  of: number;
  steps: readonly Step[];
  question: WriteQuestion | null;
}

export type RunEvent =
  | { kind: "started"; id: string; script: string; of: number; at: number }
  | { kind: "asked"; id: string; question: WriteQuestion | null }
  | { kind: "ended"; id: string; number: number; step: Step }
  | { kind: "finished"; id: string }
  | { kind: "cleared" };

export const idle: RunState = { running: null, script: "", of: 0, steps: [], question: null };

/** The state after an event. What an earlier run still answers is dropped. */
export function afterEvent(state: RunState, event: RunEvent): RunState {
  if (event.kind === "cleared") return { ...state, script: "", of: 0, steps: [] };
  if (event.kind === "started") {
    const { id, script, of, at } = event;
    return { ...state, running: { id, script, of, startedAt: at }, question: null };
  }
  if (state.running?.id !== event.id) return state;
  switch (event.kind) {
    case "asked":
      return { ...state, question: event.question };
    case "ended": {
      const { script, of } = state.running;
      return { ...state, script, of, steps: event.number === 1 ? [event.step] : [...state.steps, event.step] };
    }
    case "finished":
      return { ...state, running: null, question: null };
  }
}

const wholeNumber = new Intl.NumberFormat("en");

/** A count with its unit: "1 row", "1,000 rows". */
export function counted(count: number, unit: string): string {
  const several = unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : unit.endsWith("x") ? `${unit}es` : `${unit}s`;
  return `${wholeNumber.format(count)} ${count === 1 ? unit : several}`;
}

/** A time as a person reads it: "12 ms", "1.4 s". */
export function duration(ms: number): string {
  return ms < 1_000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
