import type { TextPosition } from "../../../contract/errors.ts";

export interface Finding {
  severity: "error" | "warning";
  message: string;
  position: TextPosition;
}

export interface AnalysisRequest {
  id: number;
  text: string;
}

export type AnalysisAnswer = { kind: "ready" } | { kind: "findings"; id: number; findings: Finding[] };
