import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { execute, type Answer } from "./execute.ts";
import { TooWide } from "./match.ts";
import type { Plan } from "./plan.ts";

/** The answer to a plan; undefined when it is too wide for the topology, and the store must answer it. */
export function executeWithin(vocabulary: Vocabulary, plan: Plan): Answer | undefined {
  try {
    return execute(vocabulary, plan);
  } catch (error) {
    if (error instanceof TooWide) return undefined;
    throw error;
  }
}
