import type { NodeValue, RelationshipValue, StoreValue } from "./values.ts";

/** @returns whether the value is a node. */
export function isNode(value: StoreValue | undefined): value is NodeValue {
  return hasKind(value, "node");
}

/** @returns whether the value is a relationship. */
export function isRelationship(value: StoreValue | undefined): value is RelationshipValue {
  return hasKind(value, "relationship");
}

/** @returns the number, or 0 where a database holds something else. */
export function whole(value: StoreValue | undefined): number {
  return typeof value === "number" && Number.isInteger(value) ? value : 0;
}

/** @returns the text, or the fallback where a database holds something else. */
export function textOr<T>(value: StoreValue | undefined, fallback: T): string | T {
  return typeof value === "string" ? value : fallback;
}

function hasKind(value: StoreValue | undefined, kind: string): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
}
