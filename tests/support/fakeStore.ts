import type { GraphStore, ShapeBatch } from "../../server/store/graphStore.ts";
import { StoreError } from "../../server/store/storeError.ts";
import type { NodeValue, RelationshipValue, StoreValue } from "../../server/store/values.ts";

interface FakeNode {
  id: string;
  labels: string[];
  properties: Record<string, StoreValue>;
}

interface FakeRelationship {
  id: string;
  source: string;
  target: string;
  type: string;
  properties?: Record<string, StoreValue>;
}

export interface FakeGraph {
  nodes: FakeNode[];
  relationships: FakeRelationship[];
  /** What `read` finds, whatever it is asked; nothing when left out. */
  rows?: StoreValue[][];
}

/** A store that holds a graph in memory and knows no Cypher. `change` replaces the graph. */
export interface FakeStore extends GraphStore {
  change(graph: FakeGraph): void;
  /** How often the shape was read. */
  readonly shapes: number;
}

export function createFakeStore(first: FakeGraph): FakeStore {
  let graph = first;
  let revision = 0;
  let shapes = 0;
  const nodes = (ids: readonly string[]) => ids.flatMap((id) => graph.nodes.filter((node) => node.id === id).map(toNodeValue));
  const relationships = (ids: readonly string[]) =>
    ids.flatMap((id) => graph.relationships.filter((relationship) => relationship.id === id).map(toRelationshipValue));
  return {
    engine: "embedded",
    get shapes() {
      return shapes;
    },
    change(next) {
      graph = next;
      revision += 1;
    },
    async *shape({ withoutLabels, nodeProperties, relationshipProperties }): AsyncIterable<ShapeBatch> {
      shapes += 1;
      const nodes = graph.nodes.filter(({ labels }) => !labels.some((label) => withoutLabels.includes(label)));
      const known = new Set(nodes.map(({ id }) => id));
      yield {
        kind: "nodes",
        nodes: nodes.map(({ id, labels, properties }) => ({ id, labels, properties: pick(properties, nodeProperties) })),
      };
      const relationships = graph.relationships.filter(({ source, target }) => known.has(source) && known.has(target));
      yield {
        kind: "relationships",
        relationships: relationships.map(({ id, source, target, type, properties }) => ({
          id,
          source,
          target,
          type,
          properties: pick(properties, relationshipProperties),
        })),
      };
    },
    nodes: async (ids) => nodes(ids),
    relationships: async (ids) => relationships(ids),
    items: async (ids) => ({ nodes: nodes(ids.nodes), relationships: relationships(ids.relationships) }),
    async read() {
      return { columns: [], rows: graph.rows ?? [], truncated: false, notifications: [] };
    },
    async execute() {
      throw new StoreError("not_read_only", "This store only reads.");
    },
    async rehearse() {
      throw new StoreError("not_read_only", "This store only reads.");
    },
    async databases() {
      return [{ name: "fake", isDefault: true, status: "online" }];
    },
    async write() {
      throw new StoreError("not_read_only", "This store only reads.");
    },
    async schema() {
      return { nodes: 0, labels: [], relationshipTypes: [], sampled: false, sampleSize: 1_000, asOf: new Date(0).toISOString() };
    },
    async ping() {
      return { engineVersion: "fake", revision: String(revision) };
    },
    async close() {},
  };
}

function pick(properties: Record<string, StoreValue> | undefined, keys: readonly string[]): StoreValue[] {
  return keys.map((key) => properties?.[key] ?? null);
}

function toNodeValue({ id, labels, properties }: FakeNode): NodeValue {
  return { kind: "node", id, elementId: id, labels, properties: new Map(Object.entries(properties)) };
}

function toRelationshipValue({ id, source, target, type, properties }: FakeRelationship): RelationshipValue {
  const ends = { source, target, sourceElementId: source, targetElementId: target };
  return { kind: "relationship", id, elementId: id, type, ...ends, properties: new Map(Object.entries(properties ?? {})) };
}
