import type { Reading } from "../../contract/ask.ts";
import { limits } from "../../contract/limits.ts";
import { countWords, listWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { readCues, type Cues } from "../facts/cues.ts";
import type { Fact } from "../facts/fact.ts";
import { relationshipFacts } from "../facts/relationshipFacts.ts";
import { answersOf } from "../facts/filters.ts";
import { nounWords, withAskedLabels } from "../facts/asked.ts";
import type { Selection } from "../facts/rank.ts";
import { faint, selectFacts } from "../facts/select.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { relationSentences, statements } from "../wording/factSentences.ts";
import { dateWords } from "../wording/dates.ts";
import { nameInSentence, sentenceCase } from "../wording/names.ts";
import { stem } from "../words/stem.ts";
import { answerAbout } from "./about.ts";
import { answerCentral } from "./central.ts";
import { createCiter, type Citer } from "./citer.ts";
import type { AnswerContext } from "./context.ts";
import { nothingFound, type Draft } from "./draft.ts";
import { heldOf, saidTypes, wordChips } from "./factChips.ts";
import { factsCypher } from "./factsCypher.ts";
import { answerListing } from "./listing.ts";
import { describeReading, timeWords } from "./reading.ts";
import { notUnderstood, refused } from "./refusals.ts";
import { nodeOf, unknownName } from "./resolve.ts";
import { passedOver } from "./texts.ts";

/** Facts said in the text; all of them are in the citations. */
const told = 8;
/** Relationships of one node that are looked through in a graph without claims. */
const perNode = 5_000;

/** Words that ask for all there is to say of a name: "what role does it play", "what does it stand for". */
const overall: ReadonlySet<string> = new Set("play plays played stand stands mean means known".split(" "));

/** Answers a question from what the graph says of its names, its time and its words. */
export async function answerFacts(context: AnswerContext, question: QuestionReading): Promise<Draft> {
  const read = withAskedLabels(question);
  const { topology } = context;
  const nodes = [...new Set([...read.ends, ...read.via, ...read.without].map(nodeOf))];
  const cues = readCues(read);
  const said = saidTypes(topology, read).map(({ type }) => type);
  const asksNothing =
    said.length === 0 &&
    cues.words.every((word) => overall.has(word)) &&
    !read.time &&
    read.labels.length === 0 &&
    !(cues.expected || cues.possible || cues.said || cues.when || cues.where || cues.why || cues.amount || cues.prospect || cues.events);
  if (nodes.length === 1 && read.ends.length > 0 && asksNothing && !read.constraints.statedOnly) return answerAbout(context, read);
  const held = await factsFor(context, nodes, passedOver(context.topology, read));
  const facts = held.facts.filter((fact) => isAllowed(fact, read, said));
  const central = nodes.length === 0 ? answerCentral(topology, read, facts) : undefined;
  if (central) return central;
  if (asksForKind(read, cues, nodes)) return answerListing(topology, read, facts);
  if (facts.length === 0 && nodes.length === 0) return notUnderstood(topology, read);
  if (nodes.length === 0 && asksNothing) return notUnderstood(topology, read);
  const chosen = selectFacts(topology, facts, read, cues, nodes);
  const selection = said.length > 0 ? { ...chosen, byRelation: true } : chosen;
  if (selection.facts.length === 0 || isMissed(selection, cues, read)) {
    return nodes.length === 0 && !read.time ? notUnderstood(topology, read) : notInGraph(topology, read, cues, nodes);
  }
  const parts = nounWords(read).filter((word) => selection.unmet.includes(word));
  if (parts.length > 0) return notInGraph(topology, read, { ...cues, words: nounWords(read) }, nodes);
  const missing = unknownIn(read, selection);
  if (missing !== undefined) return refused(topology, read, unknownName(topology, missing));
  const citer = createCiter();
  const text = `${lead(topology, read, cues, selection.facts)}${tell(topology, selection.facts, selection.byRelation, cues, nodes, citer)}`;
  for (const fact of selection.facts.slice(0, limits.ask.entities)) {
    citer.mark(fact.claim, fact.relationship === undefined ? undefined : topology.relationshipIds.at(fact.relationship));
  }
  const answers = [...new Set(selection.facts.flatMap((fact) => (cues.speakerAsked ? fact.speakers : answersOf(fact, nodes))))];
  return {
    kind: selection.byRelation || read.labels.length > 0 || cues.speakerAsked ? "entities" : "claims",
    text,
    reading: describeReading(topology, readingKind(read, cues), verbOf(read, cues), read, wordChips(topology, read, cues, selection.facts)),
    query: factsCypher(topology, selection.facts),
    entities: [...new Set([...answers, ...nodes])].slice(0, limits.ask.entities),
    paths: [],
    citer,
    ignored: selection.unmet,
    shown: selection.facts.length,
    total: selection.facts.length,
    truncated: held.truncated,
  };
}

/** Whether a fact lies within what the question leaves: only what is stated, only the relations that a person said. */
function isAllowed({ modality, implied, type }: Fact, { constraints }: QuestionReading, said: readonly string[]): boolean {
  return (!constraints.statedOnly || (modality === "stated" && !implied)) && (said.length === 0 || said.includes(type));
}

/** Whether no word of the question has met anything. Who said something of a thing is told all the same. */
function isMissed({ unmet }: Selection, cues: Cues, read: QuestionReading): boolean {
  if (cues.words.length === 0 || unmet.length === 0 || read.labels.length > 0 || cues.prospect) return false;
  // One word alone, met somewhere in the graph while another was not, would be a guess.
  if (read.ends.length === 0 && unmet.length > 0 && cues.words.length - unmet.length < 2) return true;
  return unmet.length === cues.words.length && !(cues.speakerAsked && read.ends.length > 0);
}

/** "Which countries are there": a label, and nothing else. */
function asksForKind(read: QuestionReading, cues: Cues, nodes: readonly number[]): boolean {
  const isSaid = cues.said && !/\bmentioned\b/.test(read.rest);
  if (nodes.length > 0 || read.labels.length === 0 || read.time || cues.expected || cues.possible || isSaid) return false;
  if (cues.where || cues.why || cues.when) return false;
  return cues.words.every((word) => faint.has(word) || read.labels.some(({ stems }) => stems.includes(stem(word))));
}

/** A word written like a name that nothing in the answer has: the question is about something that is not here. */
function unknownIn(read: QuestionReading, { unmet }: Selection): string | undefined {
  return read.unknown.find(
    (text) =>
      /^\p{Lu}/u.test(text) &&
      !read.question.trimStart().startsWith(text) &&
      fold(text)
        .split(" ")
        .every((word) => unmet.includes(word)),
  );
}

async function factsFor(
  { topology, claimFacts }: AnswerContext,
  nodes: readonly number[],
  aside: readonly string[],
): Promise<{ facts: readonly Fact[]; truncated: boolean }> {
  const claims = await claimFacts();
  return claims.facts.length > 0 ? claims : relationshipFacts(topology, nodes, perNode, aside);
}

function tell(topology: Topology, facts: readonly Fact[], byRelation: boolean, cues: Cues, nodes: readonly number[], citer: Citer): string {
  const answers = new Set(facts.flatMap((fact) => answersOf(fact, nodes)));
  const asRelation = byRelation && nodes.length > 0 && answers.size > 1 && !cues.amount && !cues.when && !cues.said && !cues.why;
  const some = asRelation ? facts : facts.slice(0, told);
  const text = asRelation ? relationSentences(topology, some, nodes, citer) : statements(topology, some, citer);
  const left = facts.length - some.length;
  return left > 0 ? `${text} ${sentenceCase(countWords(left, "more statement"))} ${left === 1 ? "is" : "are"} among the citations.` : text;
}

function lead(topology: Topology, read: QuestionReading, cues: Cues, facts: readonly Fact[]): string {
  const speakers = [...new Set(facts.flatMap((fact) => fact.speakers))];
  const commonSpeakers = speakers.filter((node) => facts.every((fact) => fact.speakers.includes(node)));
  if (cues.said && commonSpeakers.length > 0)
    return `According to ${listWords(commonSpeakers.map((node) => nameInSentence(topology, node)))}: `;
  if (cues.said && speakers.length > 0) return `Said by ${listWords(speakers.map((node) => nameInSentence(topology, node)))}: `;
  if (cues.when) {
    const dates = [...new Set(facts.flatMap(({ when }) => when ?? []))];
    return dates.length === 1 ? `${sentenceCase(dateWords(dates[0] ?? ""))}: ` : "";
  }
  return read.time ? `${sentenceCase(timeWords(read.time))}: ` : "";
}

function readingKind(read: QuestionReading, cues: Cues): Reading["kind"] {
  if (cues.said) return "said";
  if (cues.expected || (cues.possible && cues.words.length === 0)) return "expected";
  if (cues.inside) return "members";
  return cues.events || (read.time && cues.words.length === 0) ? "events" : "about";
}

function verbOf(read: QuestionReading, cues: Cues): string {
  const kind = readingKind(read, cues);
  const verbs = {
    said: cues.speakerAsked ? "who says" : "what is said by",
    expected: cues.expected ? "what is expected" : "what is possible",
    members: "who is in",
    events: "what happened",
    about: "what is said of",
  } as const;
  return kind === "said" || kind === "expected" || kind === "members" || kind === "events" ? verbs[kind] : verbs.about;
}

/** The names are known, but nothing here is about what was asked of them: says what there is instead. */
function notInGraph(topology: Topology, read: QuestionReading, cues: Cues, nodes: readonly number[]): Draft {
  const asked = cues.words.length > 0 ? `“${cues.words.join(" ")}”` : "what was asked";
  const names = listWords(nodes.map((node) => nameInSentence(topology, node)));
  const time = read.time ? ` ${timeWords(read.time)}` : "";
  const held = nodes.length > 0 ? ` What it holds of ${names}: ${listWords(heldOf(topology, nodes))}.` : "";
  const text = `This graph says nothing of ${asked}${names === "" ? "" : ` for ${names}`}${time}.${held}`;
  return {
    ...nothingFound(),
    kind: "refusal",
    text,
    reading: describeReading(topology, readingKind(read, cues), verbOf(read, cues), read, wordChips(topology, read, cues, [])),
    entities: nodes,
    refusal: { reason: "not_in_graph", text },
    ignored: cues.words,
  };
}
