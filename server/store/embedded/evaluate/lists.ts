import type { Context } from "./context.ts";
import { queryError, typeError } from "./failure.ts";
import { propertyOf } from "./properties.ts";
import { NodeRef, RelationshipRef, type Value } from "./value.ts";

/** `of[index]` of a list, a map, a node or a relationship. */
export function elementAt(of: Value, index: Value, context: Context): Value {
  if (Array.isArray(of)) {
    if (index === null) return null;
    if (typeof index !== "bigint") throw typeError("an integer", index);
    return of.at(Number(index)) ?? null;
  }
  if (of === null) return null;
  if (of instanceof Map || of instanceof NodeRef || of instanceof RelationshipRef) {
    if (index === null) return null;
    if (typeof index !== "string") throw typeError("a text", index);
    return propertyOf(of, index, context);
  }
  throw queryError(`Cannot access an element by index of this value`, { cause: typeError("a list or a map", of) });
}

/** `of[from..to]`, a negative place counting from the end. */
export function slice(of: Value, from: Value, to: Value): Value {
  if (of === null || from === null || to === null) return null;
  if (!Array.isArray(of)) throw typeError("a list", of);
  if (typeof from !== "bigint") throw typeError("an integer", from);
  if (typeof to !== "bigint") throw typeError("an integer", to);
  return of.slice(Number(from), Number(to));
}
