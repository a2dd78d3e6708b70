import type { Expression } from "../cypher/ast.ts";

type Tree = Expression | object | string | number | bigint | boolean | null | undefined;

/** Every name of a variable that occurs anywhere in a tree, those that it binds itself among them. */
export function namesIn(tree: Tree, found = new Set<string>()): Set<string> {
  if (tree === null || typeof tree !== "object") return found;
  if (Array.isArray(tree)) {
    for (const item of tree as Tree[]) namesIn(item, found);
    return found;
  }
  const node = tree as Record<string, Tree>;
  if (node["t"] === "variable" && typeof node["name"] === "string") found.add(node["name"]);
  if (typeof node["variable"] === "string") found.add(node["variable"]);
  for (const part of Object.values(node)) namesIn(part, found);
  return found;
}

/**
 * A copy of an expression in which some parts are replaced: `change` gives the new part, or null to look inside.
 * Nested queries are left as they are.
 */
export function rewrite(expression: Expression, change: (part: Expression) => Expression | null): Expression {
  const changed = change(expression);
  if (changed !== null) return changed;
  if (isSubquery(expression)) return expression;
  return rewriteInside(expression, change) as Expression;
}

function rewriteInside(tree: object, change: (part: Expression) => Expression | null): object {
  if (Array.isArray(tree)) return tree.map((item: unknown) => rewritePart(item, change));
  return Object.fromEntries(Object.entries(tree).map(([key, part]: [string, unknown]) => [key, rewritePart(part, change)]));
}

function rewritePart(part: unknown, change: (part: Expression) => Expression | null): unknown {
  if (part === null || typeof part !== "object") return part;
  return isExpression(part) ? rewrite(part, change) : rewriteInside(part, change);
}

const notExpressions = new Set(["node", "relationship", "name", "any", "and", "or", "all", "entry"]);

function isExpression(part: object): part is Expression {
  return "t" in part && typeof part.t === "string" && !notExpressions.has(part.t);
}

function isSubquery(expression: Expression): boolean {
  return expression.t === "exists" || expression.t === "count" || expression.t === "collect";
}

/** Whether two expressions are written alike. */
export function sameExpression(a: Expression, b: Expression): boolean {
  return textKey(a) === textKey(b);
}

function textKey(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === "at" ? undefined : typeof value === "bigint" ? `${value}n` : value));
}

const aggregates = new Set(["count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp", "percentilecont", "percentiledisc"]);

export function isAggregateCall(expression: Expression): boolean {
  return expression.t === "countStar" || (expression.t === "call" && aggregates.has(expression.name));
}

/** Whether an aggregate stands anywhere in an expression, nested queries apart. */
export function hasAggregate(expression: Expression): boolean {
  let found = false;
  rewrite(expression, (part) => {
    found ||= isAggregateCall(part);
    return found ? part : null;
  });
  return found;
}

/** The conditions that all must hold, of a condition that joins them by AND. */
export function conjuncts(expression: Expression | null): Expression[] {
  if (expression === null) return [];
  if (expression.t === "binary" && expression.op === "AND") return [...conjuncts(expression.left), ...conjuncts(expression.right)];
  return [expression];
}

/** Whether one of these functions is called anywhere in an expression. */
export function callsAny(expression: Expression, names: readonly string[]): boolean {
  let found = false;
  rewrite(expression, (part) => {
    found ||= part.t === "call" && names.includes(part.name);
    return null;
  });
  return found;
}
