import neo4j from "neo4j-driver";
import { StoreError } from "../storeError.ts";
import type { DurationValue, TemporalValue } from "../values.ts";

const datePattern = String.raw`(?<year>[+-]?\d{4,9})-(?<month>\d{2})-(?<day>\d{2})`;
const timePattern = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const offsetPattern = String.raw`(?<offset>Z|[+-]\d{2}:?\d{2}(?::?\d{2})?)`;
const zonePattern = String.raw`\[(?<zone>[^\]]+)\]`;

const patterns = {
  Date: new RegExp(`^${datePattern}$`),
  LocalTime: new RegExp(`^${timePattern}$`),
  Time: new RegExp(`^${timePattern}${offsetPattern}$`),
  LocalDateTime: new RegExp(`^${datePattern}T${timePattern}$`),
  OffsetDateTime: new RegExp(`^${datePattern}T${timePattern}${offsetPattern}$`),
  ZonedDateTime: new RegExp(`^${datePattern}T${timePattern}${offsetPattern}?${zonePattern}$`),
};

const durationPattern = new RegExp(
  String.raw`^(?<sign>-)?P(?:(?<years>[+-]?\d+)Y)?(?:(?<months>[+-]?\d+)M)?(?:(?<weeks>[+-]?\d+)W)?(?:(?<days>[+-]?\d+)D)?` +
    String.raw`(?:T(?:(?<hours>[+-]?\d+)H)?(?:(?<minutes>[+-]?\d+)M)?(?:(?<secondSign>[+-])?(?<seconds>\d+)(?:[.,](?<fraction>\d{1,9}))?S)?)?$`,
);

/**
 * @returns the driver's value for the ISO text of a temporal parameter
 * @throws StoreError `invalid_query` when the text is not of that type
 */
export function toTemporal({ type, text }: TemporalValue): object {
  const groups = patterns[type].exec(text)?.groups;
  if (groups === undefined) throw unreadable(type, text);
  const year = integer(groups.year);
  const month = integer(groups.month);
  const day = integer(groups.day);
  const hour = integer(groups.hour);
  const minute = integer(groups.minute);
  const second = integer(groups.second);
  const nanosecond = nanoseconds(groups.fraction);
  const offset = offsetSeconds(groups.offset);
  try {
    switch (type) {
      case "Date":
        return new neo4j.types.Date(year, month, day);
      case "LocalTime":
        return new neo4j.types.LocalTime(hour, minute, second, nanosecond);
      case "Time":
        return new neo4j.types.Time(hour, minute, second, nanosecond, offset ?? 0);
      case "LocalDateTime":
        return new neo4j.types.LocalDateTime(year, month, day, hour, minute, second, nanosecond);
      case "OffsetDateTime":
        return new neo4j.types.DateTime(year, month, day, hour, minute, second, nanosecond, offset);
      case "ZonedDateTime":
        return new neo4j.types.DateTime(year, month, day, hour, minute, second, nanosecond, offset, groups.zone);
    }
  } catch (cause) {
    throw unreadable(type, text, cause);
  }
}

/** @throws StoreError `invalid_query` when the text is not an ISO 8601 duration. */
export function toDuration({ text }: DurationValue): object {
  const groups = durationPattern.exec(text)?.groups;
  if (groups === undefined || /[PT]$/.test(text)) throw unreadable("Duration", text);
  const sign = groups.sign === "-" ? -1n : 1n;
  const amount = (digits: string | undefined) => sign * BigInt((digits ?? "0").replace("+", ""));
  const secondSign = groups.secondSign === "-" ? -sign : sign;
  const seconds = amount(groups.hours) * 3_600n + amount(groups.minutes) * 60n + secondSign * BigInt(groups.seconds ?? "0");
  const nanos = secondSign * BigInt(nanoseconds(groups.fraction));
  return new neo4j.types.Duration(
    neo4j.int(amount(groups.years) * 12n + amount(groups.months)),
    neo4j.int(amount(groups.weeks) * 7n + amount(groups.days)),
    neo4j.int(seconds),
    neo4j.int(nanos),
  );
}

function unreadable(type: string, text: string, cause?: unknown): StoreError {
  return new StoreError("invalid_query", `The parameter ${JSON.stringify(text)} is no ${type}.`, {
    hint: "Write it as ISO 8601, such as 2026-01-31, 2026-01-31T12:00:00+09:00 or P1DT2H.",
    cause,
  });
}

function integer(digits: string | undefined): number {
  return Number(digits ?? "0");
}

function nanoseconds(fraction: string | undefined): number {
  return Number((fraction ?? "").padEnd(9, "0"));
}

function offsetSeconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === "Z") return 0;
  const digits = text.replaceAll(":", "").slice(1);
  const size = Number(digits.slice(0, 2)) * 3_600 + Number(digits.slice(2, 4)) * 60 + Number(digits.slice(4, 6) || "0");
  return text.startsWith("-") ? -size : size;
}
