import type { Choice } from "../../contract/ask.ts";
import { limits } from "../../contract/limits.ts";
import { listWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Draft } from "../answer/draft.ts";
import { askBack, refused } from "../answer/refusals.ts";
import { namesOf } from "../answer/resolve.ts";
import { tokenize } from "../names/fold.ts";
import { textOf, type Mention } from "../read/mentions.ts";
import { readQuestion, type QuestionReading } from "../read/readQuestion.ts";
import { describePlan } from "../relations/paraphrase.ts";
import { readRelations } from "../relations/relationReader.ts";
import { settle, type Settled } from "../relations/settle.ts";
import { verdictOn } from "../relations/verdict.ts";
import { sentenceCase } from "../wording/names.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { pathWords } from "../words/functionWords.ts";
import { findSlots } from "./slots.ts";

export type Composed =
  | { readonly kind: "reading"; readonly read: QuestionReading; readonly said: string }
  | { readonly kind: "draft"; readonly draft: Draft };

/** Nodes that one stretch of words may stand for. */
const mostNodes = 50;

/**
 * Reads what a question about a way says of its ends by relations to others: "connect the director of X to Y". Each such
 * stretch is read and answered as a question of its own, and the nodes it gives stand in its place.
 *
 * @param isStrict a word that the graph has nothing for is refused, rather than left out
 * @returns undefined when the question has no such stretch, or is no question about a way
 */
export function compose(vocabulary: Vocabulary, read: QuestionReading, isStrict: boolean): Composed | undefined {
  const { topology } = vocabulary;
  const { question, mentions, corrections } = read;
  const tokens = tokenize(question);
  const slots = findSlots(vocabulary, tokens, mentions);
  if (slots.length === 0) return undefined;
  const named = slots.map(({ first, last }): Mention => {
    const text = textOf(question, tokens, first, last);
    return { first, last, text, how: "exact", candidates: [{ node: 0, kind: "name", text }] };
  });
  // First as if each stretch were a name: what is asked must be a way between them, or what is beside one.
  const shape = readQuestion(question, topology, corrections, named);
  const used = new Set([...shape.ends, ...shape.via, ...shape.without]);
  if (!isAboutWays(shape) || !named.some((mention) => used.has(mention))) return undefined;
  const settled = named.map((mention) => ({ mention, found: answersTo(vocabulary, mention.text) }));
  for (const {
    mention,
    found: { answers, unknown },
  } of settled) {
    const [best, ...rivals] = answers;
    if (unknown.length > 0 && isStrict) {
      const text = `This graph has nothing for ${listWords(unknown.map((word) => `“${word}”`))}, so that “${mention.text}” cannot be found in it.`;
      return { kind: "draft", draft: refused(topology, read, { reason: "not_in_graph", text }) };
    }
    if (!best) return undefined;
    if (rivals.length > 0) return { kind: "draft", draft: askMeaning(vocabulary, shape, mention, answers) };
    if (best.answer.nodes.length === 0 || best.answer.nodes.length > mostNodes) {
      const many =
        best.answer.nodes.length > 0 ? `stands for ${best.answer.nodes.length} nodes here; name one of them` : "stands for nothing here";
      return { kind: "draft", draft: refused(topology, read, { reason: "not_in_graph", text: `“${mention.text}” ${many}.` }) };
    }
  }
  const meant = settled.map(({ mention: { first, last, text }, found }): Mention => {
    const nodes = found.answers[0]?.answer.nodes.map(({ node }) => node) ?? [];
    return { first, last, text, how: "exact", candidates: [{ node: nodes[0] ?? 0, kind: "name", text }], nodes };
  });
  const composed = readQuestion(question, topology, corrections, meant);
  const several = [...composed.via, ...(takesSets.has(composed.intent) && composed.ends.length === 2 ? [] : composed.ends)].find(
    ({ nodes = [] }) => nodes.length > 1,
  );
  if (several) return { kind: "draft", draft: askWhich(topology, composed, several) };
  return { kind: "reading", read: composed, said: meant.map((mention) => said(topology, mention)).join(" ") };
}

/** Intents whose ends may each be several nodes: a way from any of them is meant. */
const takesSets: ReadonlySet<QuestionReading["intent"]> = new Set(["connect", "link", "shortest", "within", "distance", "everything"]);

/** What a stretch of words was taken for, as a sentence. */
function said(topology: Topology, { text, nodes = [] }: Mention): string {
  return `${sentenceCase(text)}: ${namesOf(topology, nodes)}.`;
}

function askWhich(topology: Topology, read: QuestionReading, mention: Mention): Draft {
  const nodes = mention.nodes ?? [];
  const choices = nodes.slice(0, limits.ask.choices).map((node): Choice => {
    const name = topology.names.at(node);
    return {
      text: name,
      id: topology.nodeIds.at(node),
      question: read.question.replace(mention.text, () => `${name} [${topology.nodeIds.at(node)}]`),
    };
  });
  const text = `“${mention.text}” stands for ${nodes.length} here: ${namesOf(topology, nodes)}. Which one?`;
  return askBack(topology, read, { choices, count: nodes.length, refusal: { reason: "ambiguous_name", text } });
}

/** Some word must speak of a way: "who wrote the films of X" has two stretches, and is a relation all through. */
function isAboutWays({ intent, ends, rest, via, without, constraints }: QuestionReading): boolean {
  const isBound = via.length + without.length > 0 || constraints.maxHops !== undefined;
  if (!isBound && !rest.split(" ").some((word) => pathWords.has(word))) return false;
  if (intent === "neighbours") return ends.length === 1;
  return intent !== "facts" && intent !== "help" && ends.length > 1;
}

/** The answers that a stretch of words has as a question of its own, several when it can be read in several ways; and words that keep it from having one. */
function answersTo(vocabulary: Vocabulary, phrase: string): { answers: Settled[]; unknown: readonly string[] } {
  const read = readRelations(vocabulary, phrase);
  const [first] = read.readings;
  const verdict = verdictOn(read);
  if (verdict.kind === "refuse") return { answers: [], unknown: verdict.words };
  if (!first || verdict.kind !== "answer") return { answers: [], unknown: read.unknown };
  return { answers: settle(first, verdict.rivals).filter(({ reading }) => reading.plan.result.kind === "nodes"), unknown: [] };
}

function askMeaning(vocabulary: Vocabulary, read: QuestionReading, mention: Mention, answers: readonly Settled[]): Draft {
  const { topology } = vocabulary;
  const choices = answers.slice(0, limits.ask.choices).map(({ reading, answer }): Choice => {
    const nodes = answer.nodes.map(({ node }) => node);
    const one = nodes[0] ?? 0;
    const text = `${describePlan(vocabulary, reading.plan)}: ${namesOf(topology, nodes)}`;
    return { text, question: read.question.replace(mention.text, () => `${topology.names.at(one)} [${topology.nodeIds.at(one)}]`) };
  });
  const text = `“${mention.text}” can be read in ${answers.length} ways. Which is meant?`;
  return askBack(topology, read, { choices, count: answers.length, refusal: { reason: "ambiguous_name", text } });
}
