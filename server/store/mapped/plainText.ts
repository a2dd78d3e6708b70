import { isTemporal, type StoreValue } from "../values.ts";

/** Past it a name, a quote or a description is cut. */
const longest = 2_000;

/** @returns a value as a person reads it, the first of a list; undefined where it says nothing. */
export function plainText(value: StoreValue | undefined): string | undefined {
  if (Array.isArray(value)) return value.map(plainText).find((text) => text !== undefined);
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (isTemporal(value)) return value.text;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const text = value.trim();
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
