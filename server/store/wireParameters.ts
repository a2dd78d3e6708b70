import type { WireMap, WireValue } from "../contract/values.ts";
import type { Parameters, StoreMap, StoreValue } from "./values.ts";
import { durationValue, floatValue, integerValue, pointValue, temporalValue } from "./wireTexts.ts";

/** A typed value that cannot be read. `place` says where it stands, such as `params.list[2].when`. */
export class WireError extends Error {
  override readonly name = "WireError";
  readonly place: string;

  constructor(place: string, message: string) {
    super(`${place}: ${message}`);
    this.place = place;
  }
}

/** @throws WireError for the first value that cannot be a parameter. */
export function toParameters(params: WireMap): Parameters {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, fromWire(value, step("params", key))]));
}

/**
 * Reads what `toWire` wrote, nodes, relationships and paths apart: a query cannot be given one.
 *
 * @throws WireError
 */
export function fromWire(value: WireValue, place: string): StoreValue {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item, index) => fromWire(item, `${place}[${index}]`));
  if (Object.hasOwn(value, "$type")) return fromTyped(value, place);
  return mapFrom(value, place);
}

function fromTyped(value: { [key: string]: WireValue }, place: string): StoreValue {
  const type = value["$type"];
  const content = value["_value"];
  if (typeof type !== "string") throw new WireError(place, "$type must be a text; wrap a map that has a key $type as Map");
  if (content === undefined) throw new WireError(place, `a ${type} needs a _value`);
  if (type === "Map") return mapFrom(content, `${place}._value`);
  if (type === "Node" || type === "Relationship" || type === "Path") {
    throw new WireError(place, `a ${type} cannot be a parameter; give its id instead`);
  }
  const read = readers[type];
  if (read === undefined)
    throw new WireError(place, `unknown $type ${JSON.stringify(type)}; known are ${Object.keys(readers).join(", ")}, Map`);
  if (typeof content !== "string") throw new WireError(place, `the _value of a ${type} must be a text`);
  const result = read(content);
  if (result === undefined) throw new WireError(place, `${JSON.stringify(content)} is not a ${type}`);
  return result;
}

const readers: { [type: string]: (text: string) => StoreValue | undefined } = {
  Integer: integerValue,
  Float: floatValue,
  Base64: bytes,
  Date: (text) => temporalValue("Date", text),
  Time: (text) => temporalValue("Time", text),
  LocalTime: (text) => temporalValue("LocalTime", text),
  OffsetDateTime: (text) => temporalValue("OffsetDateTime", text),
  ZonedDateTime: (text) => temporalValue("ZonedDateTime", text),
  LocalDateTime: (text) => temporalValue("LocalDateTime", text),
  Duration: durationValue,
  Point: pointValue,
};

function mapFrom(value: WireValue, place: string): StoreMap {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new WireError(place, "a map is needed here");
  return new Map(Object.entries(value).map(([key, item]) => [key, fromWire(item, step(place, key))]));
}

function bytes(text: string): Uint8Array | undefined {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)
    ? new Uint8Array(Buffer.from(text, "base64"))
    : undefined;
}

function step(place: string, key: string): string {
  return /^\w+$/.test(key) ? `${place}.${key}` : `${place}[${JSON.stringify(key)}]`;
}
