/**
 * The neutral values that every store speaks. They survive structured cloning, so they may cross to a child process.
 *
 * A `number` is a float, or an integer up to 2^53; a `bigint` is an integer beyond it. A Cypher map is a `Map`, so
 * that no key of it can be taken for a tag of ours; everything else that is not plain carries a `kind`.
 */
export type StoreValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | StoreValue[]
  | StoreMap
  | TemporalValue
  | DurationValue
  | PointValue
  | FloatValue
  | NodeValue
  | RelationshipValue
  | PathValue;

export type StoreMap = Map<string, StoreValue>;

export type TemporalType = "Date" | "Time" | "LocalTime" | "OffsetDateTime" | "ZonedDateTime" | "LocalDateTime";

/** A temporal value as its ISO 8601 text, such as 2026-01-31 or 2026-01-31T12:00:00[Asia/Tokyo]. */
export interface TemporalValue {
  kind: "temporal";
  type: TemporalType;
  text: string;
}

/** An ISO 8601 duration with Cypher's four independent parts: P1M2DT3.000000004S. */
export function isTemporal(value: unknown): value is TemporalValue {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "temporal";
}

export interface DurationValue {
  kind: "duration";
  text: string;
}

export interface PointValue {
  kind: "point";
  srid: number;
  coordinates: number[];
}

/** A parameter that is to be a float although it has no fraction. A store never returns it. */
interface FloatValue {
  kind: "float";
  value: number;
}

/**
 * `id` is what the product calls the node: the node's own `id` property when it belongs to Throughline's model
 * (label Entity, Claim, Passage or Document), else `elementId`.
 */
export interface NodeValue {
  kind: "node";
  id: string;
  elementId: string;
  labels: string[];
  properties: StoreMap;
  /** What a person's mapping says of it, or the measured naming of its label; an engine never does. */
  said?: { name?: string; description?: string; date?: string; picture?: string; quote?: string; source?: string };
}

/**
 * `id` is the relationship's own `id` property when it belongs to Throughline's model (it has `claims` beside it), else
 * `elementId`. `source` and `target` are the ids (in the sense of `NodeValue.id`) of its start and its end.
 */
export interface RelationshipValue {
  kind: "relationship";
  id: string;
  elementId: string;
  type: string;
  source: string;
  target: string;
  sourceElementId: string;
  targetElementId: string;
  properties: StoreMap;
  /** What a person's mapping says of it; an engine never does. */
  said?: { quote?: string; source?: string; date?: string };
}

/** `nodes` has one more item than `relationships`. */
export interface PathValue {
  kind: "path";
  nodes: NodeValue[];
  relationships: RelationshipValue[];
}

/** What may be given for `$name`: plain JavaScript, or a neutral value. */
export type Parameters = Readonly<Record<string, StoreValue>>;
