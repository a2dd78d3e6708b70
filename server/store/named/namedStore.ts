import type { GraphStore, ShapeBatch, ShapeNode, ShapeRequest, CallOptions, QueryResult } from "../graphStore.ts";
import { generalLabelsOf } from "../generalLabels.ts";
import type { NodeValue, StoreValue } from "../values.ts";
import { nameBy, namingOf, namingProperties, type Naming } from "./naming.ts";

const unnamed: Known = { naming: new Map(), general: new Set() };

/** What was measured of the labels: what names their nodes, and which say nothing of theirs. */
interface Known {
  readonly naming: Naming;
  readonly general: ReadonlySet<string>;
}

/**
 * A store whose nodes come with the names that were measured for their labels (see `naming.ts`), anew with each reading
 * of the schema, and with those labels last that nearly every node has. Where the schema cannot be read they come
 * without, until it can.
 */
export function namedStore(store: GraphStore): GraphStore {
  let measured: Known | undefined;
  let reading: Promise<Known> | undefined;

  async function readSchema(options?: CallOptions) {
    const schema = await store.schema(options);
    measured = { naming: namingOf(schema), general: new Set(generalLabelsOf(schema.labels, schema.nodes)) };
    return schema;
  }
  async function known(): Promise<Known> {
    if (measured) return measured;
    // Not tied to one caller's signal: others wait for the same reading.
    reading ??= readSchema()
      .then(() => measured ?? unnamed)
      .catch(() => unnamed)
      .finally(() => {
        reading = undefined;
      });
    return reading;
  }
  async function named<T extends QueryResult>(result: T): Promise<T> {
    if (!result.rows.some((row) => row.some(holdsNode))) return result;
    const by = await known();
    return { ...result, rows: result.rows.map((row) => row.map((value) => withNames(by, value))) };
  }
  async function namedNodes(nodes: NodeValue[]): Promise<NodeValue[]> {
    const by = nodes.length > 0 ? await known() : unnamed;
    return nodes.map((node) => withName(by, node));
  }

  return {
    ...store,
    naming: () => (measured ?? unnamed).naming,
    schema: readSchema,
    read: async (query, params, options) => named(await store.read(query, params, options)),
    execute: async (query, params, options) => named(await store.execute(query, params, options)),
    rehearse: async (query, params, options) => named(await store.rehearse(query, params, options)),
    nodes: async (ids, options) => namedNodes(await store.nodes(ids, options)),
    async items(ids, options) {
      const { nodes, relationships } = await store.items(ids, options);
      return { nodes: await namedNodes(nodes), relationships };
    },
    async *shape(request, options) {
      yield* namedShape(store, await known(), request, options);
    },
  };
}

async function* namedShape(store: GraphStore, by: Known, request: ShapeRequest, options?: CallOptions): AsyncIterable<ShapeBatch> {
  const { naming } = by;
  const nodeProperties = [...request.nodeProperties, ...namingProperties(naming)];
  const toNode = ({ properties, ...node }: ShapeNode): ShapeNode => {
    const name = nameBy(naming, node.labels, (key) => properties[nodeProperties.indexOf(key)]);
    const labels = generalLast(by, node.labels);
    return { ...node, labels, properties: properties.slice(0, request.nodeProperties.length), ...(name !== undefined && { name }) };
  };
  for await (const batch of store.shape({ ...request, nodeProperties }, options))
    yield batch.kind === "nodes" ? { kind: "nodes", nodes: batch.nodes.map(toNode) } : batch;
}

function withName(by: Known, node: NodeValue): NodeValue {
  const name = nameBy(by.naming, node.labels, (key) => node.properties.get(key));
  const labels = generalLast(by, node.labels);
  if (name === undefined && labels === node.labels) return node;
  return { ...node, labels, ...(name !== undefined && { said: { name } }) };
}

function generalLast({ general }: Known, labels: string[]): string[] {
  return !labels.some((label) => general.has(label))
    ? labels
    : [...labels.filter((label) => !general.has(label)), ...labels.filter((label) => general.has(label))];
}

function holdsNode(value: StoreValue): boolean {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return false;
  if (Array.isArray(value)) return value.some(holdsNode);
  if (value instanceof Map) return [...value.values()].some(holdsNode);
  return value.kind === "node" || value.kind === "path";
}

function withNames(by: Known, value: StoreValue): StoreValue {
  if (!holdsNode(value)) return value;
  if (Array.isArray(value)) return value.map((item) => withNames(by, item));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withNames(by, item)]));
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (value.kind === "node") return withName(by, value);
  return value.kind === "path" ? { ...value, nodes: value.nodes.map((node) => withName(by, node)) } : value;
}
