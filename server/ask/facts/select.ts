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
import { byWords, type Selection } from "./rank.ts";
import { scoreFact } from "./score.ts";

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
