import type { StoreValue } from "./values.ts";

/** What a value takes beside its content: a tag, a bracket, a pointer. */
const overhead = 8;

/** @returns about how many bytes a value takes, here and as JSON: UTF-16 units count one each, and nothing is walked twice. */
export function sizeOf(value: StoreValue): number {
  if (typeof value === "string") return overhead + value.length;
  if (value === null || typeof value !== "object") return overhead;
  if (value instanceof Uint8Array) return overhead + value.byteLength;
  if (Array.isArray(value)) return sum(value);
  if (value instanceof Map) return sizeOfMap(value);
  switch (value.kind) {
    case "node":
      return value.id.length + value.elementId.length + value.labels.join().length + sizeOfMap(value.properties);
    case "relationship":
      return value.id.length + value.elementId.length * 3 + value.type.length + sizeOfMap(value.properties);
    case "path":
      return sum(value.nodes) + sum(value.relationships);
    case "temporal":
    case "duration":
      return overhead + value.text.length;
    case "point":
      return overhead * (1 + value.coordinates.length);
    case "float":
      return overhead;
  }
}

function sum(values: readonly StoreValue[]): number {
  let size = overhead;
  for (const value of values) size += sizeOf(value);
  return size;
}

function sizeOfMap(map: ReadonlyMap<string, StoreValue>): number {
  let size = overhead;
  for (const [key, value] of map) size += key.length + sizeOf(value);
  return size;
}
