import neo4j, { type Node, type Path, type Point, type Relationship } from "neo4j-driver";
import { nodeIdOf } from "../ids.ts";
import { StoreError } from "../storeError.ts";
import type { NodeValue, PathValue, PointValue, RelationshipValue, StoreMap, StoreValue } from "../values.ts";
import { fromTemporal } from "./temporalText.ts";

/** @returns the neutral form of a value of the driver, which is opened with `useBigInt`. */
export function fromNeo4j(value: unknown): StoreValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.MIN_SAFE_INTEGER <= value && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "object") return fromObject(value);
  throw new StoreError("internal", `The driver gave a ${typeof value}.`);
}

function fromObject(value: object): StoreValue {
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (value instanceof Int8Array) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  if (neo4j.isNode(value)) return fromNode(value);
  if (neo4j.isRelationship(value)) return fromRelationship(value);
  if (neo4j.isPath(value)) return fromPath(value);
  if (neo4j.isPoint(value)) return fromPoint(value);
  const temporal = fromTemporal(value);
  if (temporal !== undefined) return temporal;
  if (Object.getPrototypeOf(value) === Object.prototype) return fromProperties(value);
  throw new StoreError("unsupported", `A value of the type ${value.constructor.name} cannot be shown.`, {
    hint: "Return it as a text or a list, with toString() or a list function.",
  });
}

function fromProperties(properties: object): StoreMap {
  return new Map(Object.entries(properties).map(([key, item]) => [key, fromNeo4j(item)]));
}

function fromNode({ elementId, labels, properties }: Node): NodeValue {
  return { kind: "node", id: nodeIdOf(labels, properties.id, elementId), elementId, labels, properties: fromProperties(properties) };
}

/** The driver knows only the element ids of its ends; `nameEnds` puts the ids there. */
function fromRelationship({ elementId, type, startNodeElementId, endNodeElementId, properties }: Relationship): RelationshipValue {
  const isOfTheModel = typeof properties.id === "string" && Array.isArray(properties.claims);
  return {
    kind: "relationship",
    id: isOfTheModel ? properties.id : elementId,
    elementId,
    type,
    source: startNodeElementId,
    target: endNodeElementId,
    sourceElementId: startNodeElementId,
    targetElementId: endNodeElementId,
    properties: fromProperties(properties),
  };
}

function fromPath({ start, segments }: Path): PathValue {
  return {
    kind: "path",
    nodes: [fromNode(start), ...segments.map(({ end }) => fromNode(end))],
    relationships: segments.map(({ relationship }) => fromRelationship(relationship)),
  };
}

function fromPoint({ srid, x, y, z }: Point): PointValue {
  return { kind: "point", srid: Number(srid), coordinates: z === undefined || z === null ? [x, y].map(Number) : [x, y, z].map(Number) };
}
