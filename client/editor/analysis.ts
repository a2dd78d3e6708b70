import type { EditorSchema } from "./editorSchema.ts";

/** The words in which the page and the worker that holds Neo4j's analyser speak. Offsets count UTF-16 units. */
export type AnalysisRequest =
  | { kind: "schema"; id: number; schema: EditorSchema }
  | { kind: "check"; id: number; text: string }
  | { kind: "complete"; id: number; text: string; caret: number; asked: "typing" | "explicitly" };

export type AnalysisReply =
  /** Told once, when the worker is loaded. */
  | { kind: "ready" }
  | { kind: "checked"; id: number; problems: Problem[] }
  | { kind: "completed"; id: number; suggestions: Suggestion[] }
  | { kind: "failed"; id: number };

export interface Problem {
  from: number;
  to: number;
  severity: "error" | "warning" | "info";
  message: string;
}

export interface Suggestion {
  label: string;
  type: "keyword" | "label" | "property" | "variable" | "function" | "procedure" | "parameter" | "snippet";
  /** What is inserted where it is not the label; of a snippet, with `${1:name}` fields. */
  insert: string | null;
  detail: string;
  info: string;
}
