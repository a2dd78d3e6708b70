import { countWords } from "../../paths/plainWords.ts";
import type { Asked } from "../asked.ts";
import type { Draft } from "./draft.ts";

/**
 * What is asked back, with the options only that lead to an answer; all of them where none does. Those between
 * relations were tried when they were found.
 *
 * @param answer the answer to a question that stands on its own
 */
export async function withTriedChoices(draft: Draft, answer: (asked: Asked) => Promise<Draft>): Promise<Draft> {
  const { choices = [] } = draft;
  if (draft.kind !== "choices" || choices.every(({ id, count }) => id === undefined && count !== undefined)) return draft;
  const kept = [];
  for (const choice of choices) {
    const { question, corrections } = choice;
    if (!givesNothing(await answer({ question, ...(corrections && { corrections }) }))) kept.push(choice);
  }
  const dropped = choices.length - kept.length;
  if (kept.length === 0 || dropped === 0) return draft;
  const said = `${draft.text} For ${countWords(dropped, "other")} nothing is found.`;
  return { ...draft, choices: kept, text: said, shown: kept.length, ...(draft.refusal && { refusal: { ...draft.refusal, text: said } }) };
}

function givesNothing({ kind, total }: Draft): boolean {
  if (kind === "refusal") return true;
  return total === 0 && kind !== "choices" && kind !== "yes" && kind !== "no" && kind !== "value";
}
