import type { StoreValue } from "../values.ts";

/** The labels, or the types, of which there is an index on `id`, a row each; read by `namesIn`. */
export function indexesOnId(of: "NODE" | "RELATIONSHIP"): string {
  return `SHOW INDEXES YIELD type, state, entityType, labelsOrTypes, properties
WHERE entityType = '${of}' AND state = 'ONLINE' AND type = 'RANGE' AND properties = ['id'] RETURN labelsOrTypes`;
}

/** @returns the labels or types that the rows tell of */
export function namesIn(rows: readonly Record<string, StoreValue>[]): string[] {
  return rows.flatMap(({ labelsOrTypes }) => (Array.isArray(labelsOrTypes) ? labelsOrTypes.map(String) : []));
}
