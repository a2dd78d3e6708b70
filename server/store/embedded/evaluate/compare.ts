import { instantOf } from "../temporal/instant.ts";
import { Duration, NodeRef, PathRef, Point, RelationshipRef, Temporal, typeName, type Value } from "./value.ts";

/** Cypher's `=`: null when it cannot be known. */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  if (typeof a === "number" || typeof a === "bigint") return (typeof b === "number" || typeof b === "bigint") && sameNumber(a, b);
  if (Array.isArray(a)) return Array.isArray(b) ? equalLists(a, b) : false;
  if (a instanceof Map) return b instanceof Map ? equalMaps(a, b) : false;
  return typeof a === "object" || typeof b === "object" ? groupKey(a) === groupKey(b) : a === b;
}

function sameNumber(a: number | bigint, b: number | bigint): boolean {
  // A bigint and a number compare by their exact values.
  // oxlint-disable-next-line eslint/eqeqeq
  return a == b;
}

function equalLists(a: readonly Value[], b: readonly Value[]): boolean | null {
  if (a.length !== b.length) return false;
  let result: boolean | null = true;
  for (const [index, item] of a.entries()) {
    const same = equals(item, b[index] ?? null);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

function equalMaps(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean | null {
  if (a.size !== b.size || [...a.keys()].some((key) => !b.has(key))) return false;
  let result: boolean | null = true;
  for (const [key, value] of a) {
    const same = equals(value, b.get(key) ?? null);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

/** Cypher's `<` and its kin: the sign of a - b; null when they cannot be compared; NaN when one is not a number. */
export function compare(a: Value, b: Value): number | null {
  if (a === null || b === null) return null;
  const number = typeof a === "number" || typeof a === "bigint";
  if (number && (typeof b === "number" || typeof b === "bigint")) return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (a instanceof Temporal && b instanceof Temporal && rank(a) === rank(b)) return orderTemporal(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  return null;
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  return a > b ? 1 : sameNumber(a, b) ? 0 : Number.NaN;
}

/** Cypher orders texts by code points, JavaScript by UTF-16 units; they differ past U+FFFF. */
function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function compareLists(a: readonly Value[], b: readonly Value[]): number | null {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compare(a[index] ?? null, b[index] ?? null);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const ranks = [
  "MAP",
  "NODE",
  "RELATIONSHIP",
  "LIST",
  "PATH",
  "POINT",
  "ZONED DATETIME",
  "LOCAL DATETIME",
  "DATE",
  "ZONED TIME",
  "LOCAL TIME",
  "DURATION",
  "STRING",
  "BOOLEAN",
  "INTEGER",
  "NULL",
];

function rank(value: Value): number {
  const type = typeName(value);
  const place = ranks.indexOf(type === "FLOAT" ? "INTEGER" : type);
  return place < 0 ? ranks.length : place;
}

/** The total order of ORDER BY, min and max: every value has its place, null the last. */
export function order(a: Value, b: Value): number {
  const ranked = rank(a) - rank(b);
  if (ranked !== 0 || a === null || b === null) return ranked;
  if (typeof a === "number" || typeof a === "bigint") return orderNumbers(a, b as number | bigint);
  if (typeof a === "string") return compareText(a, b as string);
  if (typeof a === "boolean") return Number(a) - Number(b);
  if (Array.isArray(a)) return orderLists(a, b as Value[]);
  if (a instanceof Map) return orderMaps(a, b as Map<string, Value>);
  if (a instanceof NodeRef) return a.node - (b as NodeRef).node;
  if (a instanceof RelationshipRef) return a.relationship - (b as RelationshipRef).relationship;
  if (a instanceof PathRef) return orderPaths(a, b as PathRef);
  if (a instanceof Temporal) return orderTemporal(a, b as Temporal);
  if (a instanceof Duration) return orderDurations(a, b as Duration);
  if (a instanceof Point) return orderPoints(a, b as Point);
  return compareText(groupKey(a), groupKey(b));
}

/** NaN is the largest number. */
function orderNumbers(a: number | bigint, b: number | bigint): number {
  const result = compareNumbers(a, b);
  return Number.isNaN(result) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : result;
}

function orderLists(a: readonly Value[], b: readonly Value[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const result = order(a[index] ?? null, b[index] ?? null);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

function orderMaps(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): number {
  if (a.size !== b.size) return a.size - b.size;
  const keys = [...a.keys()].toSorted(compareText);
  const others = [...b.keys()].toSorted(compareText);
  return (
    orderLists(keys, others) ||
    orderLists(
      keys.map((key) => a.get(key) ?? null),
      keys.map((key) => b.get(key) ?? null),
    )
  );
}

function orderPaths(a: PathRef, b: PathRef): number {
  return orderLists(pathSteps(a), pathSteps(b));
}

function pathSteps(path: PathRef): Value[] {
  return [path.nodes[0] ?? 0, ...path.relationships];
}

function orderTemporal(a: Temporal, b: Temporal): number {
  const x = instantOf(a);
  const y = instantOf(b);
  return x[0] - y[0] || x[1] - y[1] || a.offset - b.offset || compareText(a.zone ?? "", b.zone ?? "");
}

function orderDurations(a: Duration, b: Duration): number {
  return averageSeconds(a) - averageSeconds(b) || a.nanos - b.nanos;
}

function averageSeconds(value: Duration): number {
  return value.months * 2_629_746 + value.days * 86_400 + value.seconds;
}

function orderPoints(a: Point, b: Point): number {
  return a.srid - b.srid || orderLists([...a.coordinates], [...b.coordinates]);
}

/** A text that two values share exactly when grouping, DISTINCT and UNION take them for the same. */
export function groupKey(value: Value): string {
  if (value === null) return "0";
  switch (typeof value) {
    case "string":
      return `s${value.length}:${value}`;
    case "boolean":
      return value ? "t" : "f";
    case "bigint":
      return `i${value}`;
    case "number":
      return Number.isInteger(value) ? `i${BigInt(value)}` : `d${value}`;
    default:
      return objectKey(value);
  }
}

function objectKey(value: Exclude<Value, null | string | boolean | bigint | number>): string {
  if (value instanceof NodeRef) return `n${value.node}`;
  if (value instanceof RelationshipRef) return `r${value.relationship}`;
  if (value instanceof PathRef) return `p${value.nodes.join(",")};${value.relationships.join(",")}`;
  if (Array.isArray(value)) return `[${value.map(groupKey).join(",")}]`;
  if (value instanceof Map) {
    const keys = [...value.keys()].toSorted(compareText);
    return `{${keys.map((key) => `${groupKey(key)}=${groupKey(value.get(key) ?? null)}`).join(",")}}`;
  }
  if (value instanceof Temporal) return `T${rank(value)}:${value.day}:${value.nano}:${value.offset}:${value.zone ?? ""}`;
  if (value instanceof Duration) return `D${value.months}:${value.days}:${value.seconds}:${value.nanos}`;
  if (value instanceof Point) return `P${value.srid}:${value.coordinates.join(":")}`;
  return `b${Buffer.from(value).toString("base64")}`;
}
