import type { AskResponse } from "../../../server/contract/ask.ts";
import type { Expected } from "../questions/question.ts";
import { right, wrong, type Judgement } from "./judgement.ts";
import { shownIn, type RunQuery } from "./shown.ts";

/**
 * Judges an answer against names. It is right when it is the whole set; where the data set does not know the whole
 * set, when its first is in it. Repeats do not count, order counts only for the first.
 */
export async function judgeNames(
  expected: Extract<Expected, { kind: "names" | "set" }>,
  response: AskResponse,
  run: RunQuery,
): Promise<Judgement> {
  const { names, values } = await shownIn(response, run);
  const shown = names.length > 0 ? names : values;
  const gold = new Set(expected.names);
  const first = shown[0] !== undefined && gold.has(shown[0]);
  const exact = sameSet(gold, new Set(shown));
  const complete = expected.kind === "set" || expected.complete;
  const flags = { first, ...(complete ? { exact } : {}) };
  return (complete ? exact : first) ? right(flags) : wrong(difference(gold, new Set(shown)), flags);
}

export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** What is missing and what is too much, a few of each. */
export function difference(gold: ReadonlySet<string>, shown: ReadonlySet<string>): string {
  const missing = [...gold].filter((item) => !shown.has(item));
  const extra = [...shown].filter((item) => !gold.has(item));
  return `missing ${few(missing)}; too much ${few(extra)}`;
}

function few(items: readonly string[]): string {
  return items.length === 0 ? "nothing" : `${items.length}: ${items.slice(0, 5).join(", ")}`;
}
