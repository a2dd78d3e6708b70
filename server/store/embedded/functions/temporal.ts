import type { Context } from "../evaluate/context.ts";
import { isNumber } from "../evaluate/arithmetic.ts";
import { queryError, typeError } from "../evaluate/failure.ts";
import { Duration, Temporal, type Value, type ValueMap } from "../evaluate/value.ts";
import type { TemporalType } from "../../values.ts";
import { approximate } from "../temporal/approximate.ts";
import { durationBetween, inDays, inMonths, inSeconds, instants } from "../temporal/between.ts";
import { buildTemporal, readZone } from "../temporal/build.ts";
import { instantOf } from "../temporal/instant.ts";
import { parseDuration, parseTemporal, zoned } from "../temporal/parse.ts";
import { truncate } from "../temporal/truncate.ts";
import { atInstant } from "../temporal/zoned.ts";
import { arg, given, strict, type FunctionTable } from "./definition.ts";

/** The statement's instant as a value of a type, in a zone. */
function current(type: TemporalType, zoneValue: Value, context: Context): Temporal {
  const zone = zoneValue === null ? { offset: 0, name: null } : readZone(zoneValue);
  const [day, nano] = instantOf(context.now);
  return cast(type, atInstant(day, nano, zone.name, zone.offset ?? 0));
}

/** A value as one of another type, as in `date(datetime)`. */
function cast(type: TemporalType, value: Temporal): Temporal {
  const dateless = value.type === "Time" || value.type === "LocalTime";
  const timeless = value.type === "Date";
  const wantsDate = type !== "Time" && type !== "LocalTime";
  if ((wantsDate && dateless) || (!wantsDate && timeless)) throw typeError("a value with the same parts", value);
  if (type === "Date") return new Temporal(type, value.day, 0);
  if (type === "LocalTime") return new Temporal(type, 0, value.nano);
  if (type === "Time") return new Temporal(type, 0, value.nano, value.offset);
  if (type === "LocalDateTime") return new Temporal(type, value.day, value.nano);
  return zoned(value.day, value.nano, value.offset, value.zone);
}

function construct(type: TemporalType) {
  return given(0, 1, (args, context) => {
    if (args.length === 0) return current(type, null, context);
    const value = arg(args, 0);
    if (value === null) return null;
    if (typeof value === "string") return parseTemporal(type, value);
    if (value instanceof Temporal) return cast(type, value);
    if (!(value instanceof Map)) throw typeError("a text, a map or a temporal value", value);
    if ([...value.values()].includes(null)) return null;
    const onlyZone = value.size === 1 && value.has("timezone");
    return onlyZone ? current(type, value.get("timezone") ?? null, context) : buildTemporal(type, value);
  });
}

function cut(type: TemporalType) {
  return strict(1, 3, (args, context) => {
    const [unit, value = context.now, fields = new Map()] = args;
    if (typeof unit !== "string") throw typeError("a unit's name", unit ?? null);
    if (!(value instanceof Temporal)) throw typeError("a temporal value", value);
    if (!(fields instanceof Map)) throw typeError("a map", fields);
    const zone = fields.get("timezone") ?? null;
    return truncate(type, unit, value, fields, zone === null ? null : readZone(zone));
  });
}

const durationUnits: Record<string, [part: 0 | 1 | 2 | 3, factor: number]> = {
  years: [0, 12],
  quarters: [0, 3],
  months: [0, 1],
  weeks: [1, 7],
  days: [1, 1],
  hours: [2, 3600],
  minutes: [2, 60],
  seconds: [2, 1],
  milliseconds: [3, 1e6],
  microseconds: [3, 1e3],
  nanoseconds: [3, 1],
};

function durationOf(parts: ValueMap): Duration {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (const [key, value] of parts) {
    const unit = durationUnits[key.toLowerCase()];
    if (unit === undefined) throw queryError(`No such unit of a duration: ${key}`);
    if (!isNumber(value)) throw typeError("a number", value);
    sums[unit[0]] += Number(value) * unit[1];
  }
  if (parts.size === 0) throw queryError("A duration needs at least one unit");
  return approximate(...sums);
}

function between(measure: (a: Temporal, b: Temporal) => Duration) {
  return strict(2, 2, (args) => measure(...instants(args[0], args[1])));
}

function fromEpoch(args: readonly Value[]): Value {
  const [first, second] = args;
  if (!isNumber(first ?? null) || !isNumber(second ?? null)) throw typeError("two integers", first ?? null);
  const seconds = Number(first);
  const day = Math.floor(seconds / 86_400);
  return atInstant(day, (seconds - day * 86_400) * 1e9 + Number(second), null, 0);
}

function clocks(name: string, type: TemporalType): FunctionTable {
  const now = strict(0, 1, (args, context) => current(type, arg(args, 0), context));
  return {
    [name]: construct(type),
    [`${name}.truncate`]: cut(type),
    [`${name}.transaction`]: now,
    [`${name}.statement`]: now,
    [`${name}.realtime`]: now,
  };
}

export const temporalFunctions: FunctionTable = {
  ...clocks("date", "Date"),
  ...clocks("time", "Time"),
  ...clocks("localtime", "LocalTime"),
  ...clocks("datetime", "OffsetDateTime"),
  ...clocks("localdatetime", "LocalDateTime"),
  "datetime.fromepoch": strict(2, 2, fromEpoch),
  "datetime.fromepochmillis": strict(1, 1, (args) => {
    const value = arg(args, 0);
    if (typeof value !== "bigint") throw typeError("an integer", value);
    return fromEpoch([BigInt(Math.floor(Number(value) / 1000)), BigInt((((Number(value) % 1000) + 1000) % 1000) * 1e6)]);
  }),
  duration: strict(1, 1, (args) => {
    const value = arg(args, 0);
    if (typeof value === "string") return parseDuration(value);
    if (value instanceof Duration) return value;
    if (!(value instanceof Map)) throw typeError("a text or a map", value);
    return [...value.values()].includes(null) ? null : durationOf(value);
  }),
  "duration.between": between(durationBetween),
  "duration.inmonths": between(inMonths),
  "duration.indays": between(inDays),
  "duration.inseconds": between(inSeconds),
};
