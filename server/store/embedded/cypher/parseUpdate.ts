import type { RemoveItem, SetItem } from "./ast.ts";
import type { Cursor } from "./cursor.ts";

/** What follows SET. */
export function parseSetItems(cursor: Cursor): SetItem[] {
  const items = [parseSetItem(cursor)];
  while (cursor.takeSymbol(",")) items.push(parseSetItem(cursor));
  return items;
}

function parseSetItem(cursor: Cursor): SetItem {
  if (cursor.isName() && cursor.isSymbol("=", 1))
    return { t: "replace", variable: variableThen(cursor), value: cursor.rules.expression(cursor) };
  if (cursor.isName() && cursor.isSymbol("+=", 1))
    return { t: "add", variable: variableThen(cursor), value: cursor.rules.expression(cursor) };
  if (cursor.isName() && (cursor.isSymbol(":", 1) || cursor.isWord("IS", 1)))
    return { t: "labels", variable: cursor.name("a variable"), labels: parseLabels(cursor) };
  const target = parseTarget(cursor);
  cursor.expectSymbol("=");
  return { ...target, value: cursor.rules.expression(cursor) };
}

function variableThen(cursor: Cursor): string {
  const variable = cursor.name("a variable");
  cursor.next();
  return variable;
}

function parseLabels(cursor: Cursor): string[] {
  const labels: string[] = [];
  while (cursor.takeSymbol(":") || cursor.takeSymbol("&") || cursor.takeWords("IS")) labels.push(cursor.name("a label"));
  return labels;
}

/** What follows REMOVE. */
export function parseRemoveItems(cursor: Cursor): RemoveItem[] {
  const items: RemoveItem[] = [];
  do {
    if (cursor.isName() && (cursor.isSymbol(":", 1) || cursor.isWord("IS", 1))) {
      items.push({ t: "labels", variable: cursor.name("a variable"), labels: parseLabels(cursor) });
    } else items.push(parseTarget(cursor));
  } while (cursor.takeSymbol(","));
  return items;
}

/** The property that is written: everything before the `=`, whose last step is the key. */
function parseTarget(cursor: Cursor): RemoveItem & { t: "property" | "dynamicProperty" } {
  // The rule for expressions would read `n.x = 1` as a comparison; the target ends before the first `=`.
  const target = cursor.rules.postfix(cursor);
  if (target.t === "property") return { t: "property", of: target.of, key: target.key };
  if (target.t === "index") return { t: "dynamicProperty", of: target.of, key: target.index };
  throw cursor.unexpected("a property");
}
