import { limits } from "../contract/limits.ts";
import type { CallOptions, GraphStore, ReadOptions } from "./graphStore.ts";
import type { Parameters, StoreValue } from "./values.ts";

/** Runs a bounded text of our own, within the time that one answer may take. */
export async function readRows(
  store: GraphStore,
  query: string,
  params: Parameters,
  maxRows: number,
  options: CallOptions & Pick<ReadOptions, "rowSize">,
): Promise<StoreValue[][]> {
  const { rows } = await store.read(query, params, { timeoutMs: limits.store.timeMs, ...options, maxRows, origin: "application" });
  return rows;
}
