import { plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold, type Token } from "../names/fold.ts";
import { textOf, type Mention } from "../read/mentions.ts";
import type { Spoken } from "../read/sheet.ts";
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

/** The words of a term stand for what was typed in its place. */
export function saidWords(topology: Topology, { first, last, target, correction: { means } }: Placed): Spoken[] {
  if (target.kind === "node") return [];
  const name = target.kind === "relationship" ? (topology.typeNames[target.type] ?? "") : "name" in means ? means.name : "";
  return [{ first, last, words: fold(plainWords(name)).split(" ").filter(Boolean) }];
}
