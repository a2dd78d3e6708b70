import { typeError } from "../evaluate/failure.ts";
import { Duration, Temporal, type Value } from "../evaluate/value.ts";
import { approximate } from "./approximate.ts";
import { addMonths } from "./calendar.ts";
import { instantOf } from "./instant.ts";
import { offsetOfLocal } from "./zone.ts";
import { atInstant } from "./zoned.ts";

const nanosPerDay = 86_400e9;

/** A sum in which at least one side is temporal. */
export function addTemporal(a: Value, b: Value): Value {
  if (a instanceof Duration && b instanceof Duration)
    return new Duration(a.months + b.months, a.days + b.days, a.seconds + b.seconds, a.nanos + b.nanos);
  if (a instanceof Temporal && b instanceof Duration) return shift(a, b);
  if (a instanceof Duration && b instanceof Temporal) return shift(b, a);
  throw typeError("a duration", a instanceof Duration || a instanceof Temporal ? b : a);
}

export function subtractTemporal(a: Value, b: Value): Value {
  if (!(b instanceof Duration)) throw typeError("a duration", b);
  return addTemporal(a, new Duration(-b.months, -b.days, -b.seconds, -b.nanos));
}

export function multiplyDuration(value: Duration, factor: number): Duration {
  return approximate(value.months * factor, value.days * factor, value.seconds * factor, value.nanos * factor);
}

/** Months first, then days, then the exact time. */
function shift(value: Temporal, by: Duration): Temporal {
  if (value.type === "Date") return new Temporal("Date", addMonths(value.day, by.months) + by.days + Math.trunc(by.seconds / 86_400), 0);
  const day = addMonths(value.day, by.months) + by.days;
  if (value.type === "Time" || value.type === "LocalTime") {
    return new Temporal(value.type, 0, addNanos(0, value.nano, by).nano, value.offset);
  }
  if (value.zone === null) {
    const moved = addNanos(day, value.nano, by);
    return new Temporal(value.type, moved.day, moved.nano, value.offset);
  }
  const local = atInstantOfLocal(value, day);
  const [utcDay, utcNano] = instantOf(local);
  const moved = addNanos(utcDay, utcNano, by);
  return atInstant(moved.day, moved.nano, value.zone, value.offset);
}

function atInstantOfLocal(value: Temporal, day: number): Temporal {
  return day === value.day || value.zone === null
    ? value
    : new Temporal(value.type, day, value.nano, offsetOfLocal(value.zone, day, value.nano), value.zone);
}

function addNanos(day: number, nano: number, by: Duration): { day: number; nano: number } {
  const days = Math.trunc(by.seconds / 86_400);
  const total = nano + (by.seconds - days * 86_400) * 1e9 + by.nanos;
  const carry = Math.floor(total / nanosPerDay);
  return { day: day + days + carry, nano: total - carry * nanosPerDay };
}
