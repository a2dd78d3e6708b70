import { addTemporal, multiplyDuration, subtractTemporal } from "../temporal/arithmetic.ts";
import { queryError, typeError } from "./failure.ts";
import { formatFloat, textOf } from "./text.ts";
import { Duration, Temporal, type Value } from "./value.ts";

const largest = 2n ** 63n - 1n;

/** An integer of 64 bits. @throws StoreError when it does not fit. */
export function checked(value: bigint): bigint {
  if (value > largest || value < -largest - 1n) throw queryError(`long overflow: ${value} does not fit in 64 bits`);
  return value;
}

/** Cypher's `+`: sum, concatenation, a list with one more item. */
export function add(a: Value, b: Value): Value {
  if (Array.isArray(a)) return Array.isArray(b) ? [...a, ...b] : b === null ? null : [...a, b];
  if (Array.isArray(b)) return a === null ? null : [a, ...b];
  if (a === null || b === null) return null;
  if (typeof a === "bigint" && typeof b === "bigint") return checked(a + b);
  if (isNumber(a) && isNumber(b)) return Number(a) + Number(b);
  if (typeof a === "string") return a + joined(b);
  if (typeof b === "string") return joined(a) + b;
  if (isTime(a) || isTime(b)) return addTemporal(a, b);
  throw typeError("a number, a text or a list", isNumber(a) ? b : a);
}

function joined(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatFloat(value);
  if (typeof value === "bigint" || typeof value === "boolean" || isTime(value)) return textOf(value);
  throw typeError("a text or a number", value);
}

export function subtract(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (typeof a === "bigint" && typeof b === "bigint") return checked(a - b);
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  if (isTime(a)) return subtractTemporal(a, b);
  throw typeError("a number", isNumber(a) ? b : a);
}

export function multiply(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (typeof a === "bigint" && typeof b === "bigint") return checked(a * b);
  if (isNumber(a) && isNumber(b)) return Number(a) * Number(b);
  if (a instanceof Duration && isNumber(b)) return multiplyDuration(a, Number(b));
  if (b instanceof Duration && isNumber(a)) return multiplyDuration(b, Number(a));
  throw typeError("a number", isNumber(a) ? b : a);
}

export function divide(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (typeof a === "bigint" && typeof b === "bigint") {
    if (b === 0n) throw queryError("/ by zero", { engineCode: "Neo.ClientError.Statement.ArithmeticError" });
    return checked(a / b);
  }
  if (isNumber(a) && isNumber(b)) return Number(a) / Number(b);
  if (a instanceof Duration && isNumber(b)) return multiplyDuration(a, 1 / Number(b));
  throw typeError("a number", isNumber(a) ? b : a);
}

export function remainder(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (typeof a === "bigint" && typeof b === "bigint") {
    if (b === 0n) throw queryError("/ by zero", { engineCode: "Neo.ClientError.Statement.ArithmeticError" });
    return a % b;
  }
  if (isNumber(a) && isNumber(b)) return Number(a) % Number(b);
  throw typeError("a number", isNumber(a) ? b : a);
}

/** Cypher's `^` is always a float. */
export function power(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return Number(a) ** Number(b);
  throw typeError("a number", isNumber(a) ? b : a);
}

export function negate(value: Value): Value {
  if (value === null) return null;
  if (typeof value === "bigint") return checked(-value);
  if (typeof value === "number") return -value;
  if (value instanceof Duration) return multiplyDuration(value, -1);
  throw typeError("a number", value);
}

export function isNumber(value: Value): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function isTime(value: Value): value is Temporal | Duration {
  return value instanceof Temporal || value instanceof Duration;
}
