import { countWords } from "../../paths/plainWords.ts";
import type { PathQuery } from "../../paths/pathQuery.ts";
import type { NeighbourSource } from "../../topology/neighbourSource.ts";
import { entriesOf, labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { nodesOf } from "./resolve.ts";

/**
 * Labels of what is evidence and no thing of its own, which an answer about things passes over: that a text names two of
 * them does not relate them. None where the question itself speaks of the texts.
 */
export function passedOver(topology: Topology, read: QuestionReading): readonly string[] {
  const aside = topology.textLayers.flatMap((layer) => layer.aside);
  if (aside.length === 0) return [];
  const spoken = new Set([...aside, ...topology.textLayers.flatMap(({ naming, partOf }) => [...naming, ...partOf])]);
  const { onlyTerms, withoutTerms, viaLabels } = read.constraints;
  if ([...read.labels, ...onlyTerms, ...withoutTerms, ...viaLabels].some(({ name }) => spoken.has(name))) return [];
  const named = [...read.ends, ...read.via].flatMap(nodesOf);
  return named.some((node) => isAside(topology, node, aside)) ? [] : aside;
}

export function isAside(source: NeighbourSource, node: number, aside: readonly string[]): boolean {
  return aside.length > 0 && labelsOf(source, node).some((label) => aside.includes(label));
}

/** @returns the query with these labels among those that no path goes through. */
export function past(query: PathQuery, aside: readonly string[]): PathQuery {
  return aside.length === 0 ? query : { ...query, withoutLabels: [...query.withoutLabels, ...aside] };
}

/** What names a node: the texts beside it, each with the relationship between them. */
export function textsBeside(topology: Topology, node: number, aside: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  if (aside.length === 0) return found;
  const [first, end] = entriesOf(topology, node, "both");
  for (let entry = first; entry < end; entry += 1) {
    const other = topology.neighbour[entry] as number;
    if (!found.has(other) && isAside(topology, other, aside)) found.set(other, topology.relationship[entry] as number);
  }
  return found;
}

/** How many texts name all of these nodes. */
export function countNamingAll(topology: Topology, nodes: readonly number[], aside: readonly string[]): number {
  const [first, ...others] = nodes.map((node) => textsBeside(topology, node, aside));
  return [...(first?.keys() ?? [])].filter((text) => others.every((beside) => beside.has(text))).length;
}

/** "1 text names", "3 texts name". */
export function textsName(count: number): string {
  return `${countWords(count, "text")} ${count === 1 ? "names" : "name"}`;
}
