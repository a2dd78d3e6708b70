import type { ComparisonOperator } from "../cypher/ast.ts";
import { isNumber } from "./arithmetic.ts";
import { compare, equals } from "./compare.ts";
import { typeError } from "./failure.ts";
import type { Value } from "./value.ts";

/** AND and OR with unknowns; the right side is asked only when it matters. */
export function connect(op: "AND" | "OR", a: boolean | null, right: () => boolean | null): boolean | null {
  const decisive = op === "OR";
  if (a === decisive) return decisive;
  const b = right();
  if (b === decisive) return decisive;
  return a === null || b === null ? null : !decisive;
}

/** `||` of two texts or two lists. */
export function concatenate(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  throw typeError("two texts or two lists", typeof a === "string" || Array.isArray(a) ? b : a);
}

/** IN: null when an unknown item leaves it open. */
export function isIn(value: Value, list: Value): boolean | null {
  if (list === null) return null;
  if (!Array.isArray(list)) throw typeError("a list", list);
  let result: boolean | null = false;
  for (const item of list) {
    const same = equals(value, item);
    if (same === true) return true;
    if (same === null) result = null;
  }
  return result;
}

/** One comparison; null when it cannot be known. */
export function compareBy(op: ComparisonOperator, a: Value, b: Value): boolean | null {
  if (op === "=") return equals(a, b);
  if (op === "<>") {
    const same = equals(a, b);
    return same === null ? null : !same;
  }
  const sign = compare(a, b);
  if (sign === null) return null;
  return op === "<" ? sign < 0 : op === ">" ? sign > 0 : op === "<=" ? sign <= 0 : sign >= 0;
}

/** A value as a condition. @throws StoreError when it is no boolean. */
export function truth(value: Value): boolean | null {
  if (value === null || typeof value === "boolean") return value;
  throw typeError("a boolean", value);
}

/** @throws StoreError when the value is no number. */
export function numberOrNull(value: Value): Value {
  if (value === null || isNumber(value)) return value;
  throw typeError("a number", value);
}

/** @throws StoreError when the value is no list. */
export function listOrNull(value: Value): Value[] | null {
  if (value === null || Array.isArray(value)) return value;
  throw typeError("a list", value);
}
