import { type Completion, type CompletionContext, type CompletionResult, snippet } from "@codemirror/autocomplete";
import type { Suggestion } from "./analysis.ts";
import { type CypherService, longestChecked } from "./cypherService.ts";

/** After these the analyser is asked without a letter having been typed. */
const openers = /[.:${([]$/;

/** What the graph itself offers comes before the words of the language. */
const boosts: Readonly<Record<Suggestion["type"], number>> = {
  parameter: 5,
  label: 4,
  property: 4,
  snippet: 3,
  variable: 2,
  function: 1,
  procedure: 1,
  keyword: 0,
};

/** Completion of labels, types, properties, variables, functions, procedures and keywords at the caret. */
export function completeWith(service: CypherService) {
  return async function complete(context: CompletionContext): Promise<CompletionResult | null> {
    const text = context.state.doc.toString();
    const word = context.matchBefore(/\$?[\p{L}\p{N}_]*/u);
    const from = word?.from ?? context.pos;
    const typed = from < context.pos;
    if (text.length > longestChecked) return null;
    if (!context.explicit && !typed && !openers.test(context.state.sliceDoc(Math.max(0, from - 1), from))) return null;
    const offered = await service.complete(text, context.pos, context.explicit ? "explicitly" : "typing");
    // What is written out already needs no completion, and Tab and Enter should not have to pass it.
    const suggestions = offered.filter(({ label }) => label !== word?.text);
    if (context.aborted || suggestions.length === 0) return null;
    return { from, options: suggestions.map(toCompletion), validFor: /^\$?[\p{L}\p{N}_]*$/u };
  };
}

function toCompletion({ label, type, insert, detail, info }: Suggestion): Completion {
  return {
    label,
    type,
    boost: boosts[type],
    ...(detail === "" ? {} : { detail: detail.replace(label, "") }),
    ...(info === "" ? {} : { info }),
    ...(insert === null || type === "parameter" ? {} : { apply: type === "snippet" ? snippet(insert) : insert }),
  };
}
