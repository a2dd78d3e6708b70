import type { Expression } from "../cypher/ast.ts";
import { positionAt } from "../cypher/tokens.ts";
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

/** The definition behind a call, before anything is evaluated; with the query's text an error says where. */
export function checkCall(call: Extract<Expression, { t: "call" }>, text?: string) {
  const definition = functions.get(call.name);
  const fail = (message: string) =>
    queryError(message, {
      hint: "SHOW FUNCTIONS lists the functions of this engine.",
      engineCode: "Neo.ClientError.Statement.SyntaxError",
      ...(text === undefined ? {} : { position: positionAt(text, call.at) }),
    });
  if (definition === undefined) throw fail(`Unknown function '${call.name}'`);
  if (call.args.length < definition.least) throw fail(`Insufficient parameters for function '${call.name}'`);
  if (call.args.length > definition.most) throw fail(`Too many parameters for function '${call.name}'`);
  return definition;
}
