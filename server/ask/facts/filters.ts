import { plainWords } from "../../paths/plainWords.ts";
import { degreeOf, labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { shareConcept } from "../words/concepts.ts";
import { stem } from "../words/stem.ts";
import type { Fact } from "./fact.ts";

/** Facts that touch as much of what is named as any does; a node with few relationships counts for more than a hub. */
export function aboutAll(topology: Topology, facts: readonly Fact[], nodes: readonly number[]): readonly Fact[] {
  if (nodes.length === 0) return facts;
  const weights = nodes.map((node) => ({ node, weight: 1 / (1 + Math.log2(1 + degreeOf(topology, node))) }));
  const weighed = facts.map((fact) => ({
    fact,
    weight: weights.reduce((sum, { node, weight }) => (touches(fact, node) ? sum + weight : sum), 0),
  }));
  const most = weighed.reduce((best, { weight }) => Math.max(best, weight), 0);
  // Hubs of about the same size count alike.
  return most === 0 ? [] : weighed.flatMap(({ fact, weight }) => (weight >= most * 0.85 ? [fact] : []));
}

export function aboutAny(facts: readonly Fact[], nodes: readonly number[]): readonly Fact[] {
  return facts.filter((fact) => nodes.some((node) => touches(fact, node)));
}

export function touches({ subject, object, speakers }: Fact, node: number): boolean {
  return subject === node || object === node || speakers.includes(node);
}

/** What lies within the span; failing that, what begins or ends in it. What merely goes on through it is not told. */
export function inTime(facts: readonly Fact[], [first, last]: [number, number]): readonly Fact[] {
  const within = facts.filter(({ days }) => days !== undefined && days[0] >= first && days[1] <= last);
  if (within.length > 0) return within;
  return facts.filter(({ days }) => days !== undefined && ((days[0] >= first && days[0] <= last) || (days[1] >= first && days[1] <= last)));
}

/** What is still to come: expected or possible, and said to be so. */
export function isAhead({ modality, implied }: Fact): boolean {
  return modality === "expected" || (modality === "possible" && !implied);
}

/** Those that pin the time down best. */
export function mostExact(facts: readonly Fact[]): readonly Fact[] {
  const least = facts.reduce((best, fact) => Math.min(best, span(fact)), Infinity);
  return facts.filter((fact) => span(fact) === least);
}

function span({ days }: Fact): number {
  return days ? days[1] - days[0] : Infinity;
}

/** Whether a question word asks for this relation: "why" for what drives, "where" for what is located. */
export function answersWord(fact: Fact, word: "why" | "where"): boolean {
  return fold(plainWords(fact.type))
    .split(" ")
    .some((own) => shareConcept(stem(own), stem(word)));
}

/** The ends of a fact that the question did not name; both when it named neither, the object when it named both. */
export function answersOf({ subject, object }: Fact, nodes: readonly number[]): number[] {
  const open = [subject, object].filter((node) => !nodes.includes(node));
  return open.length > 0 ? open : [object];
}

export function hasLabel(topology: Topology, node: number, labels: readonly string[]): boolean {
  return labelsOf(topology, node).some((label) => labels.includes(label));
}

export function preferably(facts: readonly Fact[], test: (fact: Fact) => boolean): readonly Fact[] {
  const some = facts.filter(test);
  return some.length > 0 ? some : facts;
}
