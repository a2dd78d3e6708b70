import type { Pattern } from "../cypher/ast.ts";
import { queryError } from "./failure.ts";

/** Rules of patterns that Neo4j keeps when it plans, after its semantic analysis. */

/** A relationship can be in a match only once, so its variable may stand there only once. */
export function checkMatch(patterns: readonly Pattern[]): void {
  const seen = new Set<string>();
  for (const { variable, named } of patterns.flatMap(({ relationships }) => relationships)) {
    if (named && seen.has(variable)) throw queryError(`Cannot use the same relationship variable '${variable}' for multiple relationships`);
    seen.add(variable);
  }
}

/** A node that is there already cannot be given labels or properties by CREATE or MERGE. */
export function checkCreated(patterns: readonly Pattern[], scope: readonly string[]): void {
  const declared = new Set(scope);
  for (const { variable, labels, properties } of patterns.flatMap(({ nodes }) => nodes)) {
    if (declared.has(variable) && (labels !== null || properties !== null)) {
      throw queryError(
        `Can't create node \`${variable}\` with labels or properties here. The variable is already declared in this context`,
      );
    }
    declared.add(variable);
  }
}
