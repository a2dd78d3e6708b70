import { plainWords } from "../../paths/plainWords.ts";
import { keyOf } from "../lexicon/lexicon.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import type { State } from "./state.ts";
import { fit } from "../vocabulary/fit.ts";

/**
 * "How many goals", of SCORED_GOAL: a node that was read from the noun of a relationship's name is counted by its
 * relationships, of which two nodes may have several.
 *
 * @returns the arc, where a verb and this noun are its whole name and the noun is no word for the node itself
 */
export function eventArc({ types }: Vocabulary, chunks: readonly Chunk[], { nodes, arcs }: State, node: number): number | undefined {
  const own = nodes[node];
  const verbs = arcs.flatMap(({ a, b, chunks: said }) => (a === node || b === node ? said : []));
  const said = own?.chunks.flatMap((at) => [at, ...verbs.filter((verb) => own.asked && verb === at + 1)]) ?? [];
  for (const chunk of new Set(said.flatMap((at) => chunks[at] ?? []))) {
    if (chunk.kind !== "term") continue;
    if (chunk.terms.some((term) => term.kind === "label" && term.label === own?.label && term.score >= fit.short)) return undefined;
    const noun = keyOf(chunk.text.toLowerCase().split(" ").at(-1) ?? "");
    const arc = arcs.findIndex(({ a, b, type, not }) => !not && (a === node || b === node) && isEventNoun(types[type]?.name ?? "", noun));
    if (arc >= 0) return arc;
  }
  return undefined;
}

/** Whether the name of a type is a verb in the past and a noun, and this key is the noun's. */
export function isEventNoun(name: string, noun: string): boolean {
  const [verb = "", last = "", ...more] = plainWords(name).split(" ");
  return more.length === 0 && keyOf(last) === noun && /ed$|^(?:made|sent|gave|took|held|paid|wrote|bought|sold|won|lost)$/i.test(verb);
}
