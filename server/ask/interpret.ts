import { answerCommon } from "./answer/common.ts";
import type { AnswerContext } from "./answer/context.ts";
import type { Draft } from "./answer/draft.ts";
import { answerFacts } from "./answer/facts.ts";
import { answerHelp } from "./answer/help.ts";
import { answerJoin } from "./answer/join.ts";
import { answerListing, listsKinds } from "./answer/listing.ts";
import { answerNeighbours } from "./answer/neighbours.ts";
import { answerPathQuestion } from "./answer/paths.ts";
import { askBack, askRole, notUnderstood, refused } from "./answer/refusals.ts";
import { findAmbiguous, unknownName } from "./answer/resolve.ts";
import { missingEnds, type QuestionReading } from "./read/readQuestion.ts";
import { asksOwnedProperty } from "./relations/asksOwnedProperty.ts";
import { answerRelation } from "./relations/answerRelation.ts";
import { groupsAsked, groupsOfGroups } from "./relations/unreadGroups.ts";
import { tieAnswers } from "./ties/answerTie.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";
import { pathWords } from "./words/functionWords.ts";

/**
 * Reads a question in the way that suits it. What is counted for each of several is no way and no claim. What a property of a relationship is, asked by that property's own name, is
 * told before anything else is tried, and so is when it held; other conditions on such a property are read where nothing else understands the question.
 */
export async function interpret(context: AnswerContext, vocabulary: Vocabulary, read: QuestionReading): Promise<Draft> {
  if (read.intent === "help") return interpretPlain(context, vocabulary, read);
  const answerTie = tieAnswers(context, vocabulary, read);
  const asked = await answerTie("sure");
  if (asked) return asked;
  const both = groupsOfGroups(vocabulary, read);
  if (both !== undefined) {
    const text = `“${both}” asks for groups of groups, which are not counted here. Ask for one of the two.`;
    return refused(context.topology, read, { reason: "not_understood", text });
  }
  const grouped = counting.test(read.question) ? await answerRelation(context, vocabulary, read, "grouped") : undefined;
  if (grouped) return grouped;
  const draft = await interpretPlain(context, vocabulary, read);
  const unread = draft.kind === "refusal" || draft.kind === "choices" ? undefined : groupsAsked(vocabulary, read);
  if (unread !== undefined) {
    const text = `I could not read what “${unread}” speaks of. Say it with the names that the graph uses.`;
    return refused(context.topology, read, { reason: "not_understood", text });
  }
  // What leaves words out may be told by the properties of a relationship, with all of them.
  return draft.kind === "refusal" || draft.ignored.length > 0 ? ((await answerTie("any")) ?? draft) : draft;
}

/**
 * Questions about paths, and those of a graph with claims, are read as such first; a question with words that say a
 * relation is read as a query over the schema first. Each way has the other behind it.
 */
async function interpretPlain(context: AnswerContext, vocabulary: Vocabulary, read: QuestionReading): Promise<Draft> {
  const { facts } = await context.claimFacts();
  const isPath = read.intent !== "facts";
  // "Which films share a director with X" has one end, and is no question about a path.
  const lacksEnd = read.intent === "common" && read.ends.length < 2 && read.unknown.length === 0;
  if (read.intent === "help" || (isPath && isConstrained(read))) return answerReading(context, read);
  if (isPath && facts.length === 0 && asksOwnedProperty(vocabulary, read.question))
    return (await answerRelation(context, vocabulary, read, "read")) ?? answerReading(context, read);
  if (isPath && (isPlain(read) || (isComposed(read) && saysPath(read)))) return answerReading(context, read);
  if (isPath && read.intent !== "common" && saysPath(read)) {
    const relation = facts.length === 0 ? await answerRelation(context, vocabulary, read, "worded") : undefined;
    // Two names and a way between them can be answered; that some word is no relation does not forbid it.
    return relation && (relation.kind !== "refusal" || read.ends.length < 2 || read.essential) ? relation : answerReading(context, read);
  }
  if (facts.length === 0 && asksAbout.test(read.rest) && read.ends.length === 1) return answerReading(context, read);
  if (facts.length === 0) {
    const relation = await answerRelation(context, vocabulary, read, isPath && !lacksEnd ? "sure" : "read");
    // Two kinds side by side are joined by no relation that nobody said.
    if (relation && relation.paths.length > 0 && listsKinds(read)) return answerListing(context.topology, read, facts);
    if (relation) return relation;
    const draft = await answerReading(context, read);
    return draft.refusal?.reason === "not_understood" ? ((await answerRelation(context, vocabulary, read, "listed")) ?? draft) : draft;
  }
  const draft = await answerReading(context, read);
  if (draft.refusal?.reason !== "not_understood") return draft;
  return (await answerRelation(context, vocabulary, read, "sure")) ?? draft;
}

/** Words of which a question has one where it asks for numbers of several; others are not read twice. */
const counting =
  /\b(?:per|each|every|most|least|fewest|highest|lowest|average|mean|total|numbers?|counts?|how many|breakdown|distribution)\b/i;

/** "Who is Ann", "tell me about Ann": a name, and nothing that is asked of it. */
const asksAbout =
  /^(?:(?:so|and|please) )*(?:(?:who|what)(?: exactly)? (?:is|was|are|were)|whos|whats|tell (?:me|us)(?: more| all)? about) (?:(?:the|a|an) )?#\d+$/;

/** Whether the question bounds a way through the graph. */
function isConstrained({ via, without, constraints }: QuestionReading): boolean {
  const { withoutTerms, onlyTerms, viaLabels, maxHops } = constraints;
  return via.length + without.length + withoutTerms.length + onlyTerms.length + viaLabels.length > 0 || maxHops !== undefined;
}

/** Whether a relation of the question has been read and answered, so that a way is what is left of it. */
function isComposed({ ends, via, without }: QuestionReading): boolean {
  return [...ends, ...via, ...without].some(({ nodes }) => nodes !== undefined);
}

/** Whether every word beside the names speaks of a way between them, or of what is beside one. */
function isPlain({ ends, words, labels, unknown, intent }: QuestionReading): boolean {
  if (intent === "neighbours") return ends.length === 1 && unknown.length === 0;
  return ends.length > 1 && labels.length === 0 && words.length > 0 && words.every((word) => pathWords.has(word));
}

/** Whether a word of the question speaks of a way through the graph. */
function saysPath({ rest }: QuestionReading): boolean {
  return rest.split(" ").some((word) => pathWords.has(word));
}

/** Whether a question is about the ways through the graph, or about what is beside a node, and about no relation. */
export function isAboutWays(read: QuestionReading): boolean {
  return read.intent !== "facts" && read.intent !== "help" && (isConstrained(read) || isPlain(read) || saysPath(read));
}

/** Answers what grammar and names say, without the relations of the graph. */
export async function answerReading(context: AnswerContext, read: QuestionReading): Promise<Draft> {
  const { topology } = context;
  const ambiguous = findAmbiguous(topology, read, [...read.ends, ...read.via, ...read.without]);
  if (ambiguous) return askBack(topology, read, ambiguous);
  const { intent, ends } = read;
  if (read.unclear.length > 0) return askRole(topology, read);
  if (intent === "help") return answerHelp(topology, read);
  if (intent === "facts") return answerFacts(context, read);
  const [unknown] = read.unknown;
  if (missingEnds(read))
    return unknown === undefined ? notUnderstood(topology, read) : refused(topology, read, unknownName(topology, unknown));
  const [missing] = read.constraints.unknown;
  if (missing !== undefined) return refused(topology, read, unknownName(topology, missing));
  if (intent === "neighbours") return answerNeighbours(context, read);
  if (intent === "common") return answerCommon(context, read);
  return ends.length > 2 ? answerJoin(context, read) : answerPathQuestion(context, read, intent);
}
