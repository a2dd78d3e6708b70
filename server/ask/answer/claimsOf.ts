import type { AnswerContext } from "./context.ts";

/** @returns the first claim of each of these relationships (indices) that has one. */
export async function claimsOf(context: AnswerContext, relationships: Iterable<number>): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set(relationships);
  const { facts } = await context.claimFacts();
  const found = new Map<number, string>();
  for (const { relationship, claim } of facts)
    if (relationship !== undefined && claim !== undefined && wanted.has(relationship) && !found.has(relationship))
      found.set(relationship, claim);
  return found;
}
