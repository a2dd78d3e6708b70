import { z } from "zod";

/**
 * Values as they travel: plain JSON where JSON is exact, Neo4j's typed JSON (`{"$type", "_value"}`) elsewhere.
 * An integer beyond 2^53, a NaN, a date, a point, a node: each has its `$type`; a map that has a key named
 * `$type` of its own is wrapped as `Map`.
 */
export const typedNames = [
  "Integer",
  "Float",
  "Date",
  "Time",
  "LocalTime",
  "OffsetDateTime",
  "ZonedDateTime",
  "LocalDateTime",
  "Duration",
  "Point",
  "Base64",
  "Map",
  "Node",
  "Relationship",
  "Path",
] as const;

export type WireValue = null | boolean | string | number | WireValue[] | { [key: string]: WireValue };

export const wireValue: z.ZodType<WireValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.string(), z.number(), z.array(wireValue), z.record(z.string(), wireValue)]),
);

export const wireMap = z.record(z.string(), wireValue);
export type WireMap = z.infer<typeof wireMap>;

export interface WireNode {
  $type: "Node";
  _value: { _element_id: string; _labels: string[]; _properties: { [key: string]: WireValue } };
}

export interface WireRelationship {
  $type: "Relationship";
  _value: {
    _element_id: string;
    _start_node_element_id: string;
    _end_node_element_id: string;
    _type: string;
    _properties: { [key: string]: WireValue };
  };
}
