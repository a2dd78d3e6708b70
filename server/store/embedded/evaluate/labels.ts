import type { LabelExpression } from "../cypher/ast.ts";

/** Whether a node's labels, or a relationship's one type, are as the expression says. */
export function labelsMatch(expression: LabelExpression, names: readonly string[]): boolean {
  switch (expression.t) {
    case "name":
      return names.includes(expression.name);
    case "any":
      return names.length > 0;
    case "not":
      return !labelsMatch(expression.of, names);
    case "and":
      return expression.parts.every((part) => labelsMatch(part, names));
    case "or":
      return expression.parts.some((part) => labelsMatch(part, names));
  }
}
