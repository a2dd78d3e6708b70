import type { GraphStore, CallOptions } from "../../store/graphStore.ts";
import { mappingOf, nodeProperties, shownSchema } from "../../store/mapped/mapping.ts";
import { provenanceLabelsOf } from "../../store/provenanceLayer.ts";
import { isTemporal, type StoreValue } from "../../store/values.ts";
import type { Topology } from "../../topology/topology.ts";
import { createNumberCodes, type NumberCodes } from "./numberCodes.ts";

/** The values of one property over all nodes; each different value is kept once, under its code. */
export interface Column {
  readonly name: string;
  /** Per node of the topology, 1 + its value's code; 0 where it has none. */
  readonly codes: Int32Array;
  readonly values: readonly Scalar[];
  /** The store keeps some of them as temporal values, whose ISO 8601 text stands here. */
  readonly temporal: boolean;
  /** Per node, 1 where it has a value that is not read: a long text, a list. Undefined where there is none such. */
  readonly unread: Uint8Array | undefined;
  /** The code of a number; -1 where no node has it. */
  codeOf(number: number): number;
}

export type Scalar = string | number | boolean;

/** Texts longer than this name nothing that a question would repeat. */
const longestText = 160;
/** Properties past this many are not read: a graph with more is asked by Cypher. */
const mostProperties = 250;

/** Columns of a batch that are read before others have their turn. */
const columnsAtOnce = 4;

interface OpenColumn {
  name: string;
  codes: Int32Array;
  values: Scalar[];
  temporal: boolean;
  unread?: Uint8Array;
  index: Map<Scalar, number>;
  numbers: NumberCodes;
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
    numbers: createNumberCodes(),
  }));
  const request = { withoutLabels: await provenanceLabelsOf(store, options), nodeProperties: names, relationshipProperties: [] };
  for await (const batch of store.shape(request, options)) {
    if (batch.kind === "relationships") break;
    // Column by column: what is known of one is then still near the processor.
    const nodes = batch.nodes.map(({ id }) => topology.indexOf(id));
    for (const [i, column] of open.entries()) {
      if (i % columnsAtOnce === 0) await new Promise(setImmediate);
      for (const [at, node] of nodes.entries()) {
        const value = batch.nodes[at]?.properties[i] ?? null;
        if (node !== undefined && !put(column, node, value) && value !== null && value !== "") markUnread(column, node);
      }
    }
  }
  return open.filter(({ values, unread }) => values.length > 0 || unread).map(toColumn);
}

/** Without what only the reading needs. */
function toColumn({ name, codes, values, temporal, unread, numbers }: OpenColumn): Column {
  return { name, codes, values, temporal, unread, codeOf: (number) => numbers.codeOf(number) };
}

function markUnread(column: OpenColumn, node: number): void {
  column.unread ??= new Uint8Array(column.codes.length);
  column.unread[node] = 1;
}

/** Lists of numbers, vectors and places are not asked about in words, and would travel for nothing: a vector takes twelve kilobytes a node. */
function holdsNoWord(type: string): boolean {
  return /^(?:LIST(?!<STRING)|VECTOR|POINT)/i.test(type);
}

/** @returns whether the value is one that is kept */
function put(column: OpenColumn, node: number, value: StoreValue): boolean {
  const scalar = toScalar(value);
  if (scalar === undefined) return false;
  column.temporal ||= isTemporal(value);
  let code = typeof scalar === "number" ? column.numbers.codeOf(scalar) : (column.index.get(scalar) ?? -1);
  if (code < 0) {
    code = column.values.length;
    column.values.push(scalar);
    if (typeof scalar === "number") column.numbers.set(scalar, code);
    else column.index.set(scalar, code);
  }
  column.codes[node] = code + 1;
  return true;
}

function toScalar(value: StoreValue): Scalar | undefined {
  if (typeof value === "string") return value === "" || value.length > longestText ? undefined : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return isTemporal(value) ? value.text : undefined;
}
