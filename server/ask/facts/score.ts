import { plainWords } from "../../paths/plainWords.ts";
import { entityLabel } from "../../store/generalLabels.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";
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
  const { relation, statement } = stemsOfFact(fact);
  const others = [fact.subject, fact.object, ...fact.speakers]
    .filter((node) => !given.has(node))
    .map((node) => stemsOfNode(topology, node));
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
    if (others.some(({ names }) => names.has(meant))) return weights.name;
    if (others.some(({ labels }) => labels.has(meant))) return weights.label;
    if (statement.has(meant)) return weights.statement;
    return [...statement].some((own) => shareConcept(own, meant)) ? weights.distant : 0;
  }
}

/** Whether a word says the relation of a fact. */
export function meetsRelation(fact: Fact, word: string): boolean {
  const meant = stem(word);
  return stemsOfFact(fact).relation.some((own) => own === meant || shareConcept(own, meant));
}

interface FactStems {
  relation: readonly string[];
  statement: ReadonlySet<string>;
}

const factStems = new WeakMap<Fact, FactStems>();

function stemsOfFact(fact: Fact): FactStems {
  const known = factStems.get(fact);
  if (known) return known;
  const made = { relation: contentStems(plainWords(fact.type)), statement: new Set(contentStems(fact.statement)) };
  factStems.set(fact, made);
  return made;
}

interface NodeStems {
  names: ReadonlySet<string>;
  labels: ReadonlySet<string>;
}

const nodeStems = new WeakMap<Topology, Map<number, NodeStems>>();

function stemsOfNode(topology: Topology, node: number): NodeStems {
  const ofTopology = nodeStems.get(topology) ?? new Map<number, NodeStems>();
  nodeStems.set(topology, ofTopology);
  const known = ofTopology.get(node);
  if (known) return known;
  const names = [topology.names.at(node), ...(topology.aliases.get(node) ?? [])];
  const labels = labelsOf(topology, node).filter((label) => label !== entityLabel);
  const made = { names: new Set(names.flatMap(contentStems)), labels: new Set(labels.flatMap((label) => contentStems(plainWords(label)))) };
  ofTopology.set(node, made);
  return made;
}

function contentStems(text: string): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "" && !functionWords.has(word))
    .map(stem);
}
