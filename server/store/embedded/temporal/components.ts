import { queryError } from "../evaluate/failure.ts";
import type { Duration, Temporal, Value } from "../evaluate/value.ts";
import { dateOf, dayOf, quarterStart, weekday, weekOf } from "./calendar.ts";
import { formatOffset } from "./format.ts";
import { instantOf } from "./instant.ts";

const dateParts: Record<string, (day: number) => number> = {
  year: (day) => dateOf(day).year,
  quarter: (day) => Math.ceil(dateOf(day).month / 3),
  month: (day) => dateOf(day).month,
  week: (day) => weekOf(day).week,
  weekyear: (day) => weekOf(day).weekYear,
  day: (day) => dateOf(day).day,
  ordinalday: (day) => day - dayOf(dateOf(day).year, 1, 1) + 1,
  dayofweek: weekday,
  weekday,
  dayofquarter: (day) => day - quarterStart(dateOf(day).year, Math.ceil(dateOf(day).month / 3)) + 1,
};
dateParts["quarterday"] = (day) => dateParts["dayofquarter"]?.(day) ?? 0;

const timeParts: Record<string, (nano: number) => number> = {
  hour: (nano) => Math.floor(nano / 3600e9),
  minute: (nano) => Math.floor(nano / 60e9) % 60,
  second: (nano) => Math.floor(nano / 1e9) % 60,
  millisecond: (nano) => Math.floor(nano / 1e6) % 1e3,
  microsecond: (nano) => Math.floor(nano / 1e3) % 1e6,
  nanosecond: (nano) => nano % 1e9,
};

/** A part of a date, by name in small letters; null when there is no such part. */
export function datePart(day: number, name: string): number | null {
  return dateParts[name]?.(day) ?? null;
}

/** `value.year` and its kin. @throws StoreError for a part that the type does not have. */
export function temporalComponent(value: Temporal, key: string): Value {
  const name = key.toLowerCase();
  const date = value.type === "Time" || value.type === "LocalTime" ? undefined : dateParts[name];
  if (date !== undefined) return BigInt(date(value.day));
  const time = value.type === "Date" ? undefined : timeParts[name];
  if (time !== undefined) return BigInt(time(value.nano));
  return zonePart(value, name) ?? noSuchPart(key);
}

function noSuchPart(key: string): never {
  throw queryError(`No such field: ${key}`);
}

function zonePart(value: Temporal, name: string): Value {
  if (!["Time", "OffsetDateTime", "ZonedDateTime"].includes(value.type)) return null;
  if (name === "timezone") return value.zone ?? formatOffset(value.offset);
  if (name === "offset") return formatOffset(value.offset);
  if (name === "offsetminutes") return BigInt(Math.trunc(value.offset / 60));
  if (name === "offsetseconds") return BigInt(value.offset);
  if (value.type === "Time") return null;
  const [day, nano] = instantOf(value);
  if (name === "epochseconds") return BigInt(day) * 86_400n + BigInt(Math.floor(nano / 1e9));
  return name === "epochmillis" ? BigInt(day) * 86_400_000n + BigInt(Math.floor(nano / 1e6)) : null;
}

const durationParts: Record<string, (value: Duration) => bigint> = {
  years: ({ months }) => BigInt(Math.trunc(months / 12)),
  quarters: ({ months }) => BigInt(Math.trunc(months / 3)),
  months: ({ months }) => BigInt(months),
  weeks: ({ days }) => BigInt(Math.trunc(days / 7)),
  days: ({ days }) => BigInt(days),
  hours: ({ seconds }) => BigInt(Math.trunc(seconds / 3600)),
  minutes: ({ seconds }) => BigInt(Math.trunc(seconds / 60)),
  seconds: ({ seconds }) => BigInt(seconds),
  milliseconds: ({ seconds, nanos }) => BigInt(seconds) * 1_000n + BigInt(Math.trunc(nanos / 1e6)),
  microseconds: ({ seconds, nanos }) => BigInt(seconds) * 1_000_000n + BigInt(Math.trunc(nanos / 1e3)),
  nanoseconds: ({ seconds, nanos }) => BigInt(seconds) * 1_000_000_000n + BigInt(nanos),
  quartersofyear: ({ months }) => BigInt(Math.trunc(months / 3) % 4),
  monthsofquarter: ({ months }) => BigInt(months % 3),
  monthsofyear: ({ months }) => BigInt(months % 12),
  daysofweek: ({ days }) => BigInt(days % 7),
  minutesofhour: ({ seconds }) => BigInt(Math.trunc(seconds / 60) % 60),
  secondsofminute: ({ seconds }) => BigInt(seconds % 60),
  millisecondsofsecond: ({ nanos }) => BigInt(Math.trunc(nanos / 1e6)),
  microsecondsofsecond: ({ nanos }) => BigInt(Math.trunc(nanos / 1e3)),
  nanosecondsofsecond: ({ nanos }) => BigInt(nanos),
};

/** `value.days` and its kin. */
export function durationComponent(value: Duration, key: string): Value {
  return durationParts[key.toLowerCase()]?.(value) ?? noSuchPart(key);
}
