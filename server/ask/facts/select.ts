import type { Topology } from "../../topology/topology.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { daysOf } from "../read/time.ts";
import type { Cues } from "./cues.ts";
import type { Fact } from "./fact.ts";
import { scoreFact, type Scored } from "./score.ts";

export interface Selection {
  /** Best first, all about as good as the best. */
  readonly facts: readonly Fact[];
  /** Whether the question's words met the relations themselves. */
  readonly byRelation: boolean;
  /** Words of the question that no chosen fact meets. */
  readonly unmet: readonly string[];
}

/** Facts that score less than this part of the best are not part of the answer. */
const asGood = 0.85;
const bonus = { side: 0.8, amount: 2, when: 1.5, stated: 0.05 } as const;

/** Verbs that ask for nothing beside the kind of thing that is asked for: "what risks does it face". */
export const faint: ReadonlySet<string> = new Set(
  "face faces faced facing confront confronts encounter encounters pose poses bring brings exist exists involve involves named mentioned listed contain contains meet meets".split(
    " ",
  ),
);

/** Chooses the facts that answer a question: filtered by what it names, its time, modality and labels; then by its words. */
export function selectFacts(
  topology: Topology,
  facts: readonly Fact[],
  read: QuestionReading,
  cues: Cues,
  nodes: readonly number[],
): Selection {
  let left = aboutAll(facts, nodes);
  if (cues.said)
    left = preferably(
      left,
      (fact) => fact.speakers.length > 0 && (nodes.length === 0 || cues.speakerAsked || fact.speakers.some((node) => nodes.includes(node))),
    );
  if (read.time) left = inTime(left, daysOf(read.time));
  if (cues.expected) left = left.filter(({ modality }) => modality === "expected" || modality === "possible");
  if (cues.expected) left = preferably(left, ({ modality }) => modality === "expected" || cues.words.length > 0);
  if (cues.when) left = preferably(left, ({ days }) => days !== undefined);
  if (cues.when && cues.words.length === 0) left = mostExact(left);
  const wanted = read.labels.map(({ name }) => name);
  if (wanted.length > 0) left = left.filter((fact) => answersOf(fact, nodes).some((node) => hasLabel(topology, node, wanted)));
  const words = cues.words.filter(
    (word) => !read.labels.some(({ stems }) => stems.some((one) => word.startsWith(one))) && !(wanted.length > 0 && faint.has(word)),
  );
  const named = cues.side && read.mentions[cues.side.name];
  return byWords(topology, left, words, cues, nodes, named?.candidates[0]?.node);
}

function byWords(
  topology: Topology,
  facts: readonly Fact[],
  words: readonly string[],
  cues: Cues,
  nodes: readonly number[],
  side: number | undefined,
): Selection {
  const given = new Set(nodes);
  const scored = facts.map((fact) => scoreFact(topology, fact, words, given));
  const met = scored.filter(({ score }) => score > 0);
  const relevant = words.length === 0 || (met.length === 0 && cues.speakerAsked) ? scored : met;
  const ranked = relevant
    .map((one) => Object.assign({ total: one.score + extra(one, cues, side) }, one))
    .toSorted((a, b) => b.total - a.total);
  const best = ranked[0]?.total ?? 0;
  const kept = ranked.filter(({ total }) => total >= best * asGood);
  const chosen = words.length === 0 && !cues.amount && !cues.when ? ranked : kept;
  const metWords = new Set(chosen.flatMap((one) => one.met));
  return {
    facts: chosen.map(({ fact }) => fact),
    byRelation: chosen.some((one) => one.byRelation),
    unmet: words.filter((_, i) => !metWords.has(i)),
  };
}

function extra({ fact }: Scored, cues: Cues, side: number | undefined): number {
  let sum = fact.modality === "stated" ? bonus.stated : 0;
  if (cues.side && side !== undefined && (cues.side.of === "subject" ? fact.subject : fact.object) === side) sum += bonus.side;
  if (
    cues.amount &&
    /\d[\d.,]*\s*(?:%|percent|million|billion|trillion|thousand|\p{Sc})|\p{Sc}\s?\d|\b\d{1,3}(?:,\d{3})+\b/u.test(fact.statement)
  )
    sum += bonus.amount;
  if (cues.when && fact.days) sum += bonus.when;
  return sum;
}

/** Facts that touch every named node; failing that, those that touch most of them. */
function aboutAll(facts: readonly Fact[], nodes: readonly number[]): readonly Fact[] {
  if (nodes.length === 0) return facts;
  const counted = facts.map((fact) => ({ fact, count: nodes.filter((node) => touches(fact, node)).length }));
  const most = counted.reduce((best, { count }) => Math.max(best, count), 0);
  return most === 0 ? [] : counted.flatMap(({ fact, count }) => (count === most ? [fact] : []));
}

export function touches({ subject, object, speakers }: Fact, node: number): boolean {
  return subject === node || object === node || speakers.includes(node);
}

/** What lies within the span; failing that, what begins or ends in it. What merely goes on through it is not told. */
function inTime(facts: readonly Fact[], [first, last]: [number, number]): readonly Fact[] {
  const within = facts.filter(({ days }) => days !== undefined && days[0] >= first && days[1] <= last);
  if (within.length > 0) return within;
  return facts.filter(({ days }) => days !== undefined && ((days[0] >= first && days[0] <= last) || (days[1] >= first && days[1] <= last)));
}

/** Those that pin the time down best. */
function mostExact(facts: readonly Fact[]): readonly Fact[] {
  const least = facts.reduce((best, fact) => Math.min(best, span(fact)), Infinity);
  return facts.filter((fact) => span(fact) === least);
}

function span({ days }: Fact): number {
  return days ? days[1] - days[0] : Infinity;
}

/** The ends of a fact that the question did not name; both when it named neither, the object when it named both. */
export function answersOf({ subject, object }: Fact, nodes: readonly number[]): number[] {
  const open = [subject, object].filter((node) => !nodes.includes(node));
  return open.length > 0 ? open : [object];
}

function hasLabel(topology: Topology, node: number, labels: readonly string[]): boolean {
  return (topology.labelSets[topology.labelSet[node] as number] ?? []).some((label) => labels.includes(label));
}

function preferably(facts: readonly Fact[], test: (fact: Fact) => boolean): readonly Fact[] {
  const some = facts.filter(test);
  return some.length > 0 ? some : facts;
}
