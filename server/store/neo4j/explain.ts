import type { Result, ResultSummary } from "neo4j-driver";
import { toStoreError } from "./errors.ts";

const prefix = "EXPLAIN ";

/** What may stand before EXPLAIN or PROFILE: blanks, comments, and CYPHER with its version and options. */
const lead = /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[^]*?\*\/|CYPHER\b|\d+(?:\.\d+)?(?=\s)|[A-Za-z]+\s*=\s*[\w-]+)*/i;

/** @returns whether a text begins with PROFILE: it is run, and what it took is told after its last row. */
export function asksForProfile(query: string): boolean {
  return /^PROFILE\b/i.test(query.slice(lead.exec(query)?.[0].length ?? 0));
}

/**
 * Has Neo4j plan a text without running it. A text that begins with EXPLAIN is sent as it is, and one with PROFILE as
 * if it said EXPLAIN, which has as many letters: positions stay what they are.
 *
 * @throws StoreError with positions in the text as it was given
 */
export async function explain(
  runner: { run(query: string, params: Record<string, unknown>): Result },
  query: string,
  params: Record<string, unknown>,
): Promise<ResultSummary> {
  const start = lead.exec(query)?.[0].length ?? 0;
  const asks = /^(?:EXPLAIN|PROFILE)\b/i.test(query.slice(start));
  const text = asks ? `${query.slice(0, start)}EXPLAIN${query.slice(start + prefix.length - 1)}` : prefix + query;
  try {
    return await runner.run(text, params).summary();
  } catch (error) {
    throw toStoreError(error, asks ? 0 : prefix.length);
  }
}
