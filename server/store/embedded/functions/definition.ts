import type { Context } from "../evaluate/context.ts";
import type { Value } from "../evaluate/value.ts";

/** A function of Cypher: how many arguments it takes, and its value. */
export interface FunctionDefinition {
  least: number;
  most: number;
  /** "null" gives null when an argument is null; "given" hands nulls to the function. */
  nulls: "null" | "given";
  call(args: readonly Value[], context: Context): Value;
}

export type FunctionTable = Record<string, FunctionDefinition>;

/** A function that is null when one of its arguments is. */
export function strict(least: number, most: number, call: FunctionDefinition["call"]): FunctionDefinition {
  return { least, most, nulls: "null", call };
}

/** A function that sees nulls itself. */
export function given(least: number, most: number, call: FunctionDefinition["call"]): FunctionDefinition {
  return { least, most, nulls: "given", call };
}

/** The argument at a place; null when it was not given. */
export function arg(args: readonly Value[], place: number): Value {
  return args[place] ?? null;
}
