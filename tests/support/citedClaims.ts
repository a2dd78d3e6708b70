import type { AskResponse } from "../../server/contract/ask.ts";

/** @returns the citations of an answer that are claims. */
export function citedClaims({ citations }: Pick<AskResponse, "citations">) {
  return citations.flatMap((cited) => ("claim" in cited ? cited : []));
}
