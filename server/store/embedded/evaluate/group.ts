import type { Expression, ReturnItem } from "../cypher/ast.ts";
import { startAggregate, type AggregateCall, type Aggregator } from "./aggregate.ts";
import { groupKey } from "./compare.ts";
import { emptyRow, pause, type Context, type Row, type Rows } from "./context.ts";
import { evaluate } from "./expression.ts";
import type { Pair } from "./pair.ts";
import { hasAggregate, isAggregateCall, rewrite } from "./walk.ts";

interface Group {
  source: Row;
  keys: Row;
  aggregates: Aggregator[];
}

/** Rows with the same values of the items without an aggregate are one group. */
export function* group(items: readonly ReturnItem[], rows: Rows, context: Context): Generator<Pair | typeof pause> {
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
