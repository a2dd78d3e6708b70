import { parseDuration, parseTemporal } from "../temporal/parse.ts";
import { formatDuration, formatTemporal } from "../temporal/format.ts";
import { StoreError } from "../../storeError.ts";
import { Duration, Point, Temporal, typeName, type Value, type ValueMap } from "../evaluate/value.ts";

/**
 * How a property is kept in the engine. A property is never a map in Cypher, so a map is our mark for what the engine
 * itself cannot tell apart: a float without a fraction, and the values whose types it does not share with Neo4j.
 */
export function encode(value: Value): unknown {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value === "number") return Number.isInteger(value) ? { $float: Object.is(value, -0) ? "-0" : String(value) } : value;
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Temporal) return { $temporal: value.type, text: formatTemporal(value) };
  if (value instanceof Duration) return { $duration: formatDuration(value) };
  if (value instanceof Point) return { $point: value.srid, at: value.coordinates.map(String) };
  if (value instanceof Uint8Array) return Buffer.from(value);
  throw new StoreError("invalid_query", `A ${typeName(value)} cannot be a property.`, {
    hint: "Properties are numbers, texts, booleans, temporal values, points, and lists of these.",
  });
}

/** The value behind what the engine gives back for a property. */
function decode(stored: unknown): Value {
  if (stored === null || stored === undefined) return null;
  if (typeof stored === "boolean" || typeof stored === "string" || typeof stored === "bigint") return stored;
  if (typeof stored === "number") return Number.isInteger(stored) ? BigInt(stored) : stored;
  if (Array.isArray(stored)) return stored.map(decode);
  if (stored instanceof Float32Array) return [...stored];
  if (stored instanceof Uint8Array) return new Uint8Array(stored);
  if (stored instanceof Date) return parseTemporal("OffsetDateTime", stored.toISOString());
  return decodeMark(stored as Record<string, unknown>);
}

function decodeMark(mark: Record<string, unknown>): Value {
  if (typeof mark["$float"] === "string") return Number(mark["$float"]);
  if (typeof mark["$duration"] === "string") return parseDuration(mark["$duration"]);
  if (typeof mark["$temporal"] === "string" && typeof mark["text"] === "string")
    return parseTemporal(mark["$temporal"] as Temporal["type"], mark["text"]);
  if (typeof mark["$point"] === "number" && Array.isArray(mark["at"])) return new Point(mark["$point"], mark["at"].map(Number));
  return new Map(Object.entries(mark).map(([key, value]) => [key, decode(value)]));
}

/** One map for all that have no properties, which relationships seldom have: a map of its own for each takes 200 bytes. */
const noProperties: ValueMap = new Map();

/** All properties of a node or relationship, by name; never to be changed in place. */
export function decodeProperties(stored: object): ValueMap {
  const entries = Object.entries(stored);
  if (entries.length === 0) return noProperties;
  const properties: ValueMap = new Map();
  for (const [key, value] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) properties.set(key, decode(value));
  return properties;
}

export function encodeProperties(properties: ValueMap): Record<string, unknown> {
  return Object.fromEntries([...properties].map(([key, value]) => [key, encode(value)]));
}
