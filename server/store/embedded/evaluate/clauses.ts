import type { Clause, Expression, Query } from "../cypher/ast.ts";
import { groupKey } from "./compare.ts";
import { countedRow } from "./countStore.ts";
import { emptyRow, extend, pause, type Context, type Row, type Rows } from "./context.ts";
import { evaluate } from "./expression.ts";
import { queryError } from "./failure.ts";
import { matchRows, patternNames, withoutPauses } from "./matchRows.ts";
import { rangeItems } from "../functions/range.ts";
import type { Value } from "./value.ts";
import { callProcedure, procedureColumns } from "./procedures.ts";
import { project, projectedColumns } from "./project.ts";
import { runUpdate, type UpdateClause } from "./update.ts";
import { checkCreated, checkMatch } from "./patternRules.ts";
import { createdNames } from "./updateScope.ts";

/** Rows, and the variables that each of them has. */
interface Stream {
  scope: readonly string[];
  rows: Rows;
}

/** Runs a query from some rows; its columns are empty when it returns nothing. */
export function runQuery(
  query: Query,
  scope: readonly string[],
  input: Rows,
  context: Context,
): { columns: readonly string[]; rows: Rows } {
  const results = query.parts.map((clauses) => runClauses(clauses, scope, input, context));
  const [first] = results;
  if (first === undefined) return { columns: [], rows: [] };
  if (results.length === 1) return { columns: first.columns, rows: first.rows };
  for (const { columns } of results) {
    if (columns.toSorted().join("\u0000") !== first.columns.toSorted().join("\u0000"))
      throw queryError("All sub queries in an UNION must have the same return column names");
  }
  const rows = concatenate(results.map((result) => result.rows));
  return { columns: first.columns, rows: query.union === "all" ? rows : unique(rows, first.columns) };
}

function* concatenate(streams: readonly Rows[]): Generator<Row | typeof pause> {
  for (const rows of streams) yield* rows;
}

function* unique(rows: Rows, columns: readonly string[]): Generator<Row | typeof pause> {
  const seen = new Set<string>();
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    const key = columns.map((name) => groupKey(row[name] ?? null)).join();
    if (seen.has(key)) continue;
    seen.add(key);
    yield row;
  }
}

function runClauses(
  clauses: readonly Clause[],
  scope: readonly string[],
  input: Rows,
  context: Context,
): { columns: readonly string[]; rows: Rows; scope: readonly string[] } {
  let stream: Stream = { scope, rows: input };
  for (const [at, clause] of clauses.entries()) {
    const counted = at === 1 && scope.length === 0 && isOne(input) ? counts(clauses, context) : undefined;
    stream = counted ?? runClause(clause, stream, context);
    if (clause.t === "return") return { columns: stream.scope, rows: stream.rows, scope: stream.scope };
  }
  const last = clauses.at(-1);
  // A procedure called alone gives its rows; anything else that does not end in RETURN gives none.
  if (last?.t === "call" && clauses.length === 1) return { columns: stream.scope, rows: stream.rows, scope: stream.scope };
  return { columns: [], rows: drain(stream.rows), scope: stream.scope };
}

function isOne(rows: Rows): boolean {
  return Array.isArray(rows) && rows.length === 1;
}

/** Where a query begins by counting what the graph has counted already, nothing need be matched for it. */
function counts([first, projection]: readonly Clause[], { graph, mode }: Context): Stream | undefined {
  const row = mode === "read" && first && projection ? countedRow(first, projection, graph) : undefined;
  return row && { scope: Object.keys(row), rows: [row] };
}

function* drain(rows: Rows): Generator<Row | typeof pause> {
  for (const row of rows) if (row === pause) yield pause;
}

function runClause(clause: Clause, { scope, rows }: Stream, context: Context): Stream {
  switch (clause.t) {
    case "match":
      checkMatch(clause.patterns);
      return { scope: union(scope, patternNames(clause.patterns)), rows: matchRows(clause, scope, rows, context) };
    case "unwind":
      return { scope: union(scope, [clause.variable]), rows: unwind(clause.list, clause.variable, rows, context) };
    case "with":
    case "return":
      return { scope: projectedColumns(clause, scope), rows: project(clause, scope, rows, context) };
    case "finish":
      return { scope: [], rows: drain(rows) };
    case "call": {
      const columns = procedureColumns(clause);
      return {
        scope: union(
          scope,
          columns.map(({ as }) => as),
        ),
        rows: callProcedure(clause, columns, rows, context),
      };
    }
    case "subquery":
      return runSubquery(clause, { scope, rows }, context);
    default:
      if (clause.t === "create") checkCreated(clause.patterns, scope);
      if (clause.t === "merge") checkCreated([clause.pattern], scope);
      return { scope: union(scope, createdNames(clause)), rows: update(clause, rows, context) };
  }
}

function union(scope: readonly string[], names: readonly string[]): string[] {
  return [...new Set([...scope, ...names])];
}

function* unwind(list: Expression, variable: string, rows: Rows, context: Context): Generator<Row | typeof pause> {
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    for (const item of itemsOf(list, row, context)) {
      context.step();
      if (context.isPauseDue()) yield pause;
      yield extend(row, variable, item);
    }
  }
}

/** The items to unwind; those of a range are made as they are needed. */
function itemsOf(list: Expression, row: Row, context: Context): Iterable<Value> {
  if (list.t === "call" && list.name === "range") return rangeItems(list.args.map((arg) => evaluate(arg, row, context)));
  const value = evaluate(list, row, context);
  return Array.isArray(value) ? value : value === null ? [] : [value];
}

function runSubquery(clause: Extract<Clause, { t: "subquery" }>, { scope, rows }: Stream, context: Context): Stream {
  const inner = clause.imports === "all" || clause.imports === "with" ? scope : clause.imports;
  const query = clause.imports === "with" ? { ...clause.query, parts: clause.query.parts.map(importing) } : clause.query;
  // The columns are known before the first row is.
  const { columns } = runQuery(query, inner, [], context);
  return { scope: union(scope, columns), rows: subqueryRows(query, inner, columns, clause.optional, rows, context) };
}

function* subqueryRows(
  query: Query,
  inner: readonly string[],
  columns: readonly string[],
  optional: boolean,
  rows: Rows,
  context: Context,
): Generator<Row | typeof pause> {
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    const start = emptyRow();
    for (const name of inner) start[name] = row[name] ?? null;
    let found = false;
    for (const result of runQuery(query, inner, [start], context).rows) {
      if (result === pause) yield pause;
      else {
        found = true;
        yield Object.assign(emptyRow(), row, result);
      }
    }
    if (columns.length === 0) yield row;
    else if (!found && optional) yield Object.assign(emptyRow(), row, Object.fromEntries(columns.map((name) => [name, null])));
  }
}

/** Without a leading WITH nothing is taken over from outside: an empty one is put in front. */
function importing(clauses: readonly Clause[]): Clause[] {
  if (clauses[0]?.t === "with") return [...clauses];
  return [{ t: "with", distinct: false, star: false, items: [], orderBy: [], skip: null, limit: null, where: null }, ...clauses];
}

/** The rows of EXISTS, COUNT and COLLECT {}: a query in which everything outside is known, and RETURN may be left out. */
export function runNested(query: Query, row: Row, context: Context): { columns: readonly string[]; rows: Iterable<Row> } {
  const scope = Object.keys(row).filter((name) => !name.startsWith(" "));
  const [part] = query.parts;
  const open = query.parts.length === 1 && part !== undefined && part.at(-1)?.t !== "return";
  const result = open
    ? { columns: [], rows: part.reduce((stream: Stream, clause) => runClause(clause, stream, context), { scope, rows: [row] }).rows }
    : runQuery(query, scope, [row], context);
  return { columns: result.columns, rows: withoutPauses(result.rows) };
}

function exhaust(rows: Rows): void {
  const iterator = rows[Symbol.iterator]();
  while (iterator.next().done !== true);
}

function* update(clause: UpdateClause, rows: Rows, context: Context): Generator<Row | typeof pause> {
  // Every row is read before the first is written, so that a query does not meet its own writes.
  const held: Row[] = [];
  for (const row of rows) {
    if (row === pause) yield pause;
    else held.push(row);
  }
  const run = (clauses: readonly Clause[], row: Row) => {
    exhaust(runClauses(clauses, Object.keys(row), [row], context).rows);
  };
  const results: Row[] = [];
  for (const row of held) results.push(...runUpdate(clause, row, context, run));
  yield* results;
}
