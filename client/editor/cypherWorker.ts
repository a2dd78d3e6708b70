import { autocomplete, lintCypherQuery } from "@neo4j-cypher/language-support";
import type { DbSchema, SymbolsInfo } from "@neo4j-cypher/language-support";
import type { AnalysisReply, AnalysisRequest, Problem, Suggestion } from "./analysis.ts";
import type { EditorSchema } from "./editorSchema.ts";
import { ensureIteratorToArray } from "./iteratorToArray.ts";
import { checkingSchema, completingSchema } from "./neo4jSchema.ts";
import { toSuggestions } from "./suggestions.ts";
import { withoutCommands } from "./withoutCommands.ts";

// Neo4j's grammar and semantic analysis: 1.6 MB gzip, and 50 to 400 ms for a query, so it lives beside the page.

ensureIteratorToArray();

let checking: DbSchema = {};
let completing: DbSchema = {};
let writes: EditorSchema["writes"] = "refused";
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
  ({ writes } = schema);
}

function check(text: string): Problem[] {
  const { cypher, parameters } = withoutCommands(text);
  const known = { ...checking, parameters: { ...checking.parameters, ...parameters } };
  const { diagnostics, symbolTables } = lintCypherQuery(cypher, known, { consoleCommandsEnabled: false });
  symbols = { query: cypher, symbolTables };
  return diagnostics.map(({ offsets, severity, message }) => ({
    from: offsets.start,
    to: offsets.end,
    severity: severity === 1 ? "error" : severity === 2 ? "warning" : "info",
    message: (typeof message === "string" ? message : message.value).replace(/ Make sure you didn't misspell it.*$/s, ""),
  }));
}

function complete(text: string, caret: number, manual: boolean): Suggestion[] {
  const known = symbols === undefined ? {} : { symbolsInfo: symbols };
  const { cypher } = withoutCommands(text);
  const items = autocomplete(cypher, completing, { caretPosition: caret, manual, consoleCommandsEnabled: false, ...known });
  return toSuggestions(items, writes);
}

postMessage({ kind: "ready" } satisfies AnalysisReply);
