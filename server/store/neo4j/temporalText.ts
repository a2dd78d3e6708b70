import neo4j, { type Date as Neo4jDate, type DateTime, type Duration, type LocalDateTime, type LocalTime, type Time } from "neo4j-driver";
import type { DurationValue, TemporalType, TemporalValue } from "../values.ts";

type Temporal = Neo4jDate<bigint> | Time<bigint> | LocalTime<bigint> | DateTime<bigint> | LocalDateTime<bigint>;

/** @returns the value with its text written as Neo4j's own `toString()` writes it, or undefined when it is neither temporal nor a duration. */
export function fromTemporal(value: object): TemporalValue | DurationValue | undefined {
  if (isDuration(value)) return fromDuration(value);
  if (!isTemporal(value)) return undefined;
  if ("year" in value && !("hour" in value)) return temporal("Date", dateText(value));
  if ("year" in value && "hour" in value) return fromDateTime(value);
  return "timeZoneOffsetSeconds" in value
    ? temporal("Time", timeText(value) + offsetText(value.timeZoneOffsetSeconds))
    : temporal("LocalTime", timeText(value));
}

/** @returns the duration as `P1Y2M3DT4H5M6.789S`, its signs as Neo4j writes them. */
function fromDuration({ months, days, seconds, nanoseconds }: Duration<bigint>): DurationValue {
  const date = part(months / 12n, "Y") + part(months % 12n, "M") + part(days, "D");
  // The nanoseconds are never negative, so that -0.5 s comes as -1 s and 500 million of them.
  const borrow = seconds < 0n && nanoseconds !== 0n;
  const whole = borrow ? seconds + 1n : seconds;
  const nanos = borrow ? 1_000_000_000n - nanoseconds : nanoseconds;
  const rest = whole % 60n;
  const sign = seconds < 0n && rest === 0n && nanos !== 0n ? "-" : "";
  const secondsText = rest === 0n && nanos === 0n ? "" : `${sign}${rest}${fraction(nanos)}S`;
  const time = part(whole / 3_600n, "H") + part((whole % 3_600n) / 60n, "M") + secondsText;
  const text = `P${date}${time === "" ? "" : `T${time}`}`;
  return { kind: "duration", text: text === "P" ? "PT0S" : text };
}

// The driver's own guards know its integers, but not that it was opened with `useBigInt`.
function isDuration(value: object): value is Duration<bigint> {
  return neo4j.isDuration(value);
}

function isTemporal(value: object): value is Temporal {
  return neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value) || neo4j.isLocalTime(value) || neo4j.isTime(value);
}

function fromDateTime(value: DateTime<bigint> | LocalDateTime<bigint>): TemporalValue {
  const local = `${dateText(value)}T${timeText(value)}`;
  if (!("timeZoneOffsetSeconds" in value)) return temporal("LocalDateTime", local);
  const offset = value.timeZoneOffsetSeconds;
  const moment = local + (offset === undefined || offset === null ? "" : offsetText(offset));
  const zone = value.timeZoneId;
  return zone === undefined || zone === null ? temporal("OffsetDateTime", moment) : temporal("ZonedDateTime", `${moment}[${zone}]`);
}

function temporal(type: TemporalType, text: string): TemporalValue {
  return { kind: "temporal", type, text };
}

function dateText({ year, month, day }: { year: bigint; month: bigint; day: bigint }): string {
  const digits = String(year < 0n ? -year : year).padStart(4, "0");
  const sign = year < 0n ? "-" : year > 9_999n ? "+" : "";
  return `${sign}${digits}-${two(month)}-${two(day)}`;
}

function timeText({ hour, minute, second, nanosecond }: { hour: bigint; minute: bigint; second: bigint; nanosecond: bigint }): string {
  return `${two(hour)}:${two(minute)}:${two(second)}${fraction(nanosecond)}`;
}

function offsetText(seconds: bigint): string {
  if (seconds === 0n) return "Z";
  const size = seconds < 0n ? -seconds : seconds;
  const rest = size % 60n;
  return `${seconds < 0n ? "-" : "+"}${two(size / 3_600n)}:${two((size / 60n) % 60n)}${rest === 0n ? "" : `:${two(rest)}`}`;
}

function fraction(nanoseconds: bigint): string {
  return nanoseconds === 0n ? "" : `.${String(nanoseconds).padStart(9, "0").replace(/0+$/, "")}`;
}

function part(amount: bigint, unit: string): string {
  return amount === 0n ? "" : `${amount}${unit}`;
}

function two(amount: bigint): string {
  return String(amount).padStart(2, "0");
}
