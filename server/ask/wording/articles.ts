import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";

/** Names by how the graph's own sentences write them: with "the", or bare. */
const learned = new WeakMap<Topology, ReadonlySet<string>>();

const capitals = "\\p{Lu}[\\p{L}\\p{N}.-]*\\p{L}(?: \\p{Lu}[\\p{L}\\p{N}.-]*\\p{L})*";
/** The name ends there: a noun may follow that the article belongs to ("the Quad countries"). */
const end = "(?=[.,;:!?)]|$| (?:and|or|of|in|to|is|are|was|were|has|have|for|by|at|with|on|comes|could|may|might|would)\\b)";
const withThe = new RegExp(`\\b[Tt]he (${capitals})${end}`, "gu");
const bare = new RegExp(`(?:^|\\b(?:in|of|to|by|from|for|on|with|against|between|and|across) )(${capitals})${end}`, "gu");

/**
 * Learns from sentences which names take "the": those that are written so, and never without. Sentences of the graph
 * itself, in any number; a graph without any teaches nothing.
 */
export function learnArticles(topology: Topology, sentences: readonly string[]): void {
  const found = new Set<string>();
  for (const sentence of sentences) for (const [, name = ""] of sentence.matchAll(withThe)) found.add(fold(name));
  for (const sentence of sentences) for (const [, name = ""] of sentence.matchAll(bare)) found.delete(fold(name));
  learned.set(topology, found);
}

/** Whether the graph's own sentences say "the" before this folded name. */
export function takesArticle(topology: Topology, folded: string): boolean {
  return learned.get(topology)?.has(folded) ?? false;
}
