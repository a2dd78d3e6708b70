import type { Expression, Projection, ReturnItem } from "../cypher/ast.ts";
import { groupKey } from "./compare.ts";
import { emptyRow, pause, type Context, type Row, type Rows } from "./context.ts";
import { evaluate } from "./expression.ts";
import { truth } from "./operators.ts";
import { queryError } from "./failure.ts";
import { group } from "./group.ts";
import { both, type Pair } from "./pair.ts";
import { overColumns, sort } from "./sort.ts";
import { typeName } from "./value.ts";
import { hasAggregate } from "./walk.ts";

/** The columns of a projection over a scope, in their order; `*` gives the scope by name, as Neo4j does. */
export function projectedColumns(projection: Projection, scope: readonly string[]): string[] {
  const star = projection.star ? scope.toSorted() : [];
  return [...star, ...projection.items.map(({ name }) => name).filter((name) => !star.includes(name))];
}

/** WITH and RETURN: projecting, grouping, ordering and cutting. */
export function* project(projection: Projection, scope: readonly string[], rows: Rows, context: Context): Generator<Row | typeof pause> {
  const stars = projection.star ? scope.toSorted().map((name): ReturnItem => ({ name, expression: { t: "variable", name } })) : [];
  const items = [...stars.filter(({ name }) => !projection.items.some((item) => item.name === name)), ...projection.items];
  const grouped = items.some(({ expression }) => hasAggregate(expression));
  const skip = rowCount(projection.skip, "SKIP", context);
  const limit = rowCount(projection.limit, "LIMIT", context);
  let pairs: Iterable<Pair | typeof pause> = grouped ? group(items, rows, context) : each(items, rows, context);
  if (projection.distinct) pairs = distinct(pairs, items);
  if (projection.orderBy.length > 0) pairs = sort(pairs, projection, items, grouped, context, limit === null ? null : limit + (skip ?? 0));
  const columns = items.map(({ name }) => name);
  const where = projection.where === null ? null : overColumns(projection.where, items, grouped || projection.distinct);
  let place = 0;
  const end = limit === null ? null : limit + (skip ?? 0);
  if (end === 0 && context.mode === "read") return;
  for (const pair of pairs) {
    if (pair === pause) {
      yield pause;
      continue;
    }
    place += 1;
    if ((skip !== null && place <= skip) || (end !== null && place > end)) continue;
    const passes = where === null || truth(evaluate(where, both(pair), context)) === true;
    if (passes) yield only(pair.projected, columns);
    // What writes runs to its end, however few of its rows are wanted.
    if (place === end && context.mode === "read") return;
  }
}

function only(row: Row, columns: readonly string[]): Row {
  const result = emptyRow();
  for (const name of columns) result[name] = row[name] ?? null;
  return result;
}

function rowCount(expression: Expression | null, clause: string, context: Context): number | null {
  if (expression === null) return null;
  const value = evaluate(expression, emptyRow(), context);
  if (typeof value !== "bigint" || value < 0n)
    throw queryError(
      `Invalid input. '${typeof value === "bigint" ? value : typeName(value)}' is not a valid value for ${clause}. Must be a non-negative integer.`,
    );
  return Number(value);
}

function* each(items: readonly ReturnItem[], rows: Rows, context: Context): Generator<Pair | typeof pause> {
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    context.step();
    const projected = emptyRow();
    for (const { name, expression } of items) projected[name] = evaluate(expression, row, context);
    yield { source: row, projected };
  }
}

function* distinct(pairs: Iterable<Pair | typeof pause>, items: readonly ReturnItem[]): Generator<Pair | typeof pause> {
  const seen = new Set<string>();
  for (const pair of pairs) {
    if (pair === pause) {
      yield pause;
      continue;
    }
    const key = items.map(({ name }) => groupKey(pair.projected[name] ?? null)).join();
    if (seen.has(key)) continue;
    seen.add(key);
    yield { source: emptyRow(), projected: pair.projected };
  }
}
