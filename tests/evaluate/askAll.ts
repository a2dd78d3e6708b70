import type { AskResponse } from "../../server/contract/ask.ts";
import type { Asked } from "./askers.ts";
import { askTimed } from "./askTimed.ts";
import { judge } from "./judge/judge.ts";
import type { GraphFacts } from "./judge/graphFacts.ts";
import type { Judgement } from "./judge/judgement.ts";
import type { Question } from "./questions/question.ts";

/** A question, what was made of its answer, and the time it took in milliseconds. */
export interface Asking {
  question: Question;
  judgement: Judgement;
  response?: AskResponse;
  ms: number;
}

/** Asks one question after the other. An error of the asker is a failure of that question and does not end the run. */
export async function askAll(questions: readonly Question[], asked: Pick<Asked, "ask" | "run">, facts: GraphFacts): Promise<Asking[]> {
  const askings: Asking[] = [];
  for (const question of questions) {
    const { response, ms } = await askTimed(asked, question.question);
    askings.push(
      response instanceof Error
        ? { question, judgement: { outcome: "failed", why: response.message }, ms }
        : { question, judgement: await judge(question, response, facts, asked.run), response, ms },
    );
  }
  return askings;
}
