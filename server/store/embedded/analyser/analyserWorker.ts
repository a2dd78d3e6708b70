import { parentPort } from "node:worker_threads";
import { lintCypherQuery } from "@neo4j-cypher/language-support";
import type { AnalysisAnswer, AnalysisRequest, Finding } from "./messages.ts";

/** What Neo4j's own parser and semantic analysis say of a text, as Cypher 5. */
function analyse(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { severity, message, range, offsets } of lintCypherQuery(text, { defaultLanguage: "CYPHER 5" }).diagnostics) {
    const words = typeof message === "string" ? message : message.value;
    // Parameters come with the query; the analyser does not know them.
    if (words.startsWith("Parameter ") && words.endsWith(" is not defined.")) continue;
    const position = { offset: Math.max(0, offsets.start), line: range.start.line + 1, column: range.start.character + 1 };
    findings.push({ severity: severity === 1 ? "error" : "warning", message: words, position });
  }
  return findings;
}

function tell(answer: AnalysisAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.postMessage(answer);
}

parentPort?.on("message", ({ id, text }: AnalysisRequest) => tell({ kind: "findings", id, findings: analyse(text) }));
// The first text takes longer than any other; it is one that nobody waits for.
analyse("RETURN 1");
tell({ kind: "ready" });
