import type { GraphStore, QueryResult, ReadOptions } from "../../server/store/graphStore.ts";
import { StoreError } from "../../server/store/storeError.ts";
import type { Parameters, StoreValue } from "../../server/store/values.ts";

/** Reads as a person does, with a bound of 1000 rows. */
export function ask(store: GraphStore, query: string, params: Parameters = {}, options: Partial<ReadOptions> = {}): Promise<QueryResult> {
  return store.read(query, params, { maxRows: 1_000, origin: "person", ...options });
}

/** @returns the only value of the only row. */
export async function askValue(store: GraphStore, query: string, params: Parameters = {}): Promise<StoreValue> {
  const { rows } = await ask(store, query, params);
  if (rows.length !== 1 || rows[0]?.length !== 1) throw new Error(`One value was expected of ${query}, got ${rows.length} rows.`);
  return rows[0][0] ?? null;
}

/** @returns the StoreError that a promise rejects with; fails when it does not, or with another error. */
export async function refusal(promise: Promise<unknown>): Promise<StoreError> {
  let result: unknown;
  try {
    result = await promise;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error(
    `A StoreError was expected, got ${JSON.stringify(result, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`,
  );
}

export async function readAll<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function emptyStore(store: GraphStore): Promise<void> {
  await store.write([{ query: "MATCH (n) DETACH DELETE n" }]);
}

/** A read that would take hours. */
export const endless = "UNWIND range(1, 100000000) AS x UNWIND range(1, 100000000) AS y WITH x, y WHERE x + y < 0 RETURN count(*) AS n";
