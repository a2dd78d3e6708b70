import { nodeIdOf } from "../../ids.ts";
import { StoreError } from "../../storeError.ts";
import type { NodeValue, Parameters, PathValue, RelationshipValue, StoreMap, StoreValue } from "../../values.ts";
import { nodeElementId, relationshipElementId } from "../graph/elementId.ts";
import type { MemoryGraph } from "../graph/memoryGraph.ts";
import { formatDuration, formatTemporal } from "../temporal/format.ts";
import { parseDuration, parseTemporal } from "../temporal/parse.ts";
import { checked } from "./arithmetic.ts";
import { Duration, NodeRef, PathRef, Point, RelationshipRef, Temporal, type Value, type ValueMap } from "./value.ts";

/** A value of a query as the port's, nodes and relationships with all that they hold. */
export function toNeutral(value: Value, graph: MemoryGraph): StoreValue {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((item) => toNeutral(item, graph));
  if (value instanceof Map) return neutralMap(value, graph);
  if (value instanceof NodeRef) return neutralNode(value.node, graph);
  if (value instanceof RelationshipRef) return neutralRelationship(value.relationship, graph);
  if (value instanceof PathRef) return neutralPath(value, graph);
  if (value instanceof Temporal) return { kind: "temporal", type: value.type, text: formatTemporal(value) };
  if (value instanceof Duration) return { kind: "duration", text: formatDuration(value) };
  return { kind: "point", srid: value.srid, coordinates: [...value.coordinates] };
}

function neutralMap(map: ValueMap, graph: MemoryGraph): StoreMap {
  return new Map([...map].map(([key, value]) => [key, toNeutral(value, graph)]));
}

export function neutralNode(node: number, graph: MemoryGraph): NodeValue {
  const properties = graph.hasNode(node) ? neutralMap(graph.propertiesOfNode(node), graph) : new Map<string, StoreValue>();
  return {
    kind: "node",
    id: nodeId(node, graph),
    elementId: nodeElementId(graph.nodeIds.of(node)),
    labels: [...graph.labelsOf(node)],
    properties,
  };
}

/** What the product calls a node: its own `id` in the model, else its element id. */
export function nodeId(node: number, graph: MemoryGraph): string {
  const own = graph.hasNode(node) ? graph.propertiesOfNode(node).get("id") : undefined;
  return nodeIdOf([...graph.labelsOf(node)], own, nodeElementId(graph.nodeIds.of(node)));
}

/** A relationship of the model, which lists its claims, is called by its own `id`, any other by its element id. */
export function relationshipId(item: number, graph: MemoryGraph): string {
  if (graph.hasRelationship(item)) {
    const properties = graph.propertiesOfRelationship(item);
    const own = properties.get("id");
    if (typeof own === "string" && Array.isArray(properties.get("claims"))) return own;
  }
  return relationshipElementId(graph.relationshipIds.of(item));
}

export function neutralRelationship(item: number, graph: MemoryGraph): RelationshipValue {
  const start = graph.startOf(item);
  const end = graph.endOf(item);
  return {
    kind: "relationship",
    id: relationshipId(item, graph),
    elementId: relationshipElementId(graph.relationshipIds.of(item)),
    type: graph.typeOf(item),
    source: nodeId(start, graph),
    target: nodeId(end, graph),
    sourceElementId: nodeElementId(graph.nodeIds.of(start)),
    targetElementId: nodeElementId(graph.nodeIds.of(end)),
    properties: graph.hasRelationship(item) ? neutralMap(graph.propertiesOfRelationship(item), graph) : new Map(),
  };
}

function neutralPath(path: PathRef, graph: MemoryGraph): PathValue {
  return {
    kind: "path",
    nodes: path.nodes.map((node) => neutralNode(node, graph)),
    relationships: path.relationships.map((item) => neutralRelationship(item, graph)),
  };
}

/** Parameters as values of a query. */
export function fromParameters(parameters: Parameters): ValueMap {
  return new Map(Object.entries(parameters).map(([name, value]) => [name, fromNeutral(value)]));
}

/** A whole number is an integer, as in JSON; what must be a float says so. */
function fromNeutral(value: StoreValue): Value {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "bigint") return checked(value);
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(fromNeutral);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, fromNeutral(item)]));
  if (value instanceof Uint8Array) return value;
  if (!("kind" in value))
    return new Map(Object.entries(value as Record<string, StoreValue>).map(([key, item]) => [key, fromNeutral(item)]));
  switch (value.kind) {
    case "float":
      return value.value;
    case "temporal":
      return parseTemporal(value.type, value.text);
    case "duration":
      return parseDuration(value.text);
    case "point":
      return new Point(value.srid, value.coordinates);
    default:
      throw new StoreError("invalid_query", `A ${value.kind} cannot be a parameter.`, { hint: "Give its id instead." });
  }
}
