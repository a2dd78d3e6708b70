import type { Expression } from "./ast.ts";
import type { Cursor } from "./cursor.ts";

/** A map literal. */
export function parseMap(cursor: Cursor): Expression {
  cursor.expectSymbol("{");
  const entries: [string, Expression][] = [];
  while (!cursor.isSymbol("}")) {
    const key = cursor.name("a key");
    cursor.expectSymbol(":");
    entries.push([key, cursor.rules.expression(cursor)]);
    if (!cursor.takeSymbol(",")) break;
  }
  cursor.expectSymbol("}");
  return { t: "map", entries };
}
