import type { SchemaResponse } from "../../contract/graph.ts";
import { entityLabel } from "../generalLabels.ts";
import type { ShapeNode, ShapeRelationship, ShapeRequest } from "../graphStore.ts";
import { provenanceLabels } from "../present.ts";
import { toWire } from "../wireValues.ts";
import { typeName, type Value, type ValueMap } from "./evaluate/value.ts";
import { neutralNode, neutralRelationship, nodeId, relationshipId, toNeutral } from "./evaluate/neutral.ts";
import { nodeEngineId, relationshipEngineId } from "./graph/elementId.ts";
import type { MemoryGraph } from "./graph/memoryGraph.ts";
import type { ShapeCursor, ShapeStep } from "./protocol.ts";
import type { NodeValue, RelationshipValue } from "../values.ts";

const batchSize = 5_000;
/** Of a label or a type with more members than this, properties are read from the first so many. */
const sampled = 20_000;
const samplesKept = 5;
/** Longer values are no samples, and told apart by their beginning. */
const longestKey = 200;

/** One batch of the shape; the next cursor is null after the last. */
export function shapeStep(graph: MemoryGraph, request: ShapeRequest, cursor: ShapeCursor): ShapeStep {
  const hidden = (node: number) => graph.labelsOf(node).some((label) => request.withoutLabels.includes(label));
  const values = (keys: readonly string[], properties: ValueMap) => keys.map((key) => toNeutral(properties.get(key) ?? null, graph));
  let at = cursor.from;
  if (cursor.stage === "nodes") {
    const nodes: ShapeNode[] = [];
    for (; at < graph.nodeEnd && nodes.length < batchSize; at += 1) {
      if (!graph.hasNode(at) || hidden(at)) continue;
      const properties = request.nodeProperties.length === 0 ? [] : values(request.nodeProperties, graph.propertiesOfNode(at));
      nodes.push({ id: nodeId(at, graph), labels: [...graph.labelsOf(at)], properties });
    }
    return {
      batch: { kind: "nodes", nodes },
      next: at < graph.nodeEnd ? { stage: "nodes", from: at } : { stage: "relationships", from: 0 },
    };
  }
  const relationships: ShapeRelationship[] = [];
  for (; at < graph.relationshipEnd && relationships.length < batchSize; at += 1) {
    if (!graph.hasRelationship(at) || hidden(graph.startOf(at)) || hidden(graph.endOf(at))) continue;
    relationships.push({
      id: relationshipId(at, graph),
      source: nodeId(graph.startOf(at), graph),
      target: nodeId(graph.endOf(at), graph),
      type: graph.typeOf(at),
      properties:
        request.relationshipProperties.length === 0 ? [] : values(request.relationshipProperties, graph.propertiesOfRelationship(at)),
    });
  }
  return {
    batch: { kind: "relationships", relationships },
    next: at < graph.relationshipEnd ? { stage: "relationships", from: at } : null,
  };
}

/** The nodes with these ids, in their order. */
export function nodesById(graph: MemoryGraph, ids: readonly string[]): NodeValue[] {
  return ids.flatMap((id) => {
    const node = findNode(graph, id);
    return node === null ? [] : [neutralNode(node, graph)];
  });
}

function findNode(graph: MemoryGraph, id: string): number | null {
  const indexes = graph.indexes.over("id");
  for (const index of indexes) {
    for (const node of index.find([id])) if (nodeId(node, graph) === id) return node;
  }
  const engineId = nodeEngineId(id);
  const byElement = engineId === null ? null : graph.nodeIds.find(engineId);
  if (byElement !== null && graph.hasNode(byElement)) return byElement;
  const indexed = new Set(indexes.map(({ label }) => label));
  for (const label of [entityLabel, ...provenanceLabels]) {
    if (indexed.has(label)) continue;
    for (const node of graph.withLabel(label)) if (graph.propertiesOfNode(node).get("id") === id) return node;
  }
  return null;
}

/** The relationships with these ids, in their order. */
export function relationshipsById(graph: MemoryGraph, ids: readonly string[]): RelationshipValue[] {
  const named = new Set(ids.filter((id) => relationshipEngineId(id) === null));
  const found = new Map<string, number>();
  for (const id of ids) {
    const engineId = relationshipEngineId(id);
    const item = engineId === null ? null : graph.relationshipIds.find(engineId);
    if (item !== null && graph.hasRelationship(item)) found.set(id, item);
  }
  if (named.size > 0) {
    for (const item of graph.relationships()) {
      const own = graph.propertiesOfRelationship(item).get("id");
      if (typeof own === "string" && named.has(own) && relationshipId(item, graph) === own) found.set(own, item);
    }
  }
  return ids.flatMap((id) => {
    const item = found.get(id);
    return item === undefined ? [] : [neutralRelationship(item, graph)];
  });
}

/** Labels, types and properties with their counts; the properties of large groups from a sample. */
export function describeSchema(graph: MemoryGraph): SchemaResponse {
  let isSampled = false;
  const labels = graph
    .labelNames()
    .toSorted()
    .map((name) => {
      const members = [...graph.withLabel(name)];
      if (members.length > sampled) isSampled = true;
      return {
        name,
        count: members.length,
        properties: summarize(
          graph,
          members.slice(0, sampled).map((node) => graph.propertiesOfNode(node)),
          members.length <= sampled,
        ),
      };
    });
  const byType = new Map<string, number[]>();
  for (const item of graph.relationships()) {
    const list = byType.get(graph.typeOf(item));
    if (list === undefined) byType.set(graph.typeOf(item), [item]);
    else list.push(item);
  }
  const relationshipTypes = [...byType]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, items]) => {
      if (items.length > sampled) isSampled = true;
      const properties = summarize(
        graph,
        items.slice(0, sampled).map((item) => graph.propertiesOfRelationship(item)),
        items.length <= sampled,
      );
      return { name, count: items.length, ends: endsOf(graph, items), properties };
    });
  return { nodes: graph.nodeCount, labels, relationshipTypes, sampled: isSampled, sampleSize: sampled, asOf: new Date().toISOString() };
}

function endsOf(graph: MemoryGraph, items: readonly number[]) {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const item of items) {
    for (const from of graph.labelsOf(graph.startOf(item))) {
      for (const to of graph.labelsOf(graph.endOf(item))) {
        const key = JSON.stringify([from, to]);
        const known = counts.get(key) ?? { from, to, count: 0 };
        known.count += 1;
        counts.set(key, known);
      }
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

function summarize(graph: MemoryGraph, maps: readonly ValueMap[], complete: boolean) {
  const found = new Map<string, { types: Set<string>; samples: Map<string, Value>; count: number; values: Set<string> }>();
  for (const map of maps) {
    for (const [name, value] of map) {
      const seen = found.get(name) ?? { types: new Set<string>(), samples: new Map<string, Value>(), count: 0, values: new Set<string>() };
      found.set(name, seen);
      seen.count += 1;
      seen.types.add(schemaType(value));
      const key = JSON.stringify(toWire(toNeutral(value, graph)));
      seen.values.add(key.slice(0, longestKey));
      if (seen.samples.size < samplesKept && key.length < longestKey) seen.samples.set(key, value);
    }
  }
  return [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, seen]) => {
      const types = [...seen.types].toSorted();
      const samples = [...seen.samples.values()].map((value) => toWire(toNeutral(value, graph)));
      const looked = { count: seen.count, distinct: seen.values.size };
      return complete ? { name, types, samples, count: seen.count, looked } : { name, types, samples, looked };
    });
}

/** A property's type as a schema names it: LIST<INTEGER> says more than LIST. */
function schemaType(value: Value): string {
  if (!Array.isArray(value)) return typeName(value);
  const [first] = value;
  return first === undefined ? "LIST<ANY>" : `LIST<${typeName(first)}>`;
}
