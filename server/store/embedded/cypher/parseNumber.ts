import { syntaxError } from "./tokens.ts";
import type { Cursor } from "./cursor.ts";

const largest = 2n ** 63n - 1n;

/** An integer of 64 bits as a bigint, or a float. @throws StoreError when it does not fit. */
export function parseNumber(cursor: Cursor, sign: 1 | -1): bigint | number {
  const token = cursor.next();
  if (token.kind === "float") {
    const value = Number(token.text) * sign;
    if (!Number.isFinite(value)) throw syntaxError(cursor.text, token.start, "floating point number is too large");
    return value;
  }
  const value = BigInt(token.text.toLowerCase()) * BigInt(sign);
  if (value > largest || value < -largest - 1n) throw syntaxError(cursor.text, token.start, "integer is too large");
  return value;
}
