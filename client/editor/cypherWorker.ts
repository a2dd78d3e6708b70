import { autocomplete, lintCypherQuery } from "@neo4j-cypher/language-support";
import type { DbSchema, SymbolsInfo } from "@neo4j-cypher/language-support";
import type { AnalysisReply, AnalysisRequest, Problem, Suggestion } from "./analysis.ts";
import type { EditorSchema } from "./editorSchema.ts";
import { ensureIteratorToArray } from "./iteratorToArray.ts";
import { checkingSchema, completingSchema } from "./neo4jSchema.ts";
import { toSuggestions } from "./suggestions.ts";

// Neo4j's grammar and semantic analysis: 1.6 MB gzip, and 50 to 400 ms for a query, so it lives beside the page.

ensureIteratorToArray();

let checking: DbSchema = {};
let completing: DbSchema = {};
/** The variables of the text that was checked last; completion of a pattern starts from them. */
let symbols: SymbolsInfo | undefined;

addEventListener("message", (event: MessageEvent<AnalysisRequest>) => {
  const request = event.data;
  try {
    const answer = reply(request);
    if (answer) postMessage(answer);
  } catch {
    // Half-typed text can trip the analyser. That is no news for the person who is still typing.
    postMessage({ kind: "failed", id: request.id } satisfies AnalysisReply);
  }
});

function reply(request: AnalysisRequest): AnalysisReply | undefined {
  switch (request.kind) {
    case "schema":
      learn(request.schema);
      return undefined;
    case "check":
      return { kind: "checked", id: request.id, problems: check(request.text) };
    case "complete":
      return { kind: "completed", id: request.id, suggestions: complete(request.text, request.caret, request.asked === "explicitly") };
  }
}

function learn(schema: EditorSchema): void {
  checking = checkingSchema(schema);
  completing = completingSchema(schema);
}

function check(text: string): Problem[] {
  const { diagnostics, symbolTables } = lintCypherQuery(text, checking, { consoleCommandsEnabled: false });
  symbols = { query: text, symbolTables };
  return diagnostics.map(({ offsets, severity, message }) => ({
    from: offsets.start,
    to: offsets.end,
    severity: severity === 1 ? "error" : severity === 2 ? "warning" : "info",
    message: (typeof message === "string" ? message : message.value).replace(/ Make sure you didn't misspell it.*$/s, ""),
  }));
}

function complete(text: string, caret: number, manual: boolean): Suggestion[] {
  const known = symbols === undefined ? {} : { symbolsInfo: symbols };
  return toSuggestions(autocomplete(text, completing, { caretPosition: caret, manual, consoleCommandsEnabled: false, ...known }));
}
