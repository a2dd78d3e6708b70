import { encode } from "../graph/codec.ts";
import { queryError } from "./failure.ts";
import type { Value } from "./value.ts";

/** The value, when it can be a property. */
export function storable(value: Value): Value {
  if (Array.isArray(value)) {
    if (value.some((item) => item === null || Array.isArray(item)))
      throw queryError("Collections containing null values or other collections can not be stored in properties.");
    const kinds = new Set(value.map((item) => (typeof item === "bigint" ? "number" : typeof item)));
    if (kinds.size > 1)
      throw queryError(
        "Neo4j only supports a subset of Cypher types for storage as singleton or array properties: the items of a list must be of one type.",
      );
  }
  encode(value);
  return value;
}
