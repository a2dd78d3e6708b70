import type { QuestionSet } from "../questions/question.ts";
import type { Subject } from "./subject.ts";

/** A question that the graph cannot answer, and why that is so. */
export interface UnanswerableQuestion {
  readonly family: string;
  readonly question: string;
}

/** Questions of other sets that name something which this graph does not hold, at most `each` a family of theirs. */
export function foreignQuestions(
  { holdsName }: Subject,
  sets: readonly QuestionSet[],
  random: () => number,
  each: number,
): UnanswerableQuestion[] {
  return sets.flatMap(({ name: set, questions }) => {
    const asked = questions.filter(({ names = [] }) => names.some((name) => !holdsName(name)));
    const shuffled = asked.map((question) => ({ question, at: random() })).toSorted((a, b) => a.at - b.at);
    return shuffled.slice(0, each).map(({ question }) => ({ family: `of ${set}`, question: question.question }));
  });
}
