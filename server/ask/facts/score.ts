import { plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { functionWords } from "../words/functionWords.ts";
import { shareConcept } from "../words/concepts.ts";
import { stem } from "../words/stem.ts";
import type { Fact } from "./fact.ts";

/** How a word of a question is met by a fact, the best way first. */
const weights = { relation: 3, concept: 2.2, name: 2, label: 1.5, statement: 1.2, distant: 0.6 } as const;

export interface Scored {
  readonly fact: Fact;
  readonly score: number;
  /** The words that it meets, as indices. */
  readonly met: readonly number[];
  /** Whether some word met the relation itself. */
  readonly byRelation: boolean;
}

/**
 * How well a fact meets the content words of a question.
 *
 * @param words folded
 * @param given the nodes that the question names: their own names count for nothing
 */
export function scoreFact(topology: Topology, fact: Fact, words: readonly string[], given: ReadonlySet<number>): Scored {
  const relation = contentStems(plainWords(fact.type));
  const others = [fact.subject, fact.object, ...fact.speakers].filter((node) => !given.has(node));
  const names = new Set(others.flatMap((node) => namesOf(topology, node)).flatMap(contentStems));
  const labels = new Set(others.flatMap((node) => labelsOf(topology, node)).flatMap((label) => contentStems(plainWords(label))));
  const statement = new Set(contentStems(fact.statement));
  let score = 0;
  let byRelation = false;
  const met: number[] = [];
  words.forEach((word, i) => {
    const meant = stem(word);
    const weight = meet(meant);
    if (weight === 0) return;
    score += weight;
    met.push(i);
    byRelation ||= weight === weights.relation || weight === weights.concept;
  });
  return { fact, score, met, byRelation };

  function meet(meant: string): number {
    if (relation.includes(meant)) return weights.relation;
    if (relation.some((own) => shareConcept(own, meant))) return weights.concept;
    if (names.has(meant)) return weights.name;
    if (labels.has(meant)) return weights.label;
    if (statement.has(meant)) return weights.statement;
    return [...statement].some((own) => shareConcept(own, meant)) ? weights.distant : 0;
  }
}

function contentStems(text: string): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "" && !functionWords.has(word))
    .map(stem);
}

function namesOf(topology: Topology, node: number): string[] {
  return [topology.names.at(node), ...(topology.aliases.get(node) ?? [])];
}

function labelsOf(topology: Topology, node: number): string[] {
  return (topology.labelSets[topology.labelSet[node] as number] ?? []).filter((label) => label !== "Entity");
}
