import { StoreError } from "../../server/store/storeError.ts";
import type { QueryResult } from "../../server/store/graphStore.ts";
import type { Parameters } from "../../server/store/values.ts";
import { canonical, type ListOrder } from "./canonical.ts";
import { parseExpected } from "./expectedValue.ts";
import { readState, sideEffects } from "./graphState.ts";
import type { Kit, Scenario } from "./kit.ts";
import type { Target } from "./target.ts";

export type Outcome =
  | { kind: "right" }
  | { kind: "refused"; code: string; message: string }
  | { kind: "wrong"; message: string }
  | { kind: "missed"; message: string }
  | { kind: "skipped"; message: string };

type Step = Scenario["steps"][number];

/** Runs one scenario on an emptied graph and judges it. */
export async function runScenario(scenario: Scenario, kit: Kit, target: Target): Promise<Outcome> {
  if (scenario.steps.some(({ text }) => text.startsWith("there exists a procedure")))
    return { kind: "skipped", message: "needs a test procedure" };
  await target.clear();
  let params: Parameters = {};
  let result: QueryResult | StoreError | null = null;
  let before: Awaited<ReturnType<typeof readState>> | null = null;
  for (const step of scenario.steps) {
    if (/^(?:an empty|any) graph$/u.test(step.text)) continue;
    if (step.text.startsWith("the ") && step.text.endsWith(" graph")) {
      await target.prepare(kit.graphs.get(step.text.slice(4, -6)) ?? "", {});
    } else if (step.text === "parameters are:")
      params = Object.fromEntries((step.table ?? []).map(([name = "", value = ""]) => [name, parseExpected(value)]));
    else if (step.text.startsWith("having executed")) {
      const failed = await attempt(() => target.prepare(step.doc ?? "", params));
      if (failed instanceof StoreError) return { kind: "refused", code: failed.code, message: `preparing: ${failed.message}` };
    } else if (step.text.startsWith("executing")) {
      before = await readState(target);
      result = await attempt(() => target.run(step.doc ?? "", params));
    } else {
      const verdict = await judge(step, result, before, target);
      if (verdict !== null) return verdict;
    }
  }
  return { kind: "right" };
}

async function attempt<T>(work: () => Promise<T>): Promise<T | StoreError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

/** What is wrong with a result, or null. */
async function judge(
  step: Step,
  result: QueryResult | StoreError | null,
  before: Awaited<ReturnType<typeof readState>> | null,
  target: Target,
): Promise<Outcome | null> {
  if (result === null) return { kind: "skipped", message: "nothing was run" };
  if (step.text.includes("should be raised"))
    return result instanceof StoreError ? null : { kind: "missed", message: `${step.text}; got ${show(rowTexts(result, "kept"))}` };
  if (result instanceof StoreError) return { kind: "refused", code: result.code, message: result.message };
  if (step.text === "no side effects" || step.text === "the side effects should be:") {
    if (before === null) return null;
    const expected = (step.table ?? []).map(([name, count]) => `${name ?? ""} ${count ?? ""}`).toSorted();
    const actual = [...sideEffects(before, await readState(target))].map(([name, count]) => `${name} ${count}`).toSorted();
    return expected.join() === actual.join()
      ? null
      : { kind: "wrong", message: `side effects: expected ${show(expected)}, got ${show(actual)}` };
  }
  if (step.text === "the result should be empty")
    return result.rows.length === 0 ? null : { kind: "wrong", message: `expected no rows, got ${show(rowTexts(result, "kept"))}` };
  if (step.text.startsWith("the result should be")) return compareRows(step, result);
  throw new Error(`The kit has a step that is not known: ${step.text}`);
}

function compareRows(step: Step, result: QueryResult): Outcome | null {
  const lists: ListOrder = step.text.includes("ignoring element order") ? "ignored" : "kept";
  const [header = [], ...rows] = step.table ?? [];
  const places = header.map((name) => result.columns.indexOf(name));
  const columnsFit = result.columns.length === header.length && !places.includes(-1);
  if (!columnsFit) return { kind: "wrong", message: `expected the columns ${show(header)}, got ${show(result.columns)}` };
  const expected = rows.map((row) => row.map((cell) => canonical(parseExpected(cell), lists)).join(" | "));
  const actual = result.rows.map((row) => places.map((place) => canonical(row[place] ?? null, lists)).join(" | "));
  const ordered = step.text.includes("in order");
  const same = ordered ? expected.join("\n") === actual.join("\n") : expected.toSorted().join("\n") === actual.toSorted().join("\n");
  return same ? null : { kind: "wrong", message: `expected ${show(expected)}, got ${show(actual)}` };
}

function rowTexts(result: QueryResult, lists: ListOrder): string[] {
  return result.rows.map((row) => row.map((cell) => canonical(cell, lists)).join(" | "));
}

function show(items: readonly string[]): string {
  return items.length === 0 ? "nothing" : items.slice(0, 5).join("; ").slice(0, 600);
}
