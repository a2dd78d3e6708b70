import { queryError, typeError } from "../evaluate/failure.ts";
import type { Value } from "../evaluate/value.ts";

function bounds(args: readonly Value[]): [from: bigint, to: bigint, step: bigint] {
  const [from, to, step = 1n] = args;
  if (typeof from !== "bigint" || typeof to !== "bigint" || typeof step !== "bigint") {
    throw typeError("an integer", [from, to, step].find((value) => typeof value !== "bigint") ?? null);
  }
  if (step === 0n) throw queryError("Step argument to 'range()' cannot be zero");
  return [from, to, step];
}

/** How many items `range(from, to, step)` has. */
export function rangeSize(args: readonly Value[]): bigint {
  const [from, to, step] = bounds(args);
  const size = step > 0n ? (to - from) / step + 1n : (from - to) / -step + 1n;
  return step > 0n === from <= to || from === to ? size : 0n;
}

/** The items of `range(from, to, step)`, both ends among them, one by one; none when an argument is null. */
export function* rangeItems(args: readonly Value[]): Generator<Value> {
  if (args.includes(null)) return;
  const [from, to, step] = bounds(args);
  for (let item = from; step > 0n ? item <= to : item >= to; item += step) yield item;
}
