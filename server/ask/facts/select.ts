import { groupBy } from "../../paths/groupBy.ts";
import type { Topology } from "../../topology/topology.ts";
import { kinOf } from "../names/kin.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { daysOf } from "../read/time.ts";
import type { Cues } from "./cues.ts";
import type { Fact } from "./fact.ts";
import { aboutAll, aboutAny, answersOf, answersWord, hasLabel, inTime, isAhead, mostExact, preferably } from "./filters.ts";
import { withinHorizon } from "./horizon.ts";
import { tellsProspect } from "./prospects.ts";
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
/** A remote synonym in the statement is enough where the question names something and asks for no time or place. */
const least = 0.5;
const enough = 1;
const bonus = { side: 0.8, amount: 2, when: 1.5, stated: 0.05 } as const;

/** Verbs that ask for nothing beside the kind of thing that is asked for: "what risks does it face". */
export const faint: ReadonlySet<string> = new Set(
  "face faces faced facing confront confronts encounter encounters pose poses bring brings exist exists involve involves named mentioned listed contain contains meet meets offer offers hold holds create creates".split(
    " ",
  ),
);
/** Verbs that say only that something comes about or goes on, which the facts about it say anyway. */
const passing: ReadonlySet<string> = new Set(
  "grow grows growing arise arises arising emerge emerges emerging appear appears occur form formed develop develops establish established begin began begun start started come comes came held matter matters focus change changes changed affect affects affected influence influenced".split(
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
  const wanted = read.labels.map(({ name }) => name);
  const words = cues.words.filter(
    (word) => !read.labels.some(({ stems }) => stems.some((one) => word.startsWith(one))) && !(asksKind(wanted, cues) && faint.has(word)),
  );
  const choose = (about: readonly Fact[], asked: readonly string[]) => {
    const left = filtered(topology, about, facts, read, { ...cues, words: asked }, nodes, wanted);
    return byWords(topology, left, asked, cues, nodes, sideNodes(read, cues));
  };
  const about = cues.events ? withSameTime(facts, aboutAll(topology, facts, nodes)) : aboutAll(topology, facts, nodes);
  const first = choose(about, words);
  const missed = (one: Selection) =>
    one.facts.length === 0 ||
    (words.length > 0 && one.unmet.length === words.length) ||
    (cues.where && !one.facts.some((fact) => answersWord(fact, "where")));
  if (!missed(first) || nodes.length === 0) return first;
  const isPassing = words.length > 0 && words.every((word) => passing.has(word));
  if (isPassing && nodes.length > 1 && about.length > 0) return choose(about, []);
  // What is asked of one of the names alone: "what caused X between A and B".
  const any = nodes.length > 1 ? choose(aboutAny(facts, nodes), words) : first;
  if (!missed(any) && any.byRelation) return any;
  const kin = [...nodes, ...nodes.flatMap((node) => kinOf(topology, node))];
  const near = nodes.length === 1 && kin.length > 1 ? choose(aboutAny(facts, kin), words) : first;
  if (
    !missed(near) &&
    near.unmet.length === 0 &&
    (near.byRelation || (cues.where && near.facts.every((fact) => answersWord(fact, "where"))))
  )
    return near;
  const said = words.filter((word) => !passing.has(word) && !(cues.why && isPresupposed(topology, about, word, nodes)));
  const bare = said.length < words.length ? choose(about, said) : first;
  return bare.facts.length > 0 && (said.length === 0 || bare.unmet.length < said.length) ? bare : first;
}

function asksKind(wanted: readonly string[], cues: Cues): boolean {
  return wanted.length > 0 || cues.prospect !== undefined;
}

/** What happened in a named time is also what has the same date. */
function withSameTime(facts: readonly Fact[], about: readonly Fact[]): readonly Fact[] {
  const counted = groupBy(
    about.flatMap(({ when }) => when ?? []),
    (when) => when,
  );
  const [time] = [...counted].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return time === undefined ? about : [...about, ...facts.filter((fact) => fact.when === time && !about.includes(fact))];
}

function sideNodes({ mentions }: QuestionReading, { side }: Cues): number[] {
  return (side?.names ?? []).flatMap((name) => mentions[name]?.candidates[0]?.node ?? []);
}

/** "Why was it convened" takes for granted that it was. */
function isPresupposed(topology: Topology, about: readonly Fact[], word: string, nodes: readonly number[]): boolean {
  return about.some((fact) => scoreFact(topology, fact, [word], new Set(nodes)).byRelation);
}

function filtered(
  topology: Topology,
  about: readonly Fact[],
  all: readonly Fact[],
  read: QuestionReading,
  cues: Cues,
  nodes: readonly number[],
  wanted: readonly string[],
): readonly Fact[] {
  let left = about;
  if (cues.said)
    left = preferably(
      left,
      (fact) => fact.speakers.length > 0 && (nodes.length === 0 || cues.speakerAsked || fact.speakers.some((node) => nodes.includes(node))),
    );
  if (read.time) left = inTime(left, daysOf(read.time));
  const { prospect, horizon } = cues;
  if (prospect) left = left.filter((fact) => tellsProspect(topology, fact, prospect, nodes));
  if (cues.expected && !prospect) left = left.filter(isAhead);
  if (cues.possible) left = nodes.length === 0 && cues.words.length === 0 ? left.filter(isAhead) : preferably(left, isAhead);
  if (horizon) left = withinHorizon(left, all, horizon);
  else if (cues.expected) left = preferably(left, ({ modality }) => modality === "expected" || cues.words.length > 0);
  if (cues.when) left = left.filter(({ days }) => days !== undefined);
  if (cues.when && cues.words.length === 0) left = mostExact(left);
  if (cues.why) left = preferably(left, (fact) => answersWord(fact, "why"));
  if (cues.where) left = preferably(left, (fact) => answersWord(fact, "where"));
  return wanted.length > 0 ? left.filter((fact) => answersOf(fact, nodes).some((node) => hasLabel(topology, node, wanted))) : left;
}

function byWords(
  topology: Topology,
  facts: readonly Fact[],
  words: readonly string[],
  cues: Cues,
  nodes: readonly number[],
  side: readonly number[],
): Selection {
  const given = new Set(nodes);
  const scored = facts.map((fact) => scoreFact(topology, fact, words, given));
  const isLoose = nodes.length > 0 && !cues.when && !cues.where;
  const met = withNeighbours(topology, facts, scored, words, given).filter(({ score }) => score >= (isLoose ? least : enough));
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
    byRelation: cues.prospect !== undefined || chosen.some((one) => one.byRelation),
    unmet: words.filter((_, i) => !metWords.has(i)),
  };
}

function extra({ fact }: Scored, cues: Cues, side: readonly number[]): number {
  let sum = fact.modality === "stated" ? bonus.stated : 0;
  if (cues.side && side.includes(cues.side.of === "subject" ? fact.subject : fact.object)) sum += bonus.side;
  if (
    cues.amount &&
    /\d[\d.,]*\s*(?:%|percent|million|billion|trillion|thousand|\p{Sc})|\p{Sc}\s?\d|\b\d{1,3}(?:,\d{3})+\b/u.test(fact.statement)
  )
    sum += bonus.amount;
  if (cues.when && fact.days) sum += bonus.when;
  return sum;
}

/** A word met only by what the next fact says: "who published the report on doctrines". */
const oneStepAway = 0.5;

/**
 * Where no fact meets every word, those whose relation meets one also count what the facts around them meet: of two
 * reports that were published, the one that is about what was asked.
 */
function withNeighbours(
  topology: Topology,
  facts: readonly Fact[],
  scored: readonly Scored[],
  words: readonly string[],
  given: ReadonlySet<number>,
): readonly Scored[] {
  if (words.length < 2 || scored.some(({ met }) => met.length === words.length)) return scored;
  return scored.map((one) => {
    if (!one.byRelation) return one;
    const ends = [one.fact.subject, one.fact.object];
    const around = facts.filter((fact) => fact !== one.fact && ends.some((end) => fact.subject === end || fact.object === end));
    const missing = words.flatMap((word, i) => (one.met.includes(i) ? [] : [{ word, i }]));
    const found = missing.filter(({ word }) => around.some((fact) => scoreFact(topology, fact, [word], given).score >= 1));
    return { ...one, score: one.score + found.length * oneStepAway, met: [...one.met, ...found.map(({ i }) => i)] };
  });
}
