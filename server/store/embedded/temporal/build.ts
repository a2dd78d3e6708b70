import { queryError, typeError } from "../evaluate/failure.ts";
import { Temporal, type Value, type ValueMap } from "../evaluate/value.ts";
import type { TemporalType } from "../../values.ts";
import { dateOf, dayOf, firstMonday, isLeap, monthLength, quarterStart, weeksIn } from "./calendar.ts";
import { datePart } from "./components.ts";
import { instantOf } from "./instant.ts";
import { parseOffset, zoned } from "./parse.ts";
import { zoneName } from "./zone.ts";
import { atInstant } from "./zoned.ts";

const dateKeys = ["year", "month", "day", "week", "dayofweek", "quarter", "dayofquarter", "ordinalday"];
const timeKeys = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

/** A zone or an offset, as a query gives it. */
export interface Zone {
  offset: number | null;
  name: string | null;
}

export function readZone(value: Value): Zone {
  if (typeof value !== "string") throw typeError("a time zone's name or offset", value);
  const offset = parseOffset(value);
  return offset === null ? { offset: null, name: zoneName(value) } : { offset, name: null };
}

/** A temporal value of a type from a map of its parts, some of which may be other temporal values. */
export function buildTemporal(type: TemporalType, given: ValueMap): Temporal {
  const parts = new Map([...given].map(([key, value]) => [key.toLowerCase(), value]));
  const zone = parts.has("timezone") ? readZone(parts.get("timezone") ?? null) : null;
  const epoch = fromEpoch(parts, zone);
  if (epoch !== null && type === "OffsetDateTime") return withTime(epoch, parts);
  const bases = readBases(parts);
  if (type === "Date") return new Temporal("Date", buildDay(parts, bases.date), 0);
  if (type === "LocalTime") return new Temporal("LocalTime", 0, buildNano(parts, bases.time, true));
  if (type === "LocalDateTime") return new Temporal("LocalDateTime", buildDay(parts, bases.date), buildNano(parts, bases.time, false));
  if (type === "Time") return buildTime(parts, bases.time, zone);
  return buildZoned(parts, bases, zone);
}

function buildTime(parts: ValueMap, time: Temporal | null, zone: Zone | null): Temporal {
  const source = time !== null && hasZone(time) ? time : null;
  const wanted = zone?.offset ?? null;
  const base = source === null || wanted === null ? time : shiftTime(source, wanted);
  return new Temporal("Time", 0, buildNano(parts, base, true), wanted ?? source?.offset ?? 0);
}

function buildZoned(parts: ValueMap, bases: Bases, zone: Zone | null): Temporal {
  const day = buildDay(parts, bases.date);
  const source = bases.time !== null && hasZone(bases.time) ? bases.time : null;
  if (source === null) {
    const nano = buildNano(parts, bases.time, false);
    return zoned(day, nano, zone?.offset ?? null, zone?.name ?? null);
  }
  const local = zoned(day, source.nano, source.zone === null ? source.offset : null, source.zone);
  if (zone === null) return withNano(local, buildNano(parts, source, false));
  const [utcDay, utcNano] = instantOf(local);
  const moved = atInstant(utcDay, utcNano, zone.name, zone.offset ?? 0);
  return withNano(moved, buildNano(parts, moved, false));
}

function withNano(value: Temporal, nano: number): Temporal {
  if (nano === value.nano) return value;
  return zoned(value.day, nano, value.zone === null ? value.offset : null, value.zone);
}

function fromEpoch(parts: ValueMap, zone: Zone | null): Temporal | null {
  const millis = parts.has("epochmillis");
  if (!millis && !parts.has("epochseconds")) return null;
  const count = integer(parts.get(millis ? "epochmillis" : "epochseconds") ?? null);
  const perDay = millis ? 86_400_000 : 86_400;
  const day = Math.floor(count / perDay);
  return atInstant(day, (count - day * perDay) * (millis ? 1e6 : 1e9), zone?.name ?? null, zone?.offset ?? 0);
}

function withTime(value: Temporal, parts: ValueMap): Temporal {
  const nanos = subsecond(parts) ?? 0;
  return new Temporal(value.type, value.day, value.nano + nanos, value.offset, value.zone);
}

interface Bases {
  date: Temporal | null;
  time: Temporal | null;
}

function readBases(parts: ValueMap): Bases {
  const read = (key: string) => {
    const value = parts.get(key) ?? null;
    if (value !== null && !(value instanceof Temporal)) throw typeError("a temporal value", value);
    return value;
  };
  const both = read("datetime");
  return { date: read("date") ?? both, time: read("time") ?? both };
}

function hasZone(value: Temporal): boolean {
  return value.type === "Time" || value.type === "OffsetDateTime" || value.type === "ZonedDateTime";
}

function shiftTime(value: Temporal, offset: number): Temporal {
  const perDay = 86_400e9;
  const nano = (((value.nano + (offset - value.offset) * 1e9) % perDay) + perDay) % perDay;
  return new Temporal("Time", 0, nano, offset);
}

function integer(value: Value): number {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw typeError("an integer", value);
}

/** The day that the parts name, what they leave out coming from the base or being the first. */
function buildDay(parts: ValueMap, base: Temporal | null): number {
  if (base !== null && (base.type === "Time" || base.type === "LocalTime")) throw queryError("Cannot get the date of a time");
  const from = (key: string, part: string, missing: number | null, low: number, high: number) => {
    const given = parts.get(key);
    const value = given === undefined ? (base === null ? missing : (datePart(base.day, part) ?? missing)) : integer(given);
    if (value === null) throw queryError(`${key} must be specified`);
    if (value < low || value > high) throw queryError(`Invalid value for ${key}: ${value}`);
    return value;
  };
  const year = (part: string) => from("year", part, null, -999_999_999, 999_999_999);
  if (parts.has("week")) {
    const y = year("weekyear");
    return firstMonday(y) + (from("week", "week", 1, 1, weeksIn(y)) - 1) * 7 + from("dayofweek", "dayofweek", 1, 1, 7) - 1;
  }
  if (parts.has("dayofweek") && !parts.has("month") && !parts.has("day") && base !== null) {
    const y = year("weekyear");
    return firstMonday(y) + (from("week", "week", 1, 1, 53) - 1) * 7 + from("dayofweek", "dayofweek", 1, 1, 7) - 1;
  }
  if (parts.has("quarter") || parts.has("dayofquarter")) {
    const y = year("year");
    const quarter = from("quarter", "quarter", base === null && parts.has("dayofquarter") ? null : 1, 1, 4);
    const day = quarterStart(y, quarter) + from("dayofquarter", "dayofquarter", 1, 1, 92) - 1;
    return day;
  }
  if (parts.has("ordinalday")) {
    const y = year("year");
    return dayOf(y, 1, 1) + from("ordinalday", "ordinalday", 1, 1, isLeap(y) ? 366 : 365) - 1;
  }
  if (base === null && parts.has("day") && !parts.has("month")) throw queryError("month must be specified");
  if (!dateKeys.some((key) => parts.has(key)) && base !== null) return base.day;
  const y = year("year");
  const month = from("month", "month", 1, 1, 12);
  const day =
    parts.has("day") || base === null
      ? from("day", "day", 1, 1, monthLength(y, month))
      : Math.min(dateOf(base.day).day, monthLength(y, month));
  return dayOf(y, month, day);
}

function subsecond(parts: ValueMap): number | null {
  if (!["millisecond", "microsecond", "nanosecond"].some((key) => parts.has(key))) return null;
  const hasMilli = parts.has("millisecond");
  const milli = within(parts, "millisecond", 999);
  const micro = within(parts, "microsecond", hasMilli ? 999 : 999_999);
  const nano = within(parts, "nanosecond", parts.has("microsecond") ? 999 : hasMilli ? 999_999 : 999_999_999);
  return milli * 1e6 + micro * 1e3 + nano;
}

/** A part between 0 and a bound; 0 when it is not given. */
function within(parts: ValueMap, key: string, high: number): number {
  if (!parts.has(key)) return 0;
  const value = integer(parts.get(key) ?? null);
  if (value < 0 || value > high) throw queryError(`Invalid value for ${key}: ${value}`);
  return value;
}

/** Nanoseconds since midnight of the parts. */
function buildNano(parts: ValueMap, base: Temporal | null, needsHour: boolean): number {
  if (base !== null && base.type === "Date") throw queryError("Cannot get the time of a date");
  const at = base?.nano ?? 0;
  const from = (key: string, current: number, high: number) => {
    const given = parts.get(key);
    if (given === undefined) return current;
    const value = integer(given);
    if (value < 0 || value > high) throw queryError(`Invalid value for ${key}: ${value}`);
    return value;
  };
  if (needsHour && base === null && !parts.has("hour")) throw queryError("hour must be specified");
  if (base === null) requireLarger(parts);
  const hour = from("hour", Math.floor(at / 3600e9), 23);
  const minute = from("minute", Math.floor(at / 60e9) % 60, 59);
  const second = from("second", Math.floor(at / 1e9) % 60, 59);
  return (hour * 3600 + minute * 60 + second) * 1e9 + (subsecond(parts) ?? at % 1e9);
}

/** A smaller unit needs every larger one: second needs minute, minute needs hour. */
function requireLarger(parts: ValueMap): void {
  const smallest = timeKeys.findLastIndex((key) => parts.has(key));
  const needed = timeKeys.slice(0, Math.max(0, Math.min(smallest, 3)));
  const missing = needed.find((key) => !parts.has(key));
  if (missing !== undefined) throw queryError(`${missing} must be specified`);
}
