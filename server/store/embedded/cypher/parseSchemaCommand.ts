import type { ConstraintKind, Parsed, SchemaCommand } from "./ast.ts";
import type { Cursor } from "./cursor.ts";

/** CREATE or DROP of a constraint or an index; null when the text is none of them. */
export function parseSchemaCommand(cursor: Cursor): Parsed | null {
  if (cursor.takeWords("DROP", "CONSTRAINT")) return { t: "schema", command: { t: "dropConstraint", ...parseDropped(cursor) } };
  if (cursor.takeWords("DROP", "INDEX")) return { t: "schema", command: { t: "dropIndex", ...parseDropped(cursor) } };
  if (!cursor.isWord("CREATE")) return null;
  if (cursor.isWord("CONSTRAINT", 1)) {
    cursor.position += 2;
    return { t: "schema", command: parseConstraint(cursor) };
  }
  const typed =
    ["RANGE", "TEXT", "POINT", "LOOKUP", "FULLTEXT", "VECTOR", "BTREE"].some((word) => cursor.isWord(word, 1)) && cursor.isWord("INDEX", 2);
  if (!typed && !cursor.isWord("INDEX", 1)) return null;
  const type = typed ? cursor.peek(1).upper : "RANGE";
  cursor.position += typed ? 3 : 2;
  if (type !== "RANGE" && type !== "TEXT") throw cursor.unsupported(`a ${type} index`, "RANGE and TEXT indexes work here.");
  return { t: "schema", command: parseIndex(cursor, type) };
}

function parseDropped(cursor: Cursor): { name: string; ifThere: boolean } {
  const name = cursor.name("a name");
  return { name, ifThere: cursor.takeWords("IF", "EXISTS") };
}

function parseHead(cursor: Cursor) {
  const name = cursor.isWord("FOR") || (cursor.isWord("IF") && cursor.isWord("NOT", 1)) ? null : cursor.name("a name");
  const ifMissing = cursor.takeWords("IF", "NOT", "EXISTS");
  cursor.expectWord("FOR");
  cursor.expectSymbol("(");
  const on = cursor.isSymbol(")") ? ("relationship" as const) : ("node" as const);
  if (on === "relationship") {
    cursor.expectSymbol(")");
    cursor.takeSymbol("<");
    cursor.expectSymbol("-");
    cursor.expectSymbol("[");
  }
  cursor.name("a variable");
  cursor.expectSymbol(":");
  const label = cursor.name("a label or type");
  if (on === "node") cursor.expectSymbol(")");
  else {
    cursor.expectSymbol("]");
    cursor.expectSymbol("-");
    cursor.takeSymbol(">");
    cursor.expectSymbol("(");
    cursor.expectSymbol(")");
  }
  return { name, ifMissing, on, label };
}

function parseKeys(cursor: Cursor): string[] {
  const many = cursor.takeSymbol("(");
  const keys: string[] = [];
  for (;;) {
    cursor.name("a variable");
    cursor.expectSymbol(".");
    keys.push(cursor.name("a property name"));
    if (!many) return keys;
    if (!cursor.takeSymbol(",")) break;
  }
  cursor.expectSymbol(")");
  return keys;
}

function parseConstraint(cursor: Cursor): SchemaCommand {
  const head = parseHead(cursor);
  cursor.expectWord("REQUIRE");
  const keys = parseKeys(cursor);
  cursor.expectWord("IS");
  return { t: "createConstraint", ...head, keys, kind: parseKind(cursor) };
}

function parseKind(cursor: Cursor): ConstraintKind {
  if (cursor.takeWords("NOT", "NULL")) return "exists";
  if (cursor.isSymbol("::") || cursor.isWord("TYPED"))
    throw cursor.unsupported("a constraint on a property's type", "UNIQUE, NOT NULL and KEY work here.");
  if (!cursor.takeWords("NODE")) {
    if (!cursor.takeWords("RELATIONSHIP")) cursor.takeWords("REL");
  }
  if (cursor.takeWords("KEY")) return "key";
  cursor.expectWord("UNIQUE");
  return "unique";
}

function parseIndex(cursor: Cursor, type: string): SchemaCommand {
  const head = parseHead(cursor);
  cursor.expectWord("ON");
  const keys = parseKeys(cursor);
  return { t: "createIndex", ...head, keys, type };
}
