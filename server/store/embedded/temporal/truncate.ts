import { queryError } from "../evaluate/failure.ts";
import { Temporal, type ValueMap } from "../evaluate/value.ts";
import type { TemporalType } from "../../values.ts";
import { buildTemporal, type Zone } from "./build.ts";
import { dateOf, dayOf, firstMonday, quarterStart, weekday, weekOf } from "./calendar.ts";
import { zoned } from "./parse.ts";

const dayUnits: Record<string, (day: number) => number> = {
  millennium: (day) => dayOf(Math.floor(dateOf(day).year / 1000) * 1000, 1, 1),
  century: (day) => dayOf(Math.floor(dateOf(day).year / 100) * 100, 1, 1),
  decade: (day) => dayOf(Math.floor(dateOf(day).year / 10) * 10, 1, 1),
  year: (day) => dayOf(dateOf(day).year, 1, 1),
  weekyear: (day) => firstMonday(weekOf(day).weekYear),
  quarter: (day) => quarterStart(dateOf(day).year, Math.ceil(dateOf(day).month / 3)),
  month: (day) => dayOf(dateOf(day).year, dateOf(day).month, 1),
  week: (day) => day - weekday(day) + 1,
  day: (day) => day,
};

const timeUnits: Record<string, number> = { hour: 3600e9, minute: 60e9, second: 1e9, millisecond: 1e6, microsecond: 1e3 };

/** A value of a type, cut to a unit, then with some parts set anew. */
export function truncate(type: TemporalType, unit: string, value: Temporal, fields: ValueMap, zone: Zone | null): Temporal {
  const name = unit.toLowerCase();
  const toDay = dayUnits[name];
  const step = timeUnits[name];
  if (toDay === undefined && step === undefined) throw queryError(`Unsupported unit: ${unit}`);
  const dateless = value.type === "Time" || value.type === "LocalTime";
  if ((type === "Date" && step !== undefined) || (dateless && toDay !== undefined && name !== "day"))
    throw queryError(`Unit not supported: ${unit}`);
  if (value.type === "Date" && step !== undefined) throw queryError(`Unit not supported for a date: ${unit}`);
  if (dateless && type !== "Time" && type !== "LocalTime") throw queryError("Cannot get the date of a time");
  if (value.type === "Date" && (type === "Time" || type === "LocalTime")) throw queryError("Cannot get the time of a date");
  const day = toDay === undefined ? value.day : toDay(value.day);
  const nano = step === undefined ? 0 : Math.floor(value.nano / step) * step;
  return setFields(cast(type, day, nano, value, zone), fields);
}

function cast(type: TemporalType, day: number, nano: number, value: Temporal, zone: Zone | null): Temporal {
  const zoneless = value.type === "Date" || value.type === "LocalTime" || value.type === "LocalDateTime";
  if (type === "Date") return new Temporal(type, day, 0);
  if (type === "LocalTime") return new Temporal(type, 0, nano);
  if (type === "LocalDateTime") return new Temporal(type, day, nano);
  if (type === "Time") return new Temporal(type, 0, nano, zone?.offset ?? value.offset);
  const offset = zone === null ? (value.zone === null ? value.offset : null) : zone.offset;
  return zoned(day, nano, zoneless && zone === null ? 0 : offset, zone === null ? value.zone : zone.name);
}

/** Sets parts anew; a part smaller than a second is added to what larger parts leave. */
function setFields(value: Temporal, fields: ValueMap): Temporal {
  if (fields.size === 0) return value;
  const parts: ValueMap = new Map([...fields].filter(([key]) => key !== "timezone"));
  if (value.type === "Date") return buildTemporal("Date", parts.set("date", value));
  const sub = value.nano % 1e9;
  if (sub > 0 && !parts.has("millisecond")) parts.set("millisecond", BigInt(Math.floor(sub / 1e6)));
  if (sub > 0 && !parts.has("microsecond") && parts.has("nanosecond") && Math.floor(sub / 1e3) % 1e3 > 0)
    parts.set("microsecond", BigInt(Math.floor(sub / 1e3) % 1e3));
  if (value.type === "Time" || value.type === "LocalTime") return buildTemporal(value.type, parts.set("time", value));
  if (value.type === "LocalDateTime") return buildTemporal("LocalDateTime", parts.set("datetime", value));
  return buildTemporal("OffsetDateTime", parts.set("datetime", value));
}
