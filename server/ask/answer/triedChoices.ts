import { countWords } from "../../paths/plainWords.ts";
import type { Choice } from "../../contract/ask.ts";
import type { Asked } from "../asked.ts";
import type { Draft } from "./draft.ts";

/**
 * What is asked back, with the options only that lead to an answer. Those between relations were tried when they were
 * found.
 *
 * @param answer the answer to a question that stands on its own
 * @param refusal what is said where every option is refused; without it they are offered all the same
 */
export async function withTriedChoices(draft: Draft, answer: (asked: Asked) => Promise<Draft>, refusal?: Draft): Promise<Draft> {
  const { choices = [] } = draft;
  if (draft.kind !== "choices" || choices.every(({ id, count }) => id === undefined && count !== undefined)) return draft;
  const [kept, refused]: [Choice[], Choice[]] = [[], []];
  for (const choice of choices) {
    const { question, corrections } = choice;
    const tried = await answer({ question, ...(corrections && { corrections }) });
    if (tried.kind === "refusal") refused.push(choice);
    else if (!givesNothing(tried)) kept.push(choice);
  }
  if (refusal && refused.length === choices.length) return refusal;
  const dropped = choices.length - kept.length;
  if (kept.length === 0 || dropped === 0) return draft;
  const said = `${draft.text} For ${countWords(dropped, "other")} nothing is found.`;
  return { ...draft, choices: kept, text: said, shown: kept.length, ...(draft.refusal && { refusal: { ...draft.refusal, text: said } }) };
}

function givesNothing({ kind, total }: Draft): boolean {
  return total === 0 && kind !== "choices" && kind !== "yes" && kind !== "no" && kind !== "value";
}
