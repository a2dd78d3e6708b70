import type { StoreValue, TemporalType } from "./values.ts";

const largest = 2n ** 63n - 1n;

/** @returns the integer, a bigint past 2^53, or undefined when the text is no integer of 64 bits. */
export function integerValue(text: string): number | bigint | undefined {
  if (!/^[+-]?\d{1,30}$/.test(text)) return undefined;
  const value = BigInt(text.replace("+", ""));
  if (value > largest || value < -largest - 1n) return undefined;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** @returns a float, also where it is a whole number, or undefined. */
export function floatValue(text: string): StoreValue | undefined {
  if (/^[+-]?(NaN|Infinity)$/.test(text)) return Number(text.replace(/[+-]NaN/, "NaN"));
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isInteger(value) ? { kind: "float", value } : value;
}

const date = String.raw`[+-]?\d{4,9}-\d{2}-\d{2}`;
const time = String.raw`\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const offset = String.raw`(?:Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)`;
const zone = String.raw`\[[A-Za-z0-9_+\-/]+\]`;

const forms: Record<TemporalType, RegExp> = {
  Date: new RegExp(`^${date}$`),
  Time: new RegExp(`^${time}${offset}$`),
  LocalTime: new RegExp(`^${time}$`),
  OffsetDateTime: new RegExp(`^${date}T${time}${offset}$`),
  ZonedDateTime: new RegExp(`^${date}T${time}(?:${offset})?${zone}$`),
  LocalDateTime: new RegExp(`^${date}T${time}$`),
};

/** @returns the value, or undefined when the text has another form, or names a day or an hour that does not exist. */
export function temporalValue(type: TemporalType, text: string): StoreValue | undefined {
  return forms[type].test(text) && hasRealDay(text) && hasRealTime(text) ? { kind: "temporal", type, text } : undefined;
}

function hasRealDay(text: string): boolean {
  const parts = /^([+-]?\d{4,9})-(\d{2})-(\d{2})/.exec(text);
  if (parts === null) return true;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function hasRealTime(text: string): boolean {
  const parts = /(?:^|T)(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text);
  if (parts === null) return true;
  const [hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  return hour < 24 && minute < 60 && second < 60;
}

const number = String.raw`[+-]?\d+(?:\.\d+)?`;
const durationForm = new RegExp(
  `^[+-]?P(?!$)(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?!$)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
);

/** @returns the duration, or undefined when the text is not one of ISO 8601 as Cypher writes it. */
export function durationValue(text: string): StoreValue | undefined {
  return durationForm.test(text) ? { kind: "duration", text } : undefined;
}

const coordinate = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const pointForm = new RegExp(String.raw`^SRID=(\d+);\s*POINT\s*(Z)?\s*\(\s*(${coordinate}(?:\s+${coordinate}){1,2})\s*\)$`, "i");
const dimensions: { [srid: number]: number } = { 4326: 2, 7203: 2, 4979: 3, 9157: 3 };

/** @returns the point, or undefined when the text, the reference system or the number of coordinates is wrong. */
export function pointValue(text: string): StoreValue | undefined {
  const parts = pointForm.exec(text);
  if (parts === null) return undefined;
  const srid = Number(parts[1]);
  const coordinates = (parts[3] ?? "").trim().split(/\s+/).map(Number);
  const fits = coordinates.length === dimensions[srid] && (parts[2] === undefined || coordinates.length === 3);
  return fits ? { kind: "point", srid, coordinates } : undefined;
}
