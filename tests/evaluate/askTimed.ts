import type { AskResponse } from "../../server/contract/ask.ts";
import type { Asked } from "./askers.ts";

/** Asks one question. @returns the answer, or the asker's error as a value, and the milliseconds until it came */
export async function askTimed(asked: Pick<Asked, "ask">, question: string): Promise<{ response: AskResponse | Error; ms: number }> {
  const begun = performance.now();
  const response = await asked.ask(question).catch((error: unknown) => new Error(String(error)));
  return { response, ms: performance.now() - begun };
}
