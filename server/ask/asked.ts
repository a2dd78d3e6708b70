import type { Correction } from "../contract/ask.ts";

/** A question, with what a person said of its words. */
export interface Asked {
  readonly question: string;
  readonly corrections?: readonly Correction[];
}
