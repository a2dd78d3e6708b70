import type { AskResponse } from "../../server/contract/ask.ts";
import type { Asking } from "./askAll.ts";
import type { Asked } from "./askers.ts";
import type { Question } from "./questions/question.ts";
import { whenReady } from "./whenReady.ts";

/** Questions whose change is told in full. */
const told = 5;

/** A question in words, and how it was answered. */
type Answered = Pick<Asking, "response"> & { question: Pick<Question, "question"> };

/** Asks everything again and compares whole answers, the time they took apart. @returns what is to be printed. */
export async function countChanged(askings: readonly Answered[], anew: Pick<Asked, "ask">): Promise<string> {
  await whenReady(anew, askings[0]?.question.question);
  const changed: string[] = [];
  for (const { question, response } of askings) {
    if (response === undefined) continue;
    const again = await anew.ask(question.question);
    if (comparable(again) !== comparable(response)) changed.push(question.question);
  }
  const examples = changed.length === 0 ? "" : ` ${changed.slice(0, told).join(" | ")}`;
  return `Asked again by an asker that began anew: ${changed.length} of ${askings.length} answers differ.${examples}`;
}

/** Says whether the same questions are proposed again. */
export async function compareProposed(questions: readonly string[], anew: Pick<Asked, "suggestions">): Promise<string> {
  const again = await anew.suggestions();
  const missing = questions.filter((question) => !again.includes(question));
  return `Proposed again by an asker that began anew: ${missing.length} of ${questions.length} questions differ.${missing.map((question) => ` ${question}`).join(" |")}`;
}

function comparable(response: AskResponse): string {
  return JSON.stringify({ ...response, tookMs: 0, asOf: "" });
}
