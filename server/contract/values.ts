import { z } from "zod";

/**
 * Values as they travel: plain JSON where JSON is exact, Neo4j's typed JSON (`{"$type", "_value"}`) elsewhere.
 * `$type` is one of Integer, Float, Date, Time, LocalTime, OffsetDateTime, ZonedDateTime, LocalDateTime, Duration,
 * Point, Base64, Node, Relationship, Path, and Map for a map that has a key named `$type` of its own.
 */
export type WireValue = null | boolean | string | number | WireValue[] | { [key: string]: WireValue };

export const wireValue: z.ZodType<WireValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.string(), z.number(), z.array(wireValue), z.record(z.string(), wireValue)]),
);

export const wireMap = z.record(z.string(), wireValue);
export type WireMap = z.infer<typeof wireMap>;
