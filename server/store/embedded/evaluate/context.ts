import type { Pattern, Query } from "../cypher/ast.ts";
import type { MemoryGraph } from "../graph/memoryGraph.ts";
import type { Counters } from "../../../contract/query.ts";
import type { Step } from "./matchPlan.ts";
import type { Temporal, Value, ValueMap } from "./value.ts";

/** The variables of one row. It has no prototype, so that a variable may have any name. */
export type Row = Record<string, Value>;

/** Between rows: time to let other queries run. */
export const pause = Symbol("pause");
export type Rows = Iterable<Row | typeof pause>;

/** Everything that a query may use while it is evaluated. */
export interface Context {
  graph: MemoryGraph;
  parameters: ValueMap;
  /** One instant for the whole statement, so that datetime() is the same in every row. */
  now: Temporal;
  /** Counts work. @throws StoreError when the query is to stop. */
  step(): void;
  /** True when this query has held the process long enough. */
  isPauseDue(): boolean;
  /** Whether the query was checked for reading only. */
  mode: "read" | "write";
  schema: SchemaView;
  /** What has been changed so far. */
  counters: Counters;
  /** How each match was planned, by its place in the syntax tree and the variables bound there. */
  plans: WeakMap<object, { key: string; steps: readonly Step[] }>;
  /** Rows in which the patterns match, beginning with what the row binds; a relationship is used once. */
  match(patterns: readonly Pattern[], row: Row): Iterable<Row>;
  /** The rows of a nested query, and its columns. */
  subquery(query: Query, row: Row): { columns: readonly string[]; rows: Iterable<Row> };
}

export function emptyRow(): Row {
  return Object.create(null) as Row;
}

/** The row with more variables; the row itself is left as it is. */
export function extend(row: Row, name: string, value: Value): Row {
  const next = Object.assign(emptyRow(), row);
  next[name] = value;
  return next;
}

/** What SHOW and dbms.components tell. */
export interface SchemaView {
  engineVersion: string;
  indexRows(filter: string): Iterable<readonly Value[]>;
  constraintRows(filter: string): Iterable<readonly Value[]>;
}
