import type { CompletionsResponse } from "../../contract/ask.ts";
import type { SearchHit } from "../../contract/graph.ts";
import { limits } from "../../contract/limits.ts";
import type { Topology } from "../../topology/topology.ts";
import { tokenize } from "../names/fold.ts";
import { search } from "../names/search.ts";
import { functionWords, pathWords } from "../words/functionWords.ts";

/** Words at the end of a text that may be the beginning of one name. */
const mostWords = 5;

/** What a question that is being typed may become: the names that its last words begin. */
export function complete(topology: Topology, text: string): CompletionsResponse {
  const tokens = tokenize(text);
  const atEnd = tokens.at(-1)?.end === text.length;
  if (!atEnd) return { names: [], questions: [] };
  for (let count = Math.min(mostWords, tokens.length); count > 0; count -= 1) {
    const words = tokens.slice(-count);
    const [first] = words;
    if (!first || functionWords.has(first.text) || pathWords.has(first.text)) continue;
    const { hits } = search(topology, text.slice(first.start), limits.ask.completions);
    if (hits.length > 0) return { names: hits.map((hit) => toName(hit, text.slice(0, first.start))), questions: [] };
  }
  return { names: [], questions: [] };
}

function toName({ id, name, labels }: SearchHit, before: string): CompletionsResponse["names"][number] {
  return { id, name, ...(labels[0] !== undefined && { label: labels[0] }), question: `${before}${name}` };
}
