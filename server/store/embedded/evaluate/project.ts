import type { Expression, Projection, ReturnItem } from "../cypher/ast.ts";
import { startAggregate, type AggregateCall, type Aggregator } from "./aggregate.ts";
import { groupKey, order } from "./compare.ts";
import { emptyRow, pause, type Context, type Row, type Rows } from "./context.ts";
import { evaluate } from "./expression.ts";
import { truth } from "./operators.ts";
import { queryError, unsupported } from "./failure.ts";
import { typeName, type Value } from "./value.ts";
import { hasAggregate, isAggregateCall, rewrite, sameExpression } from "./walk.ts";

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

/** A projected row with the row it came from, which ORDER BY and WHERE may still ask. */
interface Pair {
  source: Row;
  projected: Row;
}

function both({ source, projected }: Pair): Row {
  return Object.assign(emptyRow(), source, projected);
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

interface Group {
  source: Row;
  keys: Row;
  aggregates: Aggregator[];
}

/** Rows with the same values of the items without an aggregate are one group. */
function* group(items: readonly ReturnItem[], rows: Rows, context: Context): Generator<Pair | typeof pause> {
  const keys = items.filter(({ expression }) => !hasAggregate(expression));
  const calls: AggregateCall[] = [];
  const folded = items
    .filter(({ expression }) => hasAggregate(expression))
    .map(({ name, expression }) => ({ name, expression: withoutAggregates(expression, calls) }));
  const groups = new Map<string, Group>();
  const start = (source: Row, values: Row): Group => ({
    source,
    keys: values,
    aggregates: calls.map((call) => startAggregate(call, context)),
  });
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    context.step();
    const values = emptyRow();
    for (const { name, expression } of keys) values[name] = evaluate(expression, row, context);
    const key = keys.map(({ name }) => groupKey(values[name] ?? null)).join();
    let found = groups.get(key);
    if (found === undefined) {
      found = start(row, values);
      groups.set(key, found);
    }
    for (const aggregate of found.aggregates) aggregate.take(row);
  }
  if (groups.size === 0 && keys.length === 0) groups.set("", start(emptyRow(), emptyRow()));
  for (const { source, keys: values, aggregates } of groups.values()) {
    const inner = Object.assign(emptyRow(), source);
    for (const [place, aggregate] of aggregates.entries()) inner[aggregateName(place)] = aggregate.result();
    const projected = Object.assign(emptyRow(), values);
    for (const { name, expression } of folded) projected[name] = evaluate(expression, inner, context);
    yield { source: emptyRow(), projected };
  }
}

const aggregateName = (place: number) => ` aggregate ${place}`;

/** The expression with each aggregate replaced by a variable, and the aggregates noted in `calls`. */
function withoutAggregates(expression: Expression, calls: AggregateCall[]): Expression {
  return rewrite(expression, (part) => {
    if (!isAggregateCall(part)) return null;
    calls.push(part as AggregateCall);
    return { t: "variable", name: aggregateName(calls.length - 1) };
  });
}

/** Sorts stably; with a bound on the rows that are wanted, no more than twice as many are held. */
function* sort(
  pairs: Iterable<Pair | typeof pause>,
  projection: Projection,
  items: readonly ReturnItem[],
  grouped: boolean,
  context: Context,
  wanted: number | null,
): Generator<Pair | typeof pause> {
  const closed = grouped || projection.distinct;
  const sortItems = projection.orderBy.map(({ expression, descending }) => ({
    expression: overColumns(expression, items, closed),
    descending,
  }));
  let held: { pair: Pair; values: Value[]; place: number }[] = [];
  let place = 0;
  const compareHeld = (a: (typeof held)[number], b: (typeof held)[number]) => {
    for (const [at, { descending }] of sortItems.entries()) {
      const sign = order(a.values[at] ?? null, b.values[at] ?? null);
      if (sign !== 0) return descending ? -sign : sign;
    }
    return a.place - b.place;
  };
  for (const pair of pairs) {
    if (pair === pause) {
      yield pause;
      continue;
    }
    const row = both(pair);
    held.push({ pair, values: sortItems.map(({ expression }) => evaluate(expression, row, context)), place: place++ });
    if (wanted !== null && held.length > 1_000 + wanted * 2) held = held.toSorted(compareHeld).slice(0, wanted);
  }
  for (const { pair } of held.toSorted(compareHeld)) yield pair;
}

/** A sort expression that repeats an item means the item's column; with `closed` it can mean nothing else. */
function overColumns(expression: Expression, items: readonly ReturnItem[], closed: boolean): Expression {
  const folds = hasAggregate(expression);
  const result = rewrite(expression, (part) => {
    const item = items.find((candidate) => sameExpression(candidate.expression, part));
    if (item === undefined) return null;
    if (folds && part !== expression && !isSimple(part)) {
      throw queryError("Aggregation column contains implicit grouping expressions", {
        hint: "Return the expression under a name and order by that name.",
      });
    }
    return { t: "variable", name: item.name };
  });
  if (hasAggregate(result)) {
    throw closed
      ? unsupported("ORDER BY with an aggregate that is not returned", "Return the aggregate under a name and order by that.")
      : queryError("Invalid use of aggregating function in ORDER BY");
  }
  return result;
}

/** What may stand beside an aggregate: a variable, a property, another aggregate. */
function isSimple(expression: Expression): boolean {
  return (
    expression.t === "variable" ||
    expression.t === "property" ||
    expression.t === "literal" ||
    expression.t === "parameter" ||
    isAggregateCall(expression)
  );
}
