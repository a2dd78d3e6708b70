import { queryError } from "../evaluate/failure.ts";
import { Duration, Temporal } from "../evaluate/value.ts";
import type { TemporalType } from "../../values.ts";
import { dayOf, firstMonday, isLeap, monthLength, quarterStart, weeksIn } from "./calendar.ts";
import { offsetOfLocal, zoneName } from "./zone.ts";
import { approximate } from "./approximate.ts";

const year = "(?<year>[+-]\\d{1,9}|\\d{4})";
const datePatterns = [
  `${year}-(?<month>\\d{1,2})-(?<day>\\d{1,2})`,
  `${year}(?<month>\\d{2})(?<day>\\d{2})`,
  `${year}-W(?<week>\\d{1,2})-(?<weekday>\\d)`,
  `${year}W(?<week>\\d{2})(?<weekday>\\d)`,
  `${year}-?W(?<week>\\d{2})`,
  `${year}-Q(?<quarter>\\d)-(?<quarterDay>\\d{1,2})`,
  `${year}Q(?<quarter>\\d)(?<quarterDay>\\d{2})`,
  `${year}-?Q(?<quarter>\\d)`,
  `${year}-(?<ordinal>\\d{3})`,
  `${year}(?<ordinal>\\d{3})`,
  `${year}-(?<month>\\d{1,2})`,
  `${year}(?<month>\\d{2})`,
  year,
].map((pattern) => new RegExp(`^${pattern}$`, "u"));

const timePattern = /^(?<hour>\d{2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?$/u;
const zonePattern = /(?<offset>Z|z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[(?<zone>[^\]]+)\])?$/u;

function invalid(text: string, what: string): never {
  throw queryError(`Text cannot be parsed to a ${what}: ${text}`);
}

/** Days since 1970-01-01 of a date's text in any of ISO 8601's forms. */
function parseDate(text: string): number {
  for (const pattern of datePatterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return dayFromParts(text, groups);
  }
  return invalid(text, "Date");
}

function dayFromParts(text: string, groups: Record<string, string | undefined>): number {
  const at = (name: string, low: number, high: number, missing: number) => {
    const given = groups[name];
    const value = given === undefined ? missing : Number(given);
    return value < low || value > high ? invalid(text, "Date") : value;
  };
  const y = Number(groups["year"]);
  if (groups["week"] !== undefined) return firstMonday(y) + (at("week", 1, weeksIn(y), 1) - 1) * 7 + at("weekday", 1, 7, 1) - 1;
  if (groups["quarter"] !== undefined) return quarterStart(y, at("quarter", 1, 4, 1)) + at("quarterDay", 1, 92, 1) - 1;
  if (groups["ordinal"] !== undefined) return dayOf(y, 1, 1) + at("ordinal", 1, isLeap(y) ? 366 : 365, 1) - 1;
  const month = at("month", 1, 12, 1);
  return dayOf(y, month, at("day", 1, monthLength(y, month), 1));
}

function parseClock(text: string): number {
  const groups = timePattern.exec(text)?.groups;
  if (groups === undefined) return invalid(text, "Time");
  const [hour, minute, second] = [groups["hour"], groups["minute"], groups["second"]].map((part) => Number(part ?? 0));
  if (hour === undefined || minute === undefined || second === undefined || hour > 23 || minute > 59 || second > 59)
    return invalid(text, "Time");
  return (hour * 3600 + minute * 60 + second) * 1e9 + Number((groups["fraction"] ?? "").padEnd(9, "0"));
}

/** Seconds east of UTC of `Z`, `+01`, `+0100`, `+01:00` or `+01:00:30`. */
export function parseOffset(text: string): number | null {
  if (/^z$/iu.test(text)) return 0;
  const match = /^([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$/u.exec(text);
  if (match === null) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (seconds > 64_800) return null;
  return match[1] === "-" ? -seconds : seconds;
}

/** A temporal value of one type from its text; a zone may be left out, and is then UTC. */
export function parseTemporal(type: TemporalType, text: string): Temporal {
  if (type === "Date") return new Temporal("Date", parseDate(text), 0);
  if (type === "LocalTime") return new Temporal("LocalTime", 0, parseClock(text));
  if (type === "Time") {
    const { clock, offset } = splitZone(text);
    return new Temporal("Time", 0, parseClock(clock), offset ?? 0);
  }
  const middle = text.indexOf("T");
  const date = middle < 0 ? text : text.slice(0, middle);
  const time = middle < 0 ? undefined : text.slice(middle + 1);
  const day = parseDate(date);
  if (type === "LocalDateTime") return new Temporal("LocalDateTime", day, time === undefined ? 0 : parseClock(time));
  const { clock, offset, zone } = splitZone(time ?? "");
  return zoned(day, clock === "" ? 0 : parseClock(clock), offset, zone);
}

/** A local time in a zone or at an offset, UTC when neither is given. */
export function zoned(day: number, nano: number, offset: number | null, zone: string | null): Temporal {
  if (zone === null) return new Temporal("OffsetDateTime", day, nano, offset ?? 0);
  return new Temporal("ZonedDateTime", day, nano, offset ?? offsetOfLocal(zone, day, nano), zone);
}

function splitZone(text: string): { clock: string; offset: number | null; zone: string | null } {
  const match = zonePattern.exec(text);
  const groups = match?.groups ?? {};
  const offset = groups["offset"] === undefined ? null : parseOffset(groups["offset"]);
  if (groups["offset"] !== undefined && offset === null) return invalid(text, "Time");
  return {
    clock: text.slice(0, match?.index ?? text.length),
    offset,
    zone: groups["zone"] === undefined ? null : zoneName(groups["zone"]),
  };
}

const amount = "([+-]?\\d+(?:[.,]\\d+)?)";
const durationPattern = new RegExp(
  `^([+-])?P(?:${amount}Y)?(?:${amount}M)?(?:${amount}W)?(?:${amount}D)?(?:T(?:${amount}H)?(?:${amount}M)?(?:${amount}S)?)?$`,
  "iu",
);
const datedDuration = /^([+-])?P(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?$/u;

export function parseDuration(text: string): Duration {
  const dated = datedDuration.exec(text);
  if (dated !== null) {
    const [years, months, days, hours, minutes, seconds] = dated.slice(2, 8).map(Number);
    const sign = dated[1] === "-" ? -1 : 1;
    const whole = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
    return new Duration(
      sign * ((years ?? 0) * 12 + (months ?? 0)),
      sign * (days ?? 0),
      sign * whole,
      sign * Number((dated[8] ?? "").padEnd(9, "0")),
    );
  }
  const match = durationPattern.exec(text);
  if (match === null || match.slice(2).every((part) => part === undefined) || text.toUpperCase().endsWith("T"))
    return invalid(text, "Duration");
  const sign = match[1] === "-" ? -1 : 1;
  const [years, months, weeks, days, hours, minutes] = match.slice(2, 8).map((part) => sign * Number((part ?? "0").replace(",", ".")));
  const { seconds, nanos } = exactSeconds(match[8] ?? "0", sign);
  return approximate(
    (years ?? 0) * 12 + (months ?? 0),
    (weeks ?? 0) * 7 + (days ?? 0),
    (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + seconds,
    nanos,
  );
}

/** Seconds with up to nine decimals, without the rounding of a float. */
function exactSeconds(text: string, sign: number): { seconds: number; nanos: number } {
  const [whole = "0", decimals = ""] = text.replace(",", ".").split(".");
  const down = whole.startsWith("-") ? -sign : sign;
  return { seconds: sign * Number(whole), nanos: down * Number(decimals.slice(0, 9).padEnd(9, "0")) };
}
