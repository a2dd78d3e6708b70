import { Temporal } from "../evaluate/value.ts";
import { offsetAt } from "./zone.ts";

const nanosPerDay = 86_400e9;

/** The instant, given in UTC, as a local time: in the zone when there is one, else at the offset. */
export function atInstant(utcDay: number, utcNano: number, zone: string | null, offset: number): Temporal {
  const there = zone === null ? offset : offsetAt(zone, utcDay * 86_400 + Math.floor(utcNano / 1e9));
  const nano = utcNano + there * 1e9;
  const carry = Math.floor(nano / nanosPerDay);
  return new Temporal(zone === null ? "OffsetDateTime" : "ZonedDateTime", utcDay + carry, nano - carry * nanosPerDay, there, zone);
}
