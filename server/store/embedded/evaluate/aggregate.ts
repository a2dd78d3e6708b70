import type { Expression } from "../cypher/ast.ts";
import { add, isNumber } from "./arithmetic.ts";
import { groupKey, order } from "./compare.ts";
import type { Context, Row } from "./context.ts";
import { evaluate } from "./expression.ts";
import { queryError, typeError } from "./failure.ts";
import { multiplyDuration } from "../temporal/arithmetic.ts";
import { Duration, type Value } from "./value.ts";
import { callsAny } from "./walk.ts";

/** Takes the rows of one group, one by one, and gives their aggregate. */
export interface Aggregator {
  take(row: Row): void;
  result(): Value;
}

export type AggregateCall = Extract<Expression, { t: "call" | "countStar" }>;

/** @throws StoreError when the call's arguments are wrong. */
export function startAggregate(call: AggregateCall, context: Context): Aggregator {
  if (call.t === "countStar") {
    let count = 0n;
    return {
      take() {
        count += 1n;
      },
      result: () => count,
    };
  }
  const percentile = call.name.startsWith("percentile");
  const [argument, second] = call.args;
  if (argument === undefined || call.args.length !== (percentile ? 2 : 1))
    throw queryError(`Insufficient parameters for function '${call.name}'`);
  if (callsAny(argument, ["rand", "randomuuid"]))
    throw queryError(`Can't use non-deterministic (random) functions inside of aggregate functions.`);
  const seen = new Set<string>();
  const values: Value[] = [];
  const fold = folds[call.name];
  let folded: Value = null;
  let count = 0n;
  let fraction: Value = null;
  return {
    take(row) {
      const value = evaluate(argument, row, context);
      if (percentile && second !== undefined) fraction = evaluate(second, row, context);
      if (value === null) return;
      if (call.distinct) {
        const key = groupKey(value);
        if (seen.has(key)) return;
        seen.add(key);
      }
      count += 1n;
      if (fold === undefined) values.push(value);
      else folded = fold(folded, value);
    },
    result() {
      if (call.name === "count") return count;
      if (call.name === "sum") return folded ?? 0n;
      return fold === undefined ? (finish[call.name]?.(values, fraction) ?? null) : folded;
    },
  };
}

const folds: Record<string, (sum: Value, value: Value) => Value> = {
  count: () => null,
  sum(sum, value) {
    if (!isNumber(value) && !(value instanceof Duration)) throw typeError("a number or a duration", value);
    return sum === null ? value : add(sum, value);
  },
  min: (sum, value) => (sum === null || order(value, sum) < 0 ? value : sum),
  max: (sum, value) => (sum === null || order(value, sum) > 0 ? value : sum),
};

const finish: Record<string, (values: Value[], fraction: Value) => Value> = {
  collect: (values) => values,
  avg(values) {
    if (values.length === 0) return null;
    const [first] = values;
    if (first instanceof Duration) {
      const sum = values.reduce((total, value) => add(total, value));
      return sum instanceof Duration ? multiplyDuration(sum, 1 / values.length) : null;
    }
    // The running mean, as Neo4j computes it: it does not overflow where a sum would.
    return numbers(values).reduce((mean, value, place) => mean + (value - mean) / (place + 1), 0);
  },
  stdev: (values) => deviation(numbers(values), 1),
  stdevp: (values) => deviation(numbers(values), 0),
  percentilecont: (values, fraction) => percentileCont(values, fraction),
  percentiledisc: (values, fraction) => percentileDisc(values, fraction),
};

function numbers(values: readonly Value[]): number[] {
  return values.map((value) => {
    if (!isNumber(value)) throw typeError("a number", value);
    return Number(value);
  });
}

function deviation(values: readonly number[], less: number): number {
  if (values.length <= less) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - less));
}

function checkFraction(fraction: Value): number {
  if (!isNumber(fraction)) throw typeError("a number", fraction);
  const value = Number(fraction);
  if (!(value >= 0 && value <= 1))
    throw queryError(`Invalid input '${value}' is not a valid argument, must be a number in the range 0.0 to 1.0`);
  return value;
}

function percentileCont(values: readonly Value[], fraction: Value): Value {
  if (values.length === 0) return null;
  const sorted = numbers(values).toSorted((a, b) => a - b);
  const place = checkFraction(fraction) * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return low === high ? low : low + (place - Math.floor(place)) * (high - low);
}

function percentileDisc(values: readonly Value[], fraction: Value): Value {
  if (values.length === 0) return null;
  numbers(values);
  const sorted = values.toSorted(order);
  const place = checkFraction(fraction) * sorted.length;
  return sorted[Math.max(0, Math.ceil(place) - 1)] ?? null;
}
