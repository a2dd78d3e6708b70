import { join } from "node:path";
import grafeo, { type GrafeoDB, type GrafeoValue, type Transaction } from "@grafeo-db/js";
import { StoreError } from "../storeError.ts";
import type { NodeValue, RelationshipValue, StoreValue } from "../values.ts";
import type { AnyCall, AnswerOf, CallKind, ShapeCursor } from "./protocol.ts";
import type { ShapeRequest } from "../graphStore.ts";

const model = ["Entity", "Claim", "Passage", "Document"];

export function openSession(directory: string | null) {
  const db = directory === null ? grafeo.GrafeoDB.create() : grafeo.GrafeoDB.create(join(directory, "graph.grafeo"));
  return { run: (call: AnyCall) => run(db, call) };
}

async function run(db: GrafeoDB, call: AnyCall): Promise<AnswerOf<CallKind>> {
  switch (call.kind) {
    case "read": {
      const tx = db.beginTransaction();
      try {
        return await rowsOf(db, tx, call.query, call.params, call.maxRows);
      } finally {
        tx.rollback();
      }
    }
    case "write": {
      const sum = { ...none };
      const tx = db.beginTransaction();
      try {
        for (const { query, params } of call.statements) {
          if (/^\s*CREATE\s+(CONSTRAINT|INDEX)/iu.test(query)) continue;
          const { counters: c } = await tx.executeCypher(query, plainMap(params ?? {})).catch(translate);
          sum.nodesCreated += c.nodesCreated;
          sum.nodesDeleted += c.nodesDeleted;
          sum.relationshipsCreated += c.edgesCreated;
          sum.relationshipsDeleted += c.edgesDeleted;
          sum.propertiesSet += c.propertiesSet;
          sum.labelsAdded += c.labelsAdded;
          sum.labelsRemoved += c.labelsRemoved;
        }
        tx.commit();
      } finally {
        if (tx.isActive) tx.rollback();
      }
      return sum;
    }
    case "ping":
      return { engineVersion: db.version(), revision: `${db.currentEpoch()}` };
    case "nodes": {
      const found = new Map(
        all(db, "MATCH (n) RETURN n", await db.executeCypher("MATCH (n) RETURN n")).map((row) => [
          (row[0] as NodeValue).id,
          row[0] as NodeValue,
        ]),
      );
      return call.ids.flatMap((id) => found.get(id) ?? []);
    }
    case "relationships": {
      const result = await db.executeCypher("MATCH ()-[r]->() RETURN r");
      const found = new Map(all(db, "", result).map((row) => [(row[0] as RelationshipValue).id, row[0] as RelationshipValue]));
      return call.ids.flatMap((id) => found.get(id) ?? []);
    }
    case "shape":
      return shape(db, call.shape, call.cursor);
    case "schema":
      return schema(db);
    case "clear":
      await db.executeCypher("MATCH (n) DETACH DELETE n");
      return null;
    case "run":
      throw new StoreError("unsupported", "Not yet.");
    case "close":
      db.close();
      return null;
  }
}

const none = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  indexesAdded: 0,
  indexesRemoved: 0,
  constraintsAdded: 0,
  constraintsRemoved: 0,
};

function translate(error: Error): never {
  throw new StoreError("invalid_query", error.message);
}

async function rowsOf(db: GrafeoDB, tx: Transaction, query: string, params: Readonly<Record<string, StoreValue>>, maxRows: number) {
  const result = await tx.executeCypher(query, plainMap(params)).catch(translate);
  const rows = all(db, query, result);
  return { columns: result.columns, rows: rows.slice(0, maxRows), truncated: rows.length > maxRows, notifications: [] };
}

function all(db: GrafeoDB, _query: string, result: { rows(): GrafeoValue[][] }): StoreValue[][] {
  return result.rows().map((row) => row.map((value) => neutral(db, value)));
}

function plainMap(params: Readonly<Record<string, StoreValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, plain(value)]));
}

function plain(value: StoreValue): unknown {
  if (value instanceof Map) return plainMap(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object" && "kind" in value) {
    if (value.kind === "temporal" || value.kind === "duration") return value.text;
    if (value.kind === "float") return value.value;
  }
  return value;
}

function neutral(db: GrafeoDB, value: GrafeoValue): StoreValue {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => neutral(db, item));
  const record = value as Record<string, GrafeoValue>;
  if ("_labels" in record) return nodeOf(db, Number(record._id));
  if ("_type" in record && "_source" in record) return relationshipOf(db, Number(record._id));
  return new Map(Object.entries(record).map(([key, item]) => [key, neutral(db, item)]));
}

function nodeOf(db: GrafeoDB, id: number): NodeValue {
  const node = db.getNode(id);
  const labels = node?.labels ?? [];
  const properties = new Map(Object.entries((node?.properties() ?? {}) as Record<string, StoreValue>));
  const own = properties.get("id");
  const elementId = `4:embedded:${id}`;
  return {
    kind: "node",
    id: typeof own === "string" && labels.some((l) => model.includes(l)) ? own : elementId,
    elementId,
    labels,
    properties,
  };
}

function relationshipOf(db: GrafeoDB, id: number): RelationshipValue {
  const edge = db.getEdge(id);
  if (edge === null) throw new StoreError("internal", "A relationship is gone.");
  const properties = new Map(Object.entries(edge.properties() as Record<string, StoreValue>));
  const elementId = `5:embedded:${id}`;
  const own = properties.get("id");
  const source = nodeOf(db, edge.sourceId);
  const target = nodeOf(db, edge.targetId);
  return {
    kind: "relationship",
    id: typeof own === "string" ? own : elementId,
    elementId,
    type: edge.edgeType,
    properties,
    source: source.id,
    target: target.id,
    sourceElementId: source.elementId,
    targetElementId: target.elementId,
  };
}

async function shape(db: GrafeoDB, request: ShapeRequest, cursor: ShapeCursor) {
  const hidden = (node: NodeValue) => node.labels.some((label) => request.withoutLabels.includes(label));
  const nodes = all(db, "", await db.executeCypher("MATCH (n) RETURN n"))
    .map((row) => row[0] as NodeValue)
    .filter((n) => !hidden(n));
  if (cursor.stage === "nodes") {
    const batch = nodes.map((n) => ({
      id: n.id,
      labels: n.labels,
      properties: request.nodeProperties.map((p) => n.properties.get(p) ?? null),
    }));
    return { batch: { kind: "nodes" as const, nodes: batch }, next: { stage: "relationships" as const, from: 0 } };
  }
  const seen = new Set(nodes.map((n) => n.elementId));
  const rels = all(db, "", await db.executeCypher("MATCH ()-[r]->() RETURN r")).map((row) => row[0] as RelationshipValue);
  const kept = rels.filter((r) => seen.has(r.sourceElementId) && seen.has(r.targetElementId));
  const batch = kept.map((r) => ({
    id: r.id,
    source: r.source,
    target: r.target,
    type: r.type,
    properties: request.relationshipProperties.map((p) => r.properties.get(p) ?? null),
  }));
  return { batch: { kind: "relationships" as const, relationships: batch }, next: null };
}

async function schema(db: GrafeoDB) {
  const nodes = all(db, "", await db.executeCypher("MATCH (n) RETURN n")).map((row) => row[0] as NodeValue);
  const labels = [...new Set(nodes.flatMap((n) => n.labels))].map((name) => ({
    name,
    count: nodes.filter((n) => n.labels.includes(name)).length,
    properties: [],
  }));
  const rels = all(db, "", await db.executeCypher("MATCH ()-[r]->() RETURN r")).map((row) => row[0] as RelationshipValue);
  const types = [...new Set(rels.map((r) => r.type))].map((name) => ({
    name,
    count: rels.filter((r) => r.type === name).length,
    ends: [],
    properties: [],
  }));
  return { labels, relationshipTypes: types, sampled: false, asOf: new Date().toISOString() };
}
