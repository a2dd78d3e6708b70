import { queryError, typeError } from "../evaluate/failure.ts";
import { rangeItems, rangeSize } from "./range.ts";
import type { Value } from "../evaluate/value.ts";
import { arg, strict, type FunctionTable } from "./definition.ts";

/** More items than this are more than a query may hold at once. */
const longestRange = 10_000_000;

function listAt(args: readonly Value[], place: number): Value[] {
  const value = arg(args, place);
  if (!Array.isArray(value)) throw typeError("a list", value);
  return value;
}

function range(args: readonly Value[]): Value {
  if (args.includes(null)) return null;
  const size = rangeSize(args);
  if (size > longestRange)
    throw queryError(`range() would have ${size} items`, { hint: `At most ${longestRange} fit; UNWIND range(...) has no such bound.` });
  return [...rangeItems(args)];
}

export const listFunctions: FunctionTable = {
  size: strict(1, 1, (args) => {
    const value = arg(args, 0);
    if (typeof value === "string") return BigInt(Array.from(value).length);
    return BigInt(listAt(args, 0).length);
  }),
  head: strict(1, 1, (args) => listAt(args, 0)[0] ?? null),
  last: strict(1, 1, (args) => listAt(args, 0).at(-1) ?? null),
  tail: strict(1, 1, (args) => listAt(args, 0).slice(1)),
  reverse: strict(1, 1, (args) => {
    const value = arg(args, 0);
    return typeof value === "string" ? Array.from(value).toReversed().join("") : listAt(args, 0).toReversed();
  }),
  range: strict(2, 3, range),
};
