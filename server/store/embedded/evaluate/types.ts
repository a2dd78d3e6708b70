import { StoreError } from "../../storeError.ts";
import { typeName, type Value } from "./value.ts";

const synonyms: Record<string, string> = {
  BOOL: "BOOLEAN",
  VARCHAR: "STRING",
  INT: "INTEGER",
  "SIGNED INTEGER": "INTEGER",
  TIMESTAMP: "LOCAL DATETIME",
  VERTEX: "NODE",
  "ANY NODE": "NODE",
  EDGE: "RELATIONSHIP",
  "ANY RELATIONSHIP": "RELATIONSHIP",
  "ANY MAP": "MAP",
  "ANY VALUE": "ANY",
};

const known = new Set([
  "BOOLEAN",
  "STRING",
  "INTEGER",
  "FLOAT",
  "DATE",
  "LOCAL TIME",
  "ZONED TIME",
  "LOCAL DATETIME",
  "ZONED DATETIME",
  "DURATION",
  "POINT",
  "NODE",
  "RELATIONSHIP",
  "MAP",
  "PATH",
  "NULL",
  "NOTHING",
]);

/** `value IS :: type`, the type in the spelling of `parseType`. */
export function isOfType(value: Value, type: string): boolean {
  if (type.includes(" | ") && !type.startsWith("LIST<")) return type.split(" | ").some((part) => isOfType(value, part));
  if (type.endsWith(" NOT NULL")) return value !== null && isOfType(value, type.slice(0, -" NOT NULL".length));
  if (value === null) return type !== "NOTHING";
  if (type.startsWith("LIST<") && type.endsWith(">"))
    return Array.isArray(value) && value.every((item) => isOfType(item, type.slice(5, -1)));
  const name = synonyms[type] ?? type;
  if (name === "ANY") return true;
  if (name === "PROPERTY VALUE") return !["NODE", "RELATIONSHIP", "MAP", "PATH"].includes(typeName(value));
  if (!known.has(name))
    throw new StoreError("unsupported", `The embedded engine does not know the type ${type}.`, {
      hint: "Compare with another type, or use valueType().",
    });
  return typeName(value) === name;
}
