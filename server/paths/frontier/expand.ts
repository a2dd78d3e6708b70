import type { Direction } from "../../contract/graph.ts";
import { limits } from "../../contract/limits.ts";
import { hasNone, hopColumns, toHop, type Hop } from "../../graph/inStore/rows.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { quoteName } from "../../store/identifiers.ts";
import { relationshipDates, type Mapping } from "../../store/mapped/mapping.ts";
import { readRows } from "../../store/readRows.ts";
import type { StoreValue } from "../../store/values.ts";
import type { ColumnValues } from "../../topology/columns.ts";
import type { Filter } from "./filter.ts";

/** A relationship that was read, with what a path is filtered by. */
export interface ReadHop extends Hop {
  values: ColumnValues;
}

/** Relationships that one query brings. */
const batchRows = 10_000;

/** A node whose relationships are to be read. */
export interface Waiting {
  element: string;
  degree: number;
}

/**
 * Reads the relationships of nodes, in batches. The ends of a query may have any label.
 *
 * @param stops element ids of what the query names
 * @throws StoreError as the store does.
 */
export async function expand(
  store: GraphStore,
  nodes: readonly Waiting[],
  direction: Direction,
  filter: Filter,
  stops: readonly string[],
  options: CallOptions,
): Promise<ReadHop[]> {
  const query = queryOf(direction, filter);
  const constants = {
    stops: [...stops],
    withoutTypes: [...filter.withoutTypes],
    labels: [...(filter.labels ?? [])],
    withoutLabels: [...filter.withoutLabels],
  };
  const found: ReadHop[] = [];
  for (const batch of batchesOf(nodes)) {
    // Relationships may have come since the degrees were read.
    const most = Math.min(limits.store.entries, batch.reduce((sum, { degree }) => sum + degree, 0) + batchRows);
    const ids = batch.map(({ element }) => element);
    const rows = await readRows(store, query, { ...constants, ids, most }, most, { ...options, rowSize: "small" });
    for (const row of rows) found.push(toReadHop(row));
  }
  return found;
}

function batchesOf(nodes: readonly Waiting[]): Waiting[][] {
  const batches: Waiting[][] = [];
  let room = 0;
  for (const node of nodes) {
    if (room < node.degree || batches.length === 0) {
      batches.push([]);
      room = batchRows;
    }
    batches.at(-1)?.push(node);
    room -= Math.max(1, node.degree);
  }
  return batches;
}

function queryOf(direction: Direction, { types, withoutTypes, labels, withoutLabels, hidden, mapping }: Filter): string {
  const arrow = arrowOf(direction, "r", types);
  const conditions = [hasNone("b", hidden)];
  if (types?.length === 0) conditions.push("false");
  if (withoutTypes.length > 0) conditions.push("NOT type(r) IN $withoutTypes");
  if (labels) conditions.push("(elementId(b) IN $stops OR any(label IN labels(b) WHERE label IN $labels))");
  if (withoutLabels.length > 0) conditions.push("(elementId(b) IN $stops OR none(label IN labels(b) WHERE label IN $withoutLabels))");
  return `UNWIND $ids AS id MATCH (a) WHERE elementId(a) = id MATCH (a)${arrow}(b) WHERE ${conditions.join(" AND ")}
RETURN ${readHopColumns(mapping)} LIMIT $most`;
}

/** A relationship of any of these types in a pattern; of any type at all where there are none. */
export function arrowOf(direction: Direction, variable: string, types: readonly string[] = [], length = ""): string {
  const inside = `${variable}${types.length === 0 ? "" : `:${types.map(quoteName).join("|")}`}${length}`;
  return { out: `-[${inside}]->`, in: `<-[${inside}]-`, both: `-[${inside}]-` }[direction];
}

/** What `toReadHop` reads, of a relationship `r` between `a` and `b`. */
export function readHopColumns(mapping: Mapping): string {
  return `${hopColumns}, r.modality AS modality, r.polarity AS polarity, ${beginning(mapping)} AS from, r.to AS to, r.documents AS documents`;
}

/** When a relationship began: what it says itself, else its mapped date, as in `mappedShape`. */
export function beginning(mapping: Mapping): string {
  if (relationshipDates(mapping).length === 0) return "r.from";
  const { types = {} } = mapping;
  const cases = Object.entries(types).flatMap(([type, { date }]) =>
    type === "*" || date === undefined ? [] : [`WHEN r:${quoteName(type)} THEN r.${quoteName(date)}`],
  );
  const any = types["*"]?.date;
  const rest = any === undefined ? "null" : `r.${quoteName(any)}`;
  return `CASE WHEN r.from IS NOT NULL OR r.to IS NOT NULL THEN r.from ${cases.join(" ")} ELSE ${rest} END`;
}

/** They stand behind the columns of `toHop`. */
const firstValue = 9;

export function toReadHop(row: readonly StoreValue[]): ReadHop {
  const [modality, polarity, from, to, documents] = row.slice(firstValue);
  return { ...toHop(row), values: { modality, polarity, from, to, documents } };
}
