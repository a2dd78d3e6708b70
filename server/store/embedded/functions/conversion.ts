import { queryError, typeError } from "../evaluate/failure.ts";
import { textOf } from "../evaluate/text.ts";
import { Duration, NodeRef, PathRef, Point, RelationshipRef, Temporal, typeName, type Value } from "../evaluate/value.ts";
import { arg, given, strict, type FunctionTable } from "./definition.ts";

const largest = 2 ** 63;

function toInteger(value: Value): Value {
  if (value === null || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number") return floatToInteger(value);
  if (typeof value !== "string") throw typeError("a text, a number or a boolean", value);
  const text = value.trim();
  if (/^[+-]?\d+$/u.test(text)) {
    const whole = BigInt(text);
    if (BigInt.asIntN(64, whole) !== whole) throw queryError(`integer, ${text}, is too large`);
    return whole;
  }
  if (/^[+-]?0x[0-9a-f]+$/iu.test(text)) return text.startsWith("-") ? -BigInt(text.slice(1)) : BigInt(text.replace("+", ""));
  return isDecimal(text) ? floatToInteger(Number(text)) : null;
}

function floatToInteger(value: number): Value {
  if (Number.isNaN(value)) return 0n;
  if (value >= largest) return 2n ** 63n - 1n;
  return value < -largest ? -(2n ** 63n) : BigInt(Math.trunc(value));
}

function isDecimal(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text);
}

function toFloat(value: Value): Value {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string") throw typeError("a text or a number", value);
  const text = value.trim();
  if (/^[+-]?(?:NaN|Infinity)$/u.test(text)) return Number(text);
  return isDecimal(text) ? Number(text) : null;
}

function toBoolean(value: Value): Value {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "bigint") return value !== 0n;
  if (typeof value !== "string") throw typeError("a text, a boolean or an integer", value);
  const text = value.trim().toLowerCase();
  return text === "true" ? true : text === "false" ? false : null;
}

function toText(value: Value): Value {
  return value === null ? null : textOf(value);
}

/** The same conversion, with null in place of an error. */
function orNull(convert: (value: Value) => Value) {
  return given(1, 1, (args) => quietly(convert, arg(args, 0)));
}

function quietly(convert: (value: Value) => Value, value: Value): Value {
  try {
    return convert(value);
  } catch {
    return null;
  }
}

function overList(convert: (value: Value) => Value) {
  return strict(1, 1, (args) => {
    const list = arg(args, 0);
    if (!Array.isArray(list)) throw typeError("a list", list);
    return list.map((item) => quietly(convert, item));
  });
}

function valueType(value: Value): string {
  if (value === null) return "NULL";
  const name = typeName(value);
  if (!Array.isArray(value)) return `${name} NOT NULL`;
  const inner = [...new Set(value.map(valueType))];
  const nullable = inner.includes("NULL");
  const types = inner.filter((type) => type !== "NULL").map((type) => (nullable ? type.replace(/ NOT NULL$/u, "") : type));
  return `LIST<${types.length === 0 ? (nullable ? "NULL" : "NOTHING") : types.toSorted().join(" | ")}> NOT NULL`;
}

function isEmpty(value: Value): Value {
  if (typeof value === "string" || Array.isArray(value)) return value.length === 0;
  if (value instanceof Map) return value.size === 0;
  throw typeError("a text, a list or a map", value);
}

export const conversionFunctions: FunctionTable = {
  tointeger: strict(1, 1, (args) => toInteger(arg(args, 0))),
  tofloat: strict(1, 1, (args) => toFloat(arg(args, 0))),
  toboolean: strict(1, 1, (args) => toBoolean(arg(args, 0))),
  tostring: strict(1, 1, (args) => {
    const value = arg(args, 0);
    if (
      Array.isArray(value) ||
      value instanceof Map ||
      value instanceof NodeRef ||
      value instanceof RelationshipRef ||
      value instanceof PathRef
    ) {
      throw typeError("a text, a number, a boolean, a temporal value or a point", value);
    }
    return toText(value);
  }),
  tointegerornull: orNull((value) => (typeof value === "object" ? null : toInteger(value))),
  tofloatornull: orNull((value) => (typeof value === "object" ? null : toFloat(value))),
  tobooleanornull: orNull((value) => (typeof value === "object" || typeof value === "number" ? null : toBoolean(value))),
  tostringornull: orNull((value) =>
    value instanceof Temporal || value instanceof Duration || value instanceof Point || typeof value !== "object" ? toText(value) : null,
  ),
  tointegerlist: overList(toInteger),
  tofloatlist: overList(toFloat),
  tobooleanlist: overList(toBoolean),
  tostringlist: overList(toText),
  valuetype: given(1, 1, (args) => valueType(arg(args, 0))),
  isempty: strict(1, 1, (args) => isEmpty(arg(args, 0))),
  coalesce: given(1, 1_000, (args) => args.find((value) => value !== null) ?? null),
};
