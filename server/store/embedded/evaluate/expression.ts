import type { BinaryOperator, Expression } from "../cypher/ast.ts";
import { callFunction } from "../functions/registry.ts";
import { add, divide, multiply, negate, power, remainder, subtract } from "./arithmetic.ts";
import { extend, type Context, type Row } from "./context.ts";
import { queryError, typeError } from "./failure.ts";
import { labelsMatch } from "./labels.ts";
import { elementAt, slice } from "./lists.ts";
import { compareBy, concatenate, connect, isIn, listOrNull, numberOrNull, truth } from "./operators.ts";
import { matchesRegularExpression } from "./regularExpression.ts";
import { propertiesOf, propertyOf } from "./properties.ts";
import { isOfType } from "./types.ts";
import { Duration, NodeRef, RelationshipRef, Temporal, type Value } from "./value.ts";

const caseSubject = " case";

/** The value of an expression for one row. */
export function evaluate(expression: Expression, row: Row, context: Context): Value {
  switch (expression.t) {
    case "literal":
      return expression.value;
    case "variable":
      return variable(expression.name, row);
    case "parameter":
      return parameter(expression.name, context);
    case "property":
      return propertyOf(evaluate(expression.of, row, context), expression.key, context);
    case "index":
      return elementAt(evaluate(expression.of, row, context), evaluate(expression.index, row, context), context);
    case "slice":
      return slice(
        evaluate(expression.of, row, context),
        expression.from === null ? 0n : evaluate(expression.from, row, context),
        expression.to === null ? 2n ** 62n : evaluate(expression.to, row, context),
      );
    case "list":
      return expression.items.map((item) => evaluate(item, row, context));
    case "map":
      return new Map(expression.entries.map(([key, value]) => [key, evaluate(value, row, context)]));
    case "call":
      return callFunction(
        expression,
        expression.args.map((arg) => evaluate(arg, row, context)),
        context,
      );
    case "binary":
      return binary(expression.op, expression.left, expression.right, row, context);
    case "comparison":
      return chain(expression, row, context);
    case "not": {
      const value = truth(evaluate(expression.of, row, context));
      return value === null ? null : !value;
    }
    case "negate":
      return negate(evaluate(expression.of, row, context));
    case "plus":
      return numberOrNull(evaluate(expression.of, row, context));
    case "isNull":
      return (evaluate(expression.of, row, context) === null) !== expression.negated;
    case "isType":
      return isOfType(evaluate(expression.of, row, context), expression.type) !== expression.negated;
    case "isNormalized": {
      const text = evaluate(expression.of, row, context);
      return typeof text === "string" ? (text.normalize(expression.form) === text) !== expression.negated : null;
    }
    case "hasLabels":
      return hasLabels(expression, row, context);
    default:
      return evaluateNested(expression, row, context);
  }
}

type Simple =
  | "literal"
  | "variable"
  | "parameter"
  | "property"
  | "index"
  | "slice"
  | "list"
  | "map"
  | "call"
  | "binary"
  | "comparison"
  | "not"
  | "negate"
  | "plus"
  | "isNull"
  | "isType"
  | "isNormalized"
  | "hasLabels";
type Nested = Exclude<Expression, { t: Simple }>;

/** Expressions that bind variables of their own, or hold a pattern or a query. */
function evaluateNested(expression: Nested, row: Row, context: Context): Value {
  switch (expression.t) {
    case "case":
      return caseOf(expression, row, context);
    case "caseSubject":
      return row[caseSubject] ?? null;
    case "listComprehension":
      return comprehension(expression, row, context);
    case "reduce": {
      const list = listOrNull(evaluate(expression.in, row, context));
      if (list === null) return null;
      const inner = extend(row, expression.accumulator, evaluate(expression.initial, row, context));
      for (const item of list) {
        context.step();
        inner[expression.variable] = item;
        inner[expression.accumulator] = evaluate(expression.step, inner, context);
      }
      return inner[expression.accumulator] ?? null;
    }
    case "quantifier":
      return quantifier(expression, row, context);
    case "mapProjection":
      return mapProjection(expression, row, context);
    case "patternComprehension": {
      const found: Value[] = [];
      for (const match of context.match([expression.pattern], row)) {
        if (expression.where === null || evaluate(expression.where, match, context) === true)
          found.push(evaluate(expression.map, match, context));
      }
      return found;
    }
    case "patternPredicate":
      return !isDone(context.match([expression.pattern], row));
    case "shortestPath": {
      const found: Value[] = [];
      const path = expression.pattern.path ?? " path";
      for (const match of context.match([{ ...expression.pattern, path }], row)) found.push(match[path] ?? null);
      return expression.pattern.shortest === "all" ? found : (found[0] ?? null);
    }
    case "exists":
      return !isDone(context.subquery(expression.query, row).rows);
    case "count": {
      let count = 0n;
      const found = context.subquery(expression.query, row).rows[Symbol.iterator]();
      while (found.next().done !== true) count += 1n;
      return count;
    }
    case "collect": {
      const { columns, rows } = context.subquery(expression.query, row);
      return Array.from(rows, (found) => found[columns[0] ?? ""] ?? null);
    }
    case "countStar":
      throw queryError("Invalid use of aggregating function count(...) in this context");
  }
}

function isDone(rows: Iterable<Row>): boolean {
  return rows[Symbol.iterator]().next().done === true;
}

function variable(name: string, row: Row): Value {
  const value = row[name];
  if (value === undefined) throw queryError(`Variable \`${name}\` not defined`, { engineCode: "Neo.ClientError.Statement.SyntaxError" });
  return value;
}

function parameter(name: string, context: Context): Value {
  const value = context.parameters.get(name);
  if (value === undefined) {
    throw queryError(`Expected parameter(s): ${name}`, {
      hint: `Give a value for $${name}.`,
      engineCode: "Neo.ClientError.Statement.ParameterMissing",
    });
  }
  return value;
}

function binary(op: BinaryOperator, left: Expression, right: Expression, row: Row, context: Context): Value {
  const a = evaluate(left, row, context);
  if (op === "AND" || op === "OR") return connect(op, truth(a), () => truth(evaluate(right, row, context)));
  const b = evaluate(right, row, context);
  switch (op) {
    case "XOR": {
      const [x, y] = [truth(a), truth(b)];
      return x === null || y === null ? null : x !== y;
    }
    case "+":
      return add(a, b);
    case "||":
      return concatenate(a, b);
    case "-":
      return subtract(a, b);
    case "*":
      return multiply(a, b);
    case "/":
      return divide(a, b);
    case "%":
      return remainder(a, b);
    case "^":
      return power(a, b);
    case "IN":
      return isIn(a, b);
    case "=~":
      return typeof a === "string" && typeof b === "string" ? matchesRegularExpression(a, b) : null;
    case "STARTS WITH":
      return typeof a === "string" && typeof b === "string" ? a.startsWith(b) : null;
    case "ENDS WITH":
      return typeof a === "string" && typeof b === "string" ? a.endsWith(b) : null;
    case "CONTAINS":
      return typeof a === "string" && typeof b === "string" ? a.includes(b) : null;
  }
}

function chain(expression: Extract<Expression, { t: "comparison" }>, row: Row, context: Context): boolean | null {
  let left = evaluate(expression.first, row, context);
  let result: boolean | null = true;
  for (const { op, right } of expression.rest) {
    const value = evaluate(right, row, context);
    result = connect("AND", result, () => compareBy(op, left, value));
    left = value;
  }
  return result;
}

function hasLabels(expression: Extract<Expression, { t: "hasLabels" }>, row: Row, context: Context): boolean | null {
  const value = evaluate(expression.of, row, context);
  if (value === null) return null;
  if (value instanceof NodeRef) return labelsMatch(expression.labels, context.graph.labelsOf(value.node)) !== expression.negated;
  if (value instanceof RelationshipRef)
    return labelsMatch(expression.labels, [context.graph.typeOf(value.relationship)]) !== expression.negated;
  throw typeError("a node or a relationship", value);
}

function caseOf(expression: Extract<Expression, { t: "case" }>, row: Row, context: Context): Value {
  const inner = expression.subject === null ? row : extend(row, caseSubject, evaluate(expression.subject, row, context));
  for (const { tests, value } of expression.branches) {
    if (tests.some((test) => evaluate(test, inner, context) === true)) return evaluate(value, row, context);
  }
  return expression.otherwise === null ? null : evaluate(expression.otherwise, row, context);
}

function comprehension(expression: Extract<Expression, { t: "listComprehension" }>, row: Row, context: Context): Value {
  const list = listOrNull(evaluate(expression.in, row, context));
  if (list === null) return null;
  const inner = extend(row, expression.variable, null);
  const result: Value[] = [];
  for (const item of list) {
    context.step();
    inner[expression.variable] = item;
    if (expression.where !== null && truth(evaluate(expression.where, inner, context)) !== true) continue;
    result.push(expression.map === null ? item : evaluate(expression.map, inner, context));
  }
  return result;
}

function quantifier(expression: Extract<Expression, { t: "quantifier" }>, row: Row, context: Context): boolean | null {
  const list = listOrNull(evaluate(expression.in, row, context));
  if (list === null) return null;
  const inner = extend(row, expression.variable, null);
  const counts = { true: 0, false: 0, unknown: 0 };
  for (const item of list) {
    context.step();
    inner[expression.variable] = item;
    const value = truth(evaluate(expression.where, inner, context));
    counts[value === null ? "unknown" : value ? "true" : "false"] += 1;
  }
  switch (expression.kind) {
    case "all":
      return counts.false > 0 ? false : counts.unknown > 0 ? null : true;
    case "any":
      return counts.true > 0 ? true : counts.unknown > 0 ? null : false;
    case "none":
      return counts.true > 0 ? false : counts.unknown > 0 ? null : true;
    case "single":
      return counts.true > 1 ? false : counts.unknown > 0 ? null : counts.true === 1;
  }
}

function mapProjection(expression: Extract<Expression, { t: "mapProjection" }>, row: Row, context: Context): Value {
  const of = variable(expression.variable, row);
  if (of === null) return null;
  if (!(of instanceof NodeRef || of instanceof RelationshipRef || of instanceof Map || of instanceof Temporal || of instanceof Duration))
    throw typeError("a map, a node or a relationship", of);
  const result = new Map<string, Value>();
  for (const item of expression.items) {
    if (item.t === "all") for (const [key, value] of propertiesOf(of, context)) result.set(key, value);
    else if (item.t === "property") result.set(item.key, propertyOf(of, item.key, context));
    else if (item.t === "variable") result.set(item.name, variable(item.name, row));
    else result.set(item.key, evaluate(item.value, row, context));
  }
  return result;
}
