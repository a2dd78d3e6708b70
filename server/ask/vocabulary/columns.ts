import type { GraphStore, CallOptions } from "../../store/graphStore.ts";
import { mappingOf, nodeProperties, shownSchema } from "../../store/mapped/mapping.ts";
import { provenanceLabelsOf } from "../../store/provenanceLayer.ts";
import { isTemporal, type StoreValue } from "../../store/values.ts";
import type { Topology } from "../../topology/topology.ts";

/** The values of one property over all nodes; each different value is kept once, under its code. */
export interface Column {
  readonly name: string;
  /** Per node of the topology, 1 + its value's code; 0 where it has none. */
  readonly codes: Int32Array;
  readonly values: readonly Scalar[];
  /** The store keeps some of them as temporal values, whose ISO 8601 text stands here. */
  readonly temporal: boolean;
}

export type Scalar = string | number | boolean;

/** Texts longer than this name nothing that a question would repeat. */
const longestText = 160;
/** Properties past this many are not read: a graph with more is asked by Cypher. */
const mostProperties = 250;

/** Nodes that are read before others have their turn. */
const turn = 1_000;

interface OpenColumn {
  name: string;
  codes: Int32Array;
  values: Scalar[];
  temporal: boolean;
  index: Map<Scalar, number>;
}

/**
 * Reads the properties of all nodes that the topology holds, in one pass over the store.
 *
 * @throws StoreError as the store does.
 */
export async function readColumns(store: GraphStore, topology: Topology, options: CallOptions = {}): Promise<Column[]> {
  const { labels } = shownSchema(store, await store.schema(options));
  const usual = labels.flatMap(({ properties }) => properties.flatMap(({ name, types }) => (types.every(holdsNoWord) ? [] : [name])));
  const names = [...new Set([...nodeProperties(mappingOf(store), "name"), ...usual])].slice(0, mostProperties);
  const open = names.map((name): OpenColumn => ({
    name,
    codes: new Int32Array(topology.nodeCount),
    values: [],
    temporal: false,
    index: new Map(),
  }));
  const request = { withoutLabels: await provenanceLabelsOf(store, options), nodeProperties: names, relationshipProperties: [] };
  for await (const batch of store.shape(request, options)) {
    if (batch.kind === "relationships") break;
    for (const [at, { id, properties }] of batch.nodes.entries()) {
      if (at % turn === 0) await new Promise(setImmediate);
      const node = topology.indexOf(id);
      if (node === undefined) continue;
      properties.forEach((value, i) => put(open[i], node, value));
    }
  }
  return open.filter(({ values }) => values.length > 0).map(({ name, codes, values, temporal }) => ({ name, codes, values, temporal }));
}

/** Lists, vectors and places are not asked about in words, and would travel for nothing: a vector takes twelve kilobytes a node. */
function holdsNoWord(type: string): boolean {
  return /^(?:LIST|VECTOR|POINT)/i.test(type);
}

function put(column: OpenColumn | undefined, node: number, value: StoreValue): void {
  const scalar = toScalar(value);
  if (!column || scalar === undefined) return;
  column.temporal ||= isTemporal(value);
  let code = column.index.get(scalar);
  if (code === undefined) {
    code = column.values.length;
    column.values.push(scalar);
    column.index.set(scalar, code);
  }
  column.codes[node] = code + 1;
}

function toScalar(value: StoreValue): Scalar | undefined {
  if (typeof value === "string") return value === "" || value.length > longestText ? undefined : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return isTemporal(value) ? value.text : undefined;
}
