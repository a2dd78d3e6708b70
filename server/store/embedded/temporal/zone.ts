import { queryError } from "../evaluate/failure.ts";
import { dayOf } from "./calendar.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
    return format;
  } catch (cause) {
    throw queryError(`Not a valid time zone: ${zone}`, { cause });
  }
}

/** The zone's name in the usual capitals. @throws StoreError when there is no such zone. */
export function zoneName(zone: string): string {
  formatFor(zone);
  const known = Intl.supportedValuesOf("timeZone").find((name) => name.toLowerCase() === zone.toLowerCase());
  return known ?? zone;
}

/** Seconds east of UTC in a zone at an instant, given in seconds since 1970. */
export function offsetAt(zone: string, epochSeconds: number): number {
  const parts: Record<string, number> = {};
  let era = "AD";
  for (const { type, value } of formatFor(zone).formatToParts(new Date(epochSeconds * 1000))) {
    if (type === "era") era = value;
    else if (type !== "literal") parts[type] = Number(value);
  }
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = dayOf(era.startsWith("B") ? 1 - year : year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
  return Math.round(local - epochSeconds);
}

/** The offset of a local time in a zone; where a clock change leaves two, the earlier; in a gap, the one before it. */
export function offsetOfLocal(zone: string, day: number, nano: number): number {
  const local = day * 86_400 + Math.floor(nano / 1e9);
  const before = offsetAt(zone, local - 86_400 - 0);
  const after = offsetAt(zone, local + 86_400);
  if (before === after) return before;
  if (offsetAt(zone, local - before) === before) return before;
  if (offsetAt(zone, local - after) === after) return after;
  return before;
}
