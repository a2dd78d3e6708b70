import type { CompletionItem } from "@neo4j-cypher/language-support";
import type { Suggestion } from "./analysis.ts";

/** Words that administrate or load files are refused, so they are not offered; nor are those that write where nobody may. */
const refusedAlways =
  /^(ALTER|RENAME|DENY|REVOKE|GRANT|(START|STOP) DATABASE|ENABLE SERVER|DRYRUN|DEALLOCATE|REALLOCATE|TERMINATE|LOAD CSV)\b/;
const writing = /^(CREATE|MERGE|SET|DELETE|DETACH|NODETACH|REMOVE|FOREACH|INSERT|DROP)\b/;

/** Kinds of the Language Server Protocol that the analyser uses, in our words. */
const types: Readonly<Record<number, Suggestion["type"]>> = {
  2: "procedure",
  3: "function",
  6: "variable",
  10: "property",
  14: "keyword",
  15: "snippet",
  25: "label",
};

/** The analyser's items as suggestions: once each, without what this console refuses. */
export function toSuggestions(items: readonly CompletionItem[], writes: "allowed" | "refused"): Suggestion[] {
  const byKey = new Map<string, Suggestion>();
  for (const item of items) {
    const type = item.label.startsWith("$") ? "parameter" : (types[item.kind ?? 14] ?? "keyword");
    if (type === "keyword" && (refusedAlways.test(item.label) || (writes === "refused" && writing.test(item.label)))) continue;
    const suggestion = {
      label: item.label,
      type,
      insert: item.insertText ?? null,
      detail: item.signature ?? "",
      info: documentation(item),
    };
    byKey.set(`${type} ${item.label}`, suggestion);
  }
  return [...byKey.values()];
}

function documentation({ documentation: text }: CompletionItem): string {
  return typeof text === "string" ? text : (text?.value ?? "");
}
