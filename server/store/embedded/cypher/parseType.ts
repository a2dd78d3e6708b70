import type { Cursor } from "./cursor.ts";

const longNames: readonly (readonly string[])[] = [
  ["LOCAL", "TIME"],
  ["LOCAL", "DATETIME"],
  ["ZONED", "TIME"],
  ["ZONED", "DATETIME"],
  ["SIGNED", "INTEGER"],
  ["PROPERTY", "VALUE"],
  ["ANY", "VALUE"],
  ["ANY", "NODE"],
  ["ANY", "RELATIONSHIP"],
  ["ANY", "MAP"],
];

/** A type after `IS ::`, in one spelling: `LIST<INTEGER NOT NULL> | STRING`. */
export function parseType(cursor: Cursor): string {
  const parts = [parsePart(cursor)];
  while (cursor.takeSymbol("|")) parts.push(parsePart(cursor));
  return parts.join(" | ");
}

function parsePart(cursor: Cursor): string {
  let type = parseName(cursor);
  for (;;) {
    if (cursor.takeSymbol("!") || cursor.takeWords("NOT", "NULL")) type += " NOT NULL";
    else if (cursor.takeWords("LIST") || cursor.takeWords("ARRAY")) type = `LIST<${type}>`;
    else return type;
  }
}

function parseName(cursor: Cursor): string {
  if ((cursor.isWord("LIST") || cursor.isWord("ARRAY")) && cursor.isSymbol("<", 1)) {
    cursor.next();
    cursor.next();
    const inner = parseType(cursor);
    cursor.expectSymbol(">");
    return `LIST<${inner}>`;
  }
  const long = longNames.find((words) => cursor.areWords(...words));
  if (long !== undefined) {
    cursor.takeWords(...long);
    return long.join(" ");
  }
  return cursor.name("a type").toUpperCase();
}
