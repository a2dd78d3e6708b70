import type { Duration, Temporal } from "../evaluate/value.ts";
import { dateOf } from "./calendar.ts";

const two = (value: number) => String(value).padStart(2, "0");

function formatDate(day: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : year > 9999 ? "+" : ""}${digits}-${two(month)}-${two(ofMonth)}`;
}

function formatTime(nano: number): string {
  const seconds = Math.floor(nano / 1e9);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction(nano % 1e9)}`;
}

function fraction(nanos: number): string {
  return nanos === 0 ? "" : `.${String(nanos).padStart(9, "0").replace(/0+$/u, "")}`;
}

export function formatOffset(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const seconds = size % 60 === 0 ? "" : `:${two(size % 60)}`;
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`;
}

/** The ISO 8601 text of a value, always with its seconds, as Neo4j writes it. */
export function formatTemporal(value: Temporal): string {
  switch (value.type) {
    case "Date":
      return formatDate(value.day);
    case "LocalTime":
      return formatTime(value.nano);
    case "Time":
      return formatTime(value.nano) + formatOffset(value.offset);
    case "LocalDateTime":
      return `${formatDate(value.day)}T${formatTime(value.nano)}`;
    case "OffsetDateTime":
    case "ZonedDateTime": {
      const zone = value.zone === null ? "" : `[${value.zone}]`;
      return `${formatDate(value.day)}T${formatTime(value.nano)}${formatOffset(value.offset)}${zone}`;
    }
  }
}

function part(amount: number, unit: string): string {
  return amount === 0 ? "" : `${amount}${unit}`;
}

export function formatDuration(value: Duration): string {
  const date = part(Math.trunc(value.months / 12), "Y") + part(value.months % 12, "M") + part(value.days, "D");
  const negative = value.seconds < 0;
  const borrows = negative && value.nanos !== 0;
  const seconds = value.seconds + (borrows ? 1 : 0);
  const nanos = Math.abs(value.nanos - (borrows ? 1e9 : 0));
  let time = part(Math.trunc(seconds / 3600), "H") + part(Math.trunc((seconds % 3600) / 60), "M");
  const rest = seconds % 60;
  if (rest !== 0 || nanos !== 0) time += `${negative && rest === 0 ? "-" : ""}${rest === 0 ? 0 : rest}${fraction(nanos)}S`;
  return date === "" && time === "" ? "PT0S" : `P${date}${time === "" ? "" : `T${time}`}`;
}
