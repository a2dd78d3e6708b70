import type { QuestionReading } from "../read/readQuestion.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { keyOf } from "../lexicon/lexicon.ts";
import { tokenize, type Token } from "../names/fold.ts";
import { findValues } from "./spans.ts";
import { fit } from "../vocabulary/fit.ts";
import { eachWords } from "../lexicon/wordClasses.ts";

const numbered = /\b(?:how many|how much|numbers? of|count of|average|mean|total|sum)\b/;

/** "Per genre and year", "per genre per year": the words for the two, where something is counted for each of both. */
export function groupsOfGroups(vocabulary: Vocabulary, { question }: Pick<QuestionReading, "question">): string | undefined {
  const tokens = tokenize(question);
  const words = tokens.map(({ text }) => text);
  const isCue = (at: number) => eachWords.has(words[at] ?? "") || (words[at] === "by" && !isInValue(vocabulary, question, tokens, at + 1));
  const isKey = (at: number) =>
    vocabulary.terms.find(keyOf(words[at] ?? "")).some(({ kind, score }) => kind !== "type" && score >= fit.short) ||
    /^(?:year|month|day)$/.test(words[at] ?? "");
  if (!numbered.test(words.join(" "))) return undefined;
  const at = words.findIndex(
    (_, i) => isCue(i) && isKey(i + 1) && ((words[i + 2] === "and" && isKey(i + 3)) || (isCue(i + 2) && isKey(i + 3))),
  );
  return at < 0 ? undefined : question.slice(tokens[at]?.start, tokens[at + 3]?.end);
}

/**
 * The words of a question that ask for a number for each of several: "per year". One number for all of them would be no
 * answer to it.
 */
export function groupsAsked(vocabulary: Vocabulary, { question }: Pick<QuestionReading, "question">): string | undefined {
  const tokens = tokenize(question);
  const at = tokens.findIndex(({ text }, i) => eachWords.has(text) && tokens[i + 1] !== undefined && tokens[i + 1]?.text !== "other");
  if (at < 0 || !numbered.test(tokens.map(({ text }) => text).join(" "))) return undefined;
  if (isInValue(vocabulary, question, tokens, at)) return undefined;
  return question.slice(tokens[at]?.start, tokens[at + 1]?.end);
}

function isInValue(vocabulary: Vocabulary, question: string, tokens: readonly Token[], at: number): boolean {
  return findValues(vocabulary, question, tokens).some(({ first, last }) => first <= at && at <= last);
}
