import type { ShapeBatch, ShapeNode, ShapeRelationship } from "../graphStore.ts";
import type { StoreValue } from "../values.ts";

/**
 * A batch of the shape as it goes from process to process: a list for each field, and what repeats said once. As objects
 * each would carry the names of its fields, which costs more than all that they hold.
 */
export type PackedBatch =
  | { kind: "nodes"; ids: string[]; labelSets: string[][]; labelSet: Uint32Array; properties: PackedColumn[] }
  | {
      kind: "relationships";
      ids: string[];
      ends: string[];
      source: Uint32Array;
      target: Uint32Array;
      types: string[];
      type: Uint32Array;
      properties: PackedColumn[];
    };

/** The values of one property in the order of the batch; null where none has it. */
type PackedColumn = StoreValue[] | null;

export function packBatch(batch: ShapeBatch): PackedBatch {
  if (batch.kind === "nodes") {
    const sets = new Map<string, number>();
    const labelSets: string[][] = [];
    const labelSet = Uint32Array.from(batch.nodes, ({ labels }) => {
      const key = JSON.stringify(labels);
      const known = sets.get(key) ?? labelSets.push(labels) - 1;
      sets.set(key, known);
      return known;
    });
    return { kind: "nodes", ids: batch.nodes.map(({ id }) => id), labelSets, labelSet, properties: packColumns(batch.nodes) };
  }
  const { relationships } = batch;
  const [ends, types] = [createList(), createList()];
  return {
    kind: "relationships",
    ids: relationships.map(({ id }) => id),
    source: Uint32Array.from(relationships, ({ source }) => ends.placeOf(source)),
    target: Uint32Array.from(relationships, ({ target }) => ends.placeOf(target)),
    ends: ends.texts,
    type: Uint32Array.from(relationships, ({ type }) => types.placeOf(type)),
    types: types.texts,
    properties: packColumns(relationships),
  };
}

export function unpackBatch(packed: PackedBatch): ShapeBatch {
  const { properties } = packed;
  if (packed.kind === "nodes") {
    const { ids, labelSets, labelSet } = packed;
    const nodes = ids.map((id, i): ShapeNode => ({
      id,
      labels: labelSets[labelSet[i] as number] ?? [],
      properties: valuesAt(properties, i),
    }));
    return { kind: "nodes", nodes };
  }
  const { ids, ends, source, target, types, type } = packed;
  const relationships = ids.map((id, i): ShapeRelationship => ({
    id,
    source: ends[source[i] as number] ?? "",
    target: ends[target[i] as number] ?? "",
    type: types[type[i] as number] ?? "",
    properties: valuesAt(properties, i),
  }));
  return { kind: "relationships", relationships };
}

/** Different texts in the order of first sight. */
function createList(): { readonly texts: string[]; placeOf(text: string): number } {
  const places = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    placeOf(text) {
      const known = places.get(text) ?? texts.push(text) - 1;
      places.set(text, known);
      return known;
    },
  };
}

function packColumns(items: readonly { properties: StoreValue[] }[]): PackedColumn[] {
  const count = items[0]?.properties.length ?? 0;
  return Array.from({ length: count }, (_, column): PackedColumn => {
    const values = items.map(({ properties }) => properties[column] ?? null);
    return values.every((value) => value === null) ? null : values;
  });
}

function valuesAt(columns: readonly PackedColumn[], i: number): StoreValue[] {
  return columns.map((values) => values?.[i] ?? null);
}
