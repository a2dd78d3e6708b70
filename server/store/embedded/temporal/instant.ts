import type { Temporal } from "../evaluate/value.ts";

const nanosPerDay = 86_400e9;

/** A temporal value as [days, nanoseconds] in UTC, so that values of one type can be compared. */
export function instantOf(value: Temporal): [number, number] {
  const nano = value.nano - value.offset * 1e9;
  const carry = Math.floor(nano / nanosPerDay);
  // A time of day has no date to carry into: it is compared by its distance from midnight in UTC.
  return [value.day + carry, nano - carry * nanosPerDay];
}
