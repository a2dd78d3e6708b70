import type { Scalar } from "../vocabulary/columns.ts";
import type { Comparison } from "./chunk.ts";

/** Orders values of a property as Cypher's ORDER BY orders values of one type; numbers before texts. */
export function compareValues(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  return typeof a === "number" ? -1 : 1;
}

/** The same of times, which are compared as far as the other one says: 2019-03-01 is not after 2019, but in it. */
export function testTime(own: Scalar, op: Comparison, other: string | number): boolean {
  return test(typeof own === "string" && typeof other === "string" ? own.slice(0, other.length) : own, op, other);
}

/** Whether a value stands to another as the comparison says; values of different types never do. */
export function test(value: Scalar, op: Comparison, other: string | number): boolean {
  if (typeof value !== typeof other) return false;
  const order = compareValues(value, other);
  switch (op) {
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
  }
}
