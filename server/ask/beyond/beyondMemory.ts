import type { SchemaResponse } from "../../contract/graph.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { StoreError } from "../../store/storeError.ts";
import type { Draft } from "../answer/draft.ts";
import type { Asked } from "../asked.ts";
import { askInStore, type DraftInStore } from "./askInStore.ts";

/** A question for the database itself, with what only a graph in memory could do with it. */
interface FarQuestion extends Asked {
  readonly after?: Asked | undefined;
}

/**
 * Answers a question about a graph whose shape is not in memory. While it is being read, what the database alone cannot
 * answer is refused for now; of one that is too large, the answer says what was left out.
 *
 * @param isReading whether the graph is in memory in a while
 * @throws StoreError as the store does, and `unavailable` with the reason `reading`
 */
export async function beyondMemory(
  store: GraphStore,
  readSchema: () => Promise<SchemaResponse>,
  { question, corrections = [], after }: FarQuestion,
  isReading: boolean,
  options: CallOptions,
): Promise<DraftInStore> {
  if (isReading && (corrections.length > 0 || after !== undefined)) throw stillReading();
  try {
    const { context, draft } = await askInStore(store, await readSchema(), question, options);
    if (isReading && needsWhole(draft)) throw stillReading();
    return { context, draft: isReading ? draft : saysLeftOut(draft, corrections.length > 0, after !== undefined) };
  } catch (error) {
    // An engine that gives a graph's shape has no time for a question; that is no fault of the question.
    throw isReading && error instanceof StoreError && error.code === "timeout" ? stillReading(error) : error;
  }
}

/** @returns the error of a question that can be answered once the graph has been read */
export function stillReading(cause?: unknown): StoreError {
  const hint = "Ask again in a moment; `topology` in GET /api/health says how far it is.";
  return new StoreError("unavailable", "This graph was just opened and is still being read.", { hint, reason: "reading", cause });
}

function needsWhole({ refusal }: Draft): boolean {
  return refusal !== undefined && ["unknown_name", "partly_searched", "not_understood", "not_in_graph"].includes(refusal.reason);
}

function saysLeftOut(draft: Draft, isCorrected: boolean, isFollowing: boolean): Draft {
  const said = [
    ...(isCorrected ? ["The corrections were left out: a graph of this size knows none."] : []),
    ...(isFollowing && draft.refusal ? ["In a graph of this size no question goes on from the one before it: ask it whole."] : []),
  ];
  if (said.length === 0) return draft;
  const text = [draft.text, ...said].join(" ");
  return { ...draft, text, ...(draft.refusal && { refusal: { ...draft.refusal, text } }) };
}
