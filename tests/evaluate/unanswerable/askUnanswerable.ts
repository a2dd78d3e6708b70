import type { AskResponse } from "../../../server/contract/ask.ts";
import type { Asked } from "../askers.ts";
import { askTimed } from "../askTimed.ts";
import { whenReady } from "../whenReady.ts";
import { confidenceOf, type Confidence } from "./confidence.ts";
import type { UnanswerableQuestion } from "./foreign.ts";

export interface UnanswerableAsking extends UnanswerableQuestion {
  readonly confidence: Confidence;
  readonly response?: AskResponse;
  readonly why?: string;
  readonly ms: number;
}

/** Asks one question after the other; an error ends its question only. */
export async function askUnanswerable(
  questions: readonly UnanswerableQuestion[],
  asked: Pick<Asked, "ask">,
): Promise<UnanswerableAsking[]> {
  await whenReady(asked, questions[0]?.question);
  const askings: UnanswerableAsking[] = [];
  for (const question of questions) {
    const { response, ms } = await askTimed(asked, question.question);
    askings.push(
      response instanceof Error
        ? { ...question, confidence: "failed", why: response.message, ms }
        : { ...question, confidence: confidenceOf(response), response, ms },
    );
  }
  return askings;
}
