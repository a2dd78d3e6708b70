import type { TemporalType } from "../../values.ts";

/**
 * A Cypher value while a query is evaluated. An integer is a `bigint` and a float a `number`, so that 1 and 1.0 stay
 * apart; nodes and relationships are references into the graph.
 */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | Value[]
  | ValueMap
  | NodeRef
  | RelationshipRef
  | PathRef
  | Temporal
  | Duration
  | Point;

export type ValueMap = Map<string, Value>;

export class NodeRef {
  readonly node: number;
  constructor(node: number) {
    this.node = node;
  }
}

export class RelationshipRef {
  readonly relationship: number;
  constructor(relationship: number) {
    this.relationship = relationship;
  }
}

export class PathRef {
  readonly nodes: readonly number[];
  readonly relationships: readonly number[];
  constructor(nodes: readonly number[], relationships: readonly number[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}

/** Any temporal instant: a part that its type does not have is null. */
export class Temporal {
  readonly type: TemporalType;
  /** Days since 1970-01-01, in the value's own zone. */
  readonly day: number;
  /** Nanoseconds since midnight, in the value's own zone. */
  readonly nano: number;
  /** Seconds east of UTC, for the types that have a zone. */
  readonly offset: number;
  /** The zone's name, when it was given one. */
  readonly zone: string | null;
  constructor(type: TemporalType, day: number, nano: number, offset = 0, zone: string | null = null) {
    this.type = type;
    this.day = day;
    this.nano = nano;
    this.offset = offset;
    this.zone = zone;
  }
}

/** Four parts that are never carried into one another, except nanoseconds (0 to 999,999,999) into seconds. */
export class Duration {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  readonly nanos: number;
  constructor(months: number, days: number, seconds: number, nanos: number) {
    const carry = Math.floor(nanos / 1e9);
    this.months = months;
    this.days = days;
    this.seconds = seconds + carry;
    this.nanos = nanos - carry * 1e9;
  }
}

export class Point {
  readonly srid: number;
  readonly coordinates: readonly number[];
  constructor(srid: number, coordinates: readonly number[]) {
    this.srid = srid;
    this.coordinates = coordinates;
  }
}

/** The name that Cypher gives a value's type, as in its error messages. */
export function typeName(value: Value): string {
  if (value === null) return "NULL";
  switch (typeof value) {
    case "boolean":
      return "BOOLEAN";
    case "bigint":
      return "INTEGER";
    case "number":
      return "FLOAT";
    case "string":
      return "STRING";
    default:
      return objectTypeName(value);
  }
}

const temporalNames: Record<TemporalType, string> = {
  Date: "DATE",
  Time: "ZONED TIME",
  LocalTime: "LOCAL TIME",
  OffsetDateTime: "ZONED DATETIME",
  ZonedDateTime: "ZONED DATETIME",
  LocalDateTime: "LOCAL DATETIME",
};

function objectTypeName(value: Exclude<Value, null | boolean | bigint | number | string>): string {
  if (Array.isArray(value)) return "LIST";
  if (value instanceof Map) return "MAP";
  if (value instanceof NodeRef) return "NODE";
  if (value instanceof RelationshipRef) return "RELATIONSHIP";
  if (value instanceof PathRef) return "PATH";
  if (value instanceof Temporal) return temporalNames[value.type];
  if (value instanceof Duration) return "DURATION";
  if (value instanceof Point) return "POINT";
  return "BYTES";
}
