import { queryError, unsupported } from "../evaluate/failure.ts";
import { Duration, Temporal } from "../evaluate/value.ts";
import { addMonths, dateOf } from "./calendar.ts";
import { offsetOfLocal } from "./zone.ts";
import { instantOf } from "./instant.ts";
import { atInstant } from "./zoned.ts";

const nanosPerDay = 86_400e9;

/** Two values on one footing: local days and nanoseconds, the second moved into the first one's zone. */
interface Pair {
  from: [number, number];
  to: [number, number];
  hasDates: boolean;
}

function hasDate(value: Temporal): boolean {
  return value.type !== "Time" && value.type !== "LocalTime";
}

function hasZone(value: Temporal): boolean {
  return value.type === "Time" || value.type === "OffsetDateTime" || value.type === "ZonedDateTime";
}

function align(a: Temporal, b: Temporal): Pair {
  const hasDates = hasDate(a) && hasDate(b);
  // A value without a date is taken to be on the other one's.
  const [dayA, dayB] = hasDates ? [a.day, b.day] : hasDate(a) ? [a.day, a.day] : [b.day, b.day];
  let to: [number, number] = [dayB, b.nano];
  if (hasZone(a) && hasZone(b)) {
    const [day, nano] = instantOf(new Temporal(b.type, dayB, b.nano, b.offset, b.zone));
    const zone = hasDate(a) ? a.zone : null;
    const moved = atInstant(day, nano, zone, a.offset);
    to = [moved.day, moved.nano];
  }
  return { from: [dayA, a.nano], to, hasDates };
}

/** The exact time between two values, with changes of a named zone's offset counted. */
function exact(a: Temporal, b: Temporal): [number, number] {
  const { from, to } = align(a, b);
  const zone = a.zone ?? b.zone;
  const shift = (side: [number, number]) => (zone === null ? 0 : offsetOfLocal(zone, side[0], side[1]));
  const seconds = (to[0] - from[0]) * 86_400 - (shift(to) - shift(from));
  return [seconds, to[1] - from[1]];
}

function ofNanos(seconds: number, nanos: number): Duration {
  const duration = new Duration(0, 0, seconds, nanos);
  if (!Number.isSafeInteger(duration.seconds))
    throw unsupported("durations this long", "Keep each part of a duration below 2^53; Neo4j has longer ones.");
  return duration;
}

/** Whole months, then whole days, then the rest. */
export function durationBetween(a: Temporal, b: Temporal): Duration {
  if (!hasDate(a) || !hasDate(b)) return inSeconds(a, b);
  const { from, to } = align(a, b);
  const months = monthsBetween(from, to);
  const middle: [number, number] = [addMonths(from[0], months), from[1]];
  const days = daysBetween(middle, to);
  const start: [number, number] = [middle[0] + days, from[1]];
  const zone = a.zone ?? b.zone;
  const shift = zone === null ? 0 : offsetOfLocal(zone, to[0], to[1]) - offsetOfLocal(zone, start[0], start[1]);
  return new Duration(months, days, (to[0] - start[0]) * 86_400 - shift, to[1] - start[1]);
}

export function inMonths(a: Temporal, b: Temporal): Duration {
  const { from, to, hasDates } = align(a, b);
  return new Duration(hasDates ? monthsBetween(from, to) : 0, 0, 0, 0);
}

export function inDays(a: Temporal, b: Temporal): Duration {
  const { from, to, hasDates } = align(a, b);
  return new Duration(0, hasDates ? daysBetween(from, to) : 0, 0, 0);
}

export function inSeconds(a: Temporal, b: Temporal): Duration {
  const [seconds, nanos] = exact(a, b);
  const whole = Math.trunc(nanos / nanosPerDay);
  return ofNanos(seconds + whole * 86_400, nanos - whole * nanosPerDay);
}

function monthsBetween(from: [number, number], to: [number, number]): number {
  const a = dateOf(from[0]);
  const b = dateOf(to[0]);
  let months = (b.year - a.year) * 12 + b.month - a.month;
  const reached: [number, number] = [addMonths(from[0], months), from[1]];
  if (months > 0 && (b.day < a.day || (reached[0] === to[0] && isAfter(reached, to)))) months -= 1;
  else if (months < 0 && (b.day > a.day || (reached[0] === to[0] && isAfter(to, reached)))) months += 1;
  return months;
}

function daysBetween(from: [number, number], to: [number, number]): number {
  const days = to[0] - from[0];
  if (days > 0 && to[1] < from[1]) return days - 1;
  return days < 0 && to[1] > from[1] ? days + 1 : days;
}

function isAfter(a: [number, number], b: [number, number]): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}

/** @throws StoreError when one of the two is no temporal value. */
export function instants(a: unknown, b: unknown): [Temporal, Temporal] {
  if (a instanceof Temporal && b instanceof Temporal) return [a, b];
  throw queryError("duration.between needs two temporal values");
}
