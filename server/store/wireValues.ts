import type { WireMap, WireValue } from "../contract/values.ts";
import type { NodeValue, PathValue, PointValue, RelationshipValue, StoreMap, StoreValue } from "./values.ts";

/**
 * Writes a value for the wire: plain JSON where JSON is exact, `{"$type", "_value"}` elsewhere, in the forms of
 * Neo4j's Query API (application/vnd.neo4j.query).
 *
 * @returns a value that `JSON.stringify` writes without loss; `fromWire` reads it back.
 */
export function toWire(value: StoreValue): WireValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : typed("Float", String(value));
  if (typeof value === "bigint") return isSafe(value) ? Number(value) : typed("Integer", value.toString());
  if (value instanceof Uint8Array) return typed("Base64", Buffer.from(value).toString("base64"));
  if (Array.isArray(value)) return value.map(toWire);
  if (value instanceof Map) return value.has("$type") ? typed("Map", toWireMap(value)) : toWireMap(value);
  switch (value.kind) {
    case "temporal":
      return typed(value.type, value.text);
    case "duration":
      return typed("Duration", value.text);
    case "point":
      return typed("Point", pointText(value));
    case "float":
      return typed("Float", floatText(value.value));
    case "node":
      return nodeToWire(value);
    case "relationship":
      return relationshipToWire(value);
    case "path":
      return typed("Path", alternate(value));
  }
}

/** @returns the entries as a plain object; keys such as `__proto__` stay ordinary keys. */
export function toWireMap(map: StoreMap): WireMap {
  return Object.fromEntries([...map].map(([key, value]) => [key, toWire(value)]));
}

function typed(type: string, value: WireValue): WireValue {
  return { $type: type, _value: value };
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}

function floatText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value);
}

function pointText({ srid, coordinates }: PointValue): string {
  return `SRID=${srid};POINT ${coordinates.length === 3 ? "Z " : ""}(${coordinates.join(" ")})`;
}

function nodeToWire(node: NodeValue): WireValue {
  return typed("Node", { _element_id: node.elementId, _labels: node.labels, _properties: toWireMap(node.properties) });
}

function relationshipToWire(relationship: RelationshipValue): WireValue {
  return typed("Relationship", {
    _element_id: relationship.elementId,
    _start_node_element_id: relationship.sourceElementId,
    _end_node_element_id: relationship.targetElementId,
    _type: relationship.type,
    _properties: toWireMap(relationship.properties),
  });
}

/** Node, relationship, node, ... as the Query API lists a path. */
function alternate(path: PathValue): WireValue[] {
  return path.nodes.flatMap((node, index) => {
    const next = path.relationships[index];
    return next === undefined ? [nodeToWire(node)] : [nodeToWire(node), relationshipToWire(next)];
  });
}
