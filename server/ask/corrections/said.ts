import { plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold, type Token } from "../names/fold.ts";
import { textOf, type Mention } from "../read/mentions.ts";
import type { Spoken } from "../read/sheet.ts";
import { saidTerm } from "../read/terms.ts";
import type { Placed } from "./place.ts";

/** The name that a person said the words to be, as the reader has names. */
export function saidMention(
  topology: Topology,
  question: string,
  tokens: readonly Token[],
  { first, last, target }: Placed,
): Mention | undefined {
  if (target.kind !== "node") return undefined;
  const { node } = target;
  const text = textOf(question, tokens, first, last);
  return { first, last, text, how: "exact", candidates: [{ node, kind: "name", text: topology.names.at(node) }] };
}

/** What stands on the sheet for words that a person gave a meaning: a label or a type as such, the words of a property, or nothing. */
export function saidWords(topology: Topology, { first, last, target, correction: { means } }: Placed): Spoken[] {
  switch (target.kind) {
    case "node":
      return [];
    case "relationship":
      return [{ first, last, words: [saidTerm(topology, "type", topology.typeNames[target.type] ?? "")] }];
    case "label":
      return [{ first, last, words: [saidTerm(topology, "label", "name" in means ? means.name : "")] }];
    case "property":
      return [{ first, last, words: fold(plainWords(target.property)).split(" ").filter(Boolean) }];
    case "nothing":
      return [{ first, last, words: [] }];
  }
}
