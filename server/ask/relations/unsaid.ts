import { isLoose } from "../lexicon/wordClasses.ts";
import type { Chunk } from "./chunk.ts";
import type { Plan } from "./plan.ts";

/**
 * What was asked of a name where the reading is the name and nothing else: "the date of Oslo" is not answered by Oslo,
 * though "date" says nothing beside a relation or a value, nor "the title of Ann" where only films have titles.
 */
export function unsaidOf(plan: Plan, chunks: readonly Chunk[]): string[] {
  const named = plan.nodes[plan.answer];
  if (!named || named.filters.length === 0 || plan.arcs.length > 0 || plan.result.kind !== "nodes") return [];
  return chunks.flatMap((chunk) => {
    // "Where is the library" is not answered by the library.
    if (chunk.kind === "ask" && chunk.word === "where") return [chunk.text];
    if (chunk.kind !== "term") return [];
    const bar = isLoose(chunk.text.toLowerCase()) ? 0.8 : 0.99;
    const owners = chunk.terms.flatMap((term) => (term.kind === "property" && term.score >= bar ? [term.property.label] : []));
    return owners.length > 0 && !owners.includes(named.label) ? [chunk.text] : [];
  });
}
