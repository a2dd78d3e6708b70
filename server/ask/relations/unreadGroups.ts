import type { QuestionReading } from "../read/readQuestion.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { tokenize } from "../names/fold.ts";
import { findValues } from "./spans.ts";

const cue = /^(?:per|each|every)$/;
const numbered = /\b(?:how many|how much|numbers? of|count of|average|mean|total|sum)\b/;

/**
 * The words of a question that ask for a number for each of several: "per year". One number for all of them would be no
 * answer to it.
 */
export function groupsAsked(vocabulary: Vocabulary, { question }: Pick<QuestionReading, "question">): string | undefined {
  const tokens = tokenize(question);
  const at = tokens.findIndex(({ text }, i) => cue.test(text) && tokens[i + 1] !== undefined && tokens[i + 1]?.text !== "other");
  if (at < 0 || !numbered.test(tokens.map(({ text }) => text).join(" "))) return undefined;
  if (findValues(vocabulary, question, tokens).some(({ first, last }) => first <= at && at <= last)) return undefined;
  return question.slice(tokens[at]?.start, tokens[at + 1]?.end);
}
