import type { QueryRequest } from "../../server/contract/query.ts";
import type { ApiError } from "../api/request.ts";
import type { Result } from "./exports.ts";

export type RunRequest = QueryRequest & { id: string };

/** What the console is doing, and what it shows meanwhile: while a query runs, the earlier outcome stays. */
export interface RunState {
  running: { request: RunRequest; startedAt: number } | null;
  outcome: Outcome;
}

export type Outcome =
  | { kind: "none" }
  | { kind: "rows"; result: Result }
  | { kind: "failed"; query: string; error: ApiError }
  | { kind: "cancelled"; query: string; afterMs: number };

export type RunEvent = { kind: "started"; request: RunRequest; at: number } | { kind: "finished"; id: string; outcome: Outcome };

export const idle: RunState = { running: null, outcome: { kind: "none" } };

/** The state after an event. What an earlier query still answers is dropped. */
export function afterEvent(state: RunState, event: RunEvent): RunState {
  switch (event.kind) {
    case "started":
      return { running: { request: event.request, startedAt: event.at }, outcome: state.outcome };
    case "finished":
      return state.running?.request.id === event.id ? { running: null, outcome: event.outcome } : state;
  }
}

const wholeNumber = new Intl.NumberFormat("en");

/** A count with its unit: "1 row", "1,000 rows". */
export function counted(count: number, unit: string): string {
  return `${wholeNumber.format(count)} ${unit}${count === 1 ? "" : "s"}`;
}

/** A time as a person reads it: "12 ms", "1.4 s". */
export function duration(ms: number): string {
  return ms < 1_000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
