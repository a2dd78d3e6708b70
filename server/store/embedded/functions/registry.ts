import type { Expression } from "../cypher/ast.ts";
import type { Context } from "../evaluate/context.ts";
import { queryError } from "../evaluate/failure.ts";
import type { Value } from "../evaluate/value.ts";
import { conversionFunctions } from "./conversion.ts";
import type { FunctionTable } from "./definition.ts";
import { entityFunctions } from "./entity.ts";
import { listFunctions } from "./list.ts";
import { mathFunctions } from "./math.ts";
import { spatialFunctions } from "./spatial.ts";
import { stringFunctions } from "./string.ts";
import { temporalFunctions } from "./temporal.ts";

const functions = new Map(
  Object.entries({
    ...conversionFunctions,
    ...entityFunctions,
    ...listFunctions,
    ...mathFunctions,
    ...spatialFunctions,
    ...stringFunctions,
    ...temporalFunctions,
  } satisfies FunctionTable),
);

/** Every function's name, in small letters. */
export function functionNames(): string[] {
  return [...functions.keys()].toSorted();
}

/** @throws StoreError `invalid_query` for an unknown function or a wrong number of arguments. */
export function callFunction(call: Extract<Expression, { t: "call" }>, args: readonly Value[], context: Context): Value {
  const definition = checkCall(call);
  if (definition.nulls === "null" && args.includes(null)) return null;
  return definition.call(args, context);
}

/** The definition behind a call, before anything is evaluated. */
export function checkCall(call: Extract<Expression, { t: "call" }>) {
  const definition = functions.get(call.name);
  if (definition === undefined) {
    throw queryError(`Unknown function '${call.name}'`, {
      hint: "SHOW FUNCTIONS lists the functions of this engine.",
      engineCode: "Neo.ClientError.Statement.SyntaxError",
    });
  }
  if (call.args.length < definition.least) throw queryError(`Insufficient parameters for function '${call.name}'`);
  if (call.args.length > definition.most) throw queryError(`Too many parameters for function '${call.name}'`);
  return definition;
}
