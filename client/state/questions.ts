import { meaningParts } from "./asked.ts";
import type { Asked } from "./asked.ts";

/** A question that was asked, and when: milliseconds since 1970. */
export interface AskedBefore extends Asked {
  at: number;
}

/** Questions that are kept for each database. */
export const mostQuestions = 200;

function sameQuestion(a: Asked, b: Asked): boolean {
  return (
    a.question.toLowerCase() === b.question.toLowerCase() &&
    JSON.stringify(a.corrections.map(({ words, means }) => [words, meaningParts(means)])) ===
      JSON.stringify(b.corrections.map(({ words, means }) => [words, meaningParts(means)]))
  );
}

/** The list with this question at its head; asked before, it moves there. */
export function withQuestion(questions: AskedBefore[], asked: Asked, at: number): AskedBefore[] {
  return [
    { question: asked.question, corrections: asked.corrections, at },
    ...questions.filter((other) => !sameQuestion(other, asked)),
  ].slice(0, mostQuestions);
}

export function withoutQuestion(questions: AskedBefore[], gone: AskedBefore): AskedBefore[] {
  return questions.filter((other) => other !== gone);
}
