import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";

/** Last words of names that English puts "the" in front of. */
const withArticle = new Set(
  `states kingdom union republic ocean sea institute institution group dialogue initiative agreement treaty community association
  organization organisation committee council court alliance alignment partnership network nations allies east west emirates
  report data era party commission agency bank fund university ministry government army police dialogue accord pact`.split(/\s+/),
);

/** A node's name as it stands in a sentence: with "the" where the graph, or English, puts it. */
export function nameInSentence(topology: Topology, node: number): string {
  const name = topology.names.at(node);
  if (/^(the|a|an) /i.test(name)) return name.replace(/^The /, "the ");
  const folded = fold(name);
  const hasArticle = (topology.aliases.get(node) ?? []).some((alias) => /^the /i.test(alias) && fold(alias) === `the ${folded}`);
  const words = folded.split(" ");
  const head =
    words
      .slice(
        0,
        words.findIndex((word) => /^(?:on|of|for)$/.test(word)),
      )
      .at(-1) ??
    words.at(-1) ??
    "";
  const isNamed = words.length > 1 && (withArticle.has(words.at(-1) ?? "") || withArticle.has(head)) && /^\p{Lu}/u.test(name);
  return hasArticle || isNamed ? `the ${name}` : name;
}

/** The text as the beginning of a sentence. */
export function sentenceCase(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
