import type { Expression, Projection, ReturnItem } from "../cypher/ast.ts";
import { order } from "./compare.ts";
import { pause, type Context } from "./context.ts";
import { evaluate } from "./expression.ts";
import { queryError, unsupported } from "./failure.ts";
import { both, type Pair } from "./pair.ts";
import type { Value } from "./value.ts";
import { hasAggregate, isAggregateCall, rewrite, sameExpression } from "./walk.ts";

/** Sorts stably; with a bound on the rows that are wanted, no more than twice as many are held. */
export function* sort(
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
export function overColumns(expression: Expression, items: readonly ReturnItem[], closed: boolean): Expression {
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
