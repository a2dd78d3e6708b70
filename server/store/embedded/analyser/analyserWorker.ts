import { parentPort } from "node:worker_threads";
import { lintCypherQuery } from "@neo4j-cypher/language-support";
import type { AnalysisAnswer, AnalysisRequest, Finding } from "./messages.ts";

/** What Neo4j's own parser and semantic analysis say of a text, as Cypher 5. */
function analyse(text: string): Finding[] {
  const { diagnostics } = lintCypherQuery(text, { defaultLanguage: "CYPHER 5" });
  return diagnostics
    .map((diagnostic) => ({
      ...diagnostic,
      message: typeof diagnostic.message === "string" ? diagnostic.message : diagnostic.message.value,
    }))
    .filter(({ message }) => !(message.startsWith("Parameter ") && message.endsWith(" is not defined.")))
    .map(({ severity, message, range, offsets }) => ({
      severity: severity === 1 ? "error" : "warning",
      message,
      position: { offset: Math.max(0, offsets.start), line: range.start.line + 1, column: range.start.character + 1 },
    }));
}

parentPort?.on("message", ({ id, text }: AnalysisRequest) => {
  parentPort?.postMessage({ kind: "findings", id, findings: analyse(text) } satisfies AnalysisAnswer);
});

// The first text takes longer than any other; it is one that nobody waits for.
analyse("RETURN 1");
parentPort?.postMessage({ kind: "ready" } satisfies AnalysisAnswer);
