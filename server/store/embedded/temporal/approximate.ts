import { unsupported } from "../evaluate/failure.ts";
import { Duration } from "../evaluate/value.ts";

/** Of an average month: 365.2425 days in twelve parts. */
const nanosPerMonth = 2_629_746e9;
const nanosPerDay = 86_400e9;

/** A duration whose parts may have fractions: each part's fraction goes to the next smaller one, as Neo4j does. */
export function approximate(months: number, days: number, seconds: number, nanos: number): Duration {
  const wholeMonths = Math.trunc(months);
  const allDays = days + (nanosPerMonth * months - nanosPerMonth * wholeMonths) / nanosPerDay;
  const wholeDays = Math.trunc(allDays);
  const allSeconds = seconds + (nanosPerDay * allDays - nanosPerDay * wholeDays) / 1e9;
  const wholeSeconds = Math.trunc(allSeconds);
  const allNanos = Math.trunc(nanos + (1e9 * allSeconds - 1e9 * wholeSeconds));
  if (![wholeMonths, wholeDays, wholeSeconds].every(Number.isSafeInteger))
    throw unsupported("durations this long", "Keep each part of a duration below 2^53; Neo4j has longer ones.");
  return new Duration(wholeMonths, wholeDays, wholeSeconds, allNanos);
}
