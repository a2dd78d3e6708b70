import type { Choice } from "../../contract/ask.ts";
import { limits } from "../../contract/limits.ts";
import type { Refusal } from "../../contract/paths.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import { degreeOf, labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { nameIndexOf } from "../names/nameIndex.ts";
import { closeNames, search } from "../names/search.ts";
import type { Mention } from "../read/mentions.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { tellApart } from "./tellApart.ts";

/** A name of a question that may mean several nodes. */
export interface Ambiguity {
  readonly choices: Choice[];
  /** Of the nodes with this name. */
  readonly count: number;
  readonly refusal: Refusal;
}

const listedNames = 5;

/** The node of a name that has only one. */
export function nodeOf(mention: Mention): number {
  return mention.candidates[0]?.node ?? -1;
}

/** The nodes that the words stand for: one, or all those that a relation gives. */
export function nodesOf(mention: Mention): readonly number[] {
  return mention.nodes ?? [nodeOf(mention)];
}

/** The names of nodes as a list, the first few. */
export function namesOf(topology: Topology, nodes: readonly number[]): string {
  const names = nodes.slice(0, listedNames).map((node) => topology.names.at(node));
  return listWords(nodes.length > listedNames ? [...names, countWords(nodes.length - listedNames, "other")] : names);
}

/** The first name that may mean several nodes, as a question back with what tells them apart. */
export function findAmbiguous(topology: Topology, { question }: QuestionReading, mentions: readonly Mention[]): Ambiguity | undefined {
  const mention = mentions.find(({ candidates }) => new Set(candidates.map(({ node }) => node)).size > 1);
  if (!mention) return undefined;
  const nodes = [...new Set(mention.candidates.map(({ node }) => node))].toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a));
  const choices = choicesOf(topology, nodes, (node) => question.replace(mention.text, () => callingOf(topology, node)));
  const more = nodes.length > choices.length ? ` The ${choices.length} best connected are listed.` : "";
  const text = `“${mention.text}” may be any of ${nodes.length} in this graph. Which one?${more}`;
  return { choices, count: nodes.length, refusal: { reason: "ambiguous_name", text } };
}

/** The first few of these nodes to choose from, with what tells them apart. */
export function choicesOf(topology: Topology, nodes: readonly number[], questionFor: (node: number) => string): Choice[] {
  const listed = nodes.slice(0, limits.ask.choices);
  const apart = tellApart(topology, listed);
  return listed.map((node, i): Choice => {
    const label = labelsOf(topology, node)[0] ?? "Node";
    const name = topology.names.at(node);
    return {
      text: `${name} (${[plainWords(label), apart[i] || topology.nodeIds.at(node), countWords(degreeOf(topology, node), "relationship")].join(", ")})`,
      question: questionFor(node),
      id: topology.nodeIds.at(node),
      label,
      count: degreeOf(topology, node),
    };
  });
}

/** The name with the id behind it, which leaves one reading. */
export function callingOf(topology: Topology, node: number): string {
  return `${topology.names.at(node)} [${topology.nodeIds.at(node)}]`;
}

/** Says that nothing has this name, with what comes nearest. */
export function unknownName(topology: Topology, name: string): Refusal {
  const suggestions = nearest(topology, name);
  const names = suggestions.map((one) => one.name);
  const hint = names.length === 0 ? "" : ` Did you mean ${listWords(names, "or")}?`;
  return {
    reason: "unknown_name",
    text: `Nothing in this graph is called ${name}.${hint}`,
    ...(suggestions.length > 0 && { suggestions }),
  };
}

/** Nodes with a name like this one, then those with one of its words in their name, then names that are a little less like it. */
function nearest(topology: Topology, name: string): NonNullable<Refusal["suggestions"]> {
  const folded = fold(name);
  const byWord = () =>
    folded
      .split(" ")
      .filter((word) => word.length > 3)
      .flatMap((word) => search(topology, word, 2).hits.map(({ id }) => topology.indexOf(id) ?? -1));
  const index = nameIndexOf(topology);
  const far = () => closeNames(index, folded, limits.ask.choices, 1).flatMap(({ key }) => index.exact(key).map(({ node }) => node));
  const whole = search(topology, name, limits.ask.choices).hits.map(({ id }) => topology.indexOf(id) ?? -1);
  const found = [() => whole, byWord, far].map((look) => look()).find((nodes) => nodes.length > 0) ?? [];
  return [...new Set(found)].slice(0, limits.ask.choices).map((node) => ({
    id: topology.nodeIds.at(node),
    name: topology.names.at(node),
    labels: [...labelsOf(topology, node)],
  }));
}
