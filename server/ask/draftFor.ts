import type { AnswerContext } from "./answer/context.ts";
import type { Draft } from "./answer/draft.ts";
import { askWhichName } from "./answer/partNames.ts";
import { refused } from "./answer/refusals.ts";
import { withTriedChoices } from "./answer/triedChoices.ts";
import type { Asked } from "./asked.ts";
import { compose, type Composed } from "./compose/compose.ts";
import { inPlainForm } from "./compose/inPlainForm.ts";
import { mostCommon } from "./compose/mostCommon.ts";
import { placeCorrections } from "./corrections/place.ts";
import { withCorrections } from "./corrections/show.ts";
import { interpret } from "./interpret.ts";
import { readQuestion, type QuestionReading } from "./read/readQuestion.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

/** The answer to a question that stands on its own; what it asks back has been tried. */
export async function draftFor(context: AnswerContext, vocabulary: Vocabulary, asked: Asked): Promise<Draft> {
  const first = await firstDraft(context, vocabulary, asked);
  const mended = (one: Asked, draft: Draft) => askWhichName(context.topology, vocabulary, one, draft) ?? draft;
  const answer = async (choice: Asked) => mended(choice, await firstDraft(context, vocabulary, choice));
  return withTriedChoices(mended(asked, first), answer, first.kind === "refusal" ? first : undefined);
}

async function firstDraft(context: AnswerContext, vocabulary: Vocabulary, asked: Asked): Promise<Draft> {
  const { question, corrections = [] } = asked;
  const { topology } = context;
  const counted = corrections.length === 0 ? mostCommon(vocabulary, question) : undefined;
  if (counted) {
    const draft = await firstDraft(context, vocabulary, { question: counted.question });
    if (draft.kind === "entities") return { ...draft, text: `${counted.said} ${draft.text}` };
  }
  const plain = corrections.length === 0 ? inPlainForm(vocabulary, question) : undefined;
  if (plain !== undefined) {
    const draft = await firstDraft(context, vocabulary, { question: plain });
    // Its chips speak of words that were not typed.
    return { ...draft, reading: { ...draft.reading, chips: [] } };
  }
  const placing = placeCorrections(vocabulary, question, corrections);
  if (placing.kind === "misplaced")
    return refused(topology, readQuestion(question, topology), { reason: "not_in_graph", text: placing.text });
  const read = readQuestion(question, topology, placing.placed);
  const { facts } = await context.claimFacts();
  const draft = await answerComposed(context, vocabulary, read, compose(vocabulary, read, facts.length === 0));
  return { ...draft, reading: withCorrections(topology, draft.reading, placing.placed) };
}

async function answerComposed(
  context: AnswerContext,
  vocabulary: Vocabulary,
  read: QuestionReading,
  composed: Composed | undefined,
): Promise<Draft> {
  if (composed?.kind === "draft") return composed.draft;
  const draft = await interpret(context, vocabulary, composed?.read ?? read);
  return composed ? { ...draft, text: `${composed.said} ${draft.text}` } : draft;
}
