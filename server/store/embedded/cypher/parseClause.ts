import { StoreError } from "../../storeError.ts";
import type { Clause, Expression, Pattern, Projection, Query, ReturnItem, SortItem } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseExpressions } from "./parseAtom.ts";
import { parsePattern, parsePatterns } from "./parsePattern.ts";
import { parseRemoveItems, parseSetItems } from "./parseUpdate.ts";

/** A query: clauses, with UNION between them. Ends where nothing of it follows. */
export function parseQuery(cursor: Cursor): Query {
  const parts = [parseClauses(cursor)];
  let union: Query["union"] = "none";
  while (cursor.takeWords("UNION")) {
    const kind = cursor.takeWords("ALL") ? "all" : "distinct";
    cursor.takeWords("DISTINCT");
    if (union !== "none" && union !== kind) throw cursor.unexpected("the same kind of UNION throughout");
    union = kind;
    parts.push(parseClauses(cursor));
  }
  return { parts, union };
}

function parseClauses(cursor: Cursor): Clause[] {
  const clauses: Clause[] = [];
  for (;;) {
    const clause = parseClause(cursor);
    if (clause === null) break;
    clauses.push(clause);
  }
  if (clauses.length === 0) throw cursor.unexpected("a clause such as MATCH or RETURN");
  return clauses;
}

/** The next clause, or null when none begins here. */
export function parseClause(cursor: Cursor): Clause | null {
  if (cursor.takeWords("OPTIONAL", "MATCH")) return parseMatch(cursor, true);
  if (cursor.takeWords("OPTIONAL", "CALL")) return parseCall(cursor, true);
  if (cursor.takeWords("MATCH")) return parseMatch(cursor, false);
  if (cursor.takeWords("UNWIND")) return parseUnwind(cursor);
  if (cursor.takeWords("WITH")) return { t: "with", ...parseProjection(cursor) };
  if (cursor.takeWords("RETURN")) return { t: "return", ...parseProjection(cursor) };
  if (cursor.takeWords("FINISH")) return { t: "finish" };
  if (cursor.takeWords("CALL")) return parseCall(cursor, false);
  if (cursor.takeWords("CREATE") || cursor.takeWords("INSERT")) return { t: "create", patterns: parsePatterns(cursor) };
  if (cursor.takeWords("MERGE")) return parseMerge(cursor);
  if (cursor.takeWords("SET")) return { t: "set", items: parseSetItems(cursor) };
  if (cursor.takeWords("REMOVE")) return { t: "remove", items: parseRemoveItems(cursor) };
  if (cursor.takeWords("DETACH", "DELETE")) return { t: "delete", detach: true, expressions: parseExpressions(cursor) };
  if (cursor.takeWords("NODETACH", "DELETE") || cursor.takeWords("DELETE"))
    return { t: "delete", detach: false, expressions: parseExpressions(cursor) };
  if (cursor.takeWords("FOREACH")) return parseForeach(cursor);
  if (cursor.areWords("LOAD", "CSV")) {
    throw new StoreError("not_read_only", "LOAD CSV is not allowed: it reads files and addresses from the server's side.", {
      hint: "Send the rows as a parameter: UNWIND $rows AS row.",
    });
  }
  if (cursor.isWord("USE")) throw cursor.unsupported("USE", "There is one graph; leave the clause out.");
  return null;
}

function parseMatch(cursor: Cursor, optional: boolean): Clause {
  if (cursor.isWord("REPEATABLE"))
    throw cursor.unsupported("REPEATABLE ELEMENTS", "Leave it out: a relationship is then used once in a match.");
  if (cursor.takeWords("DIFFERENT", "RELATIONSHIPS")) cursor.takeWords("BINDINGS");
  const patterns = parsePatterns(cursor);
  while (cursor.takeWords("USING")) skipHint(cursor);
  const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
  return { t: "match", optional, patterns, where };
}

/** A hint changes nothing in the result, so it is read and left. */
function skipHint(cursor: Cursor): void {
  const ends = [
    "USING",
    "WHERE",
    "RETURN",
    "WITH",
    "MATCH",
    "OPTIONAL",
    "UNWIND",
    "CALL",
    "CREATE",
    "MERGE",
    "SET",
    "DELETE",
    "DETACH",
    "REMOVE",
    "FOREACH",
  ];
  while (cursor.peek().kind !== "end" && !ends.some((word) => cursor.isWord(word))) cursor.next();
}

function parseUnwind(cursor: Cursor): Clause {
  const list = cursor.rules.expression(cursor);
  cursor.expectWord("AS");
  return { t: "unwind", list, variable: cursor.name("a variable") };
}

function parseProjection(cursor: Cursor): Projection {
  const distinct = cursor.takeWords("DISTINCT");
  if (!distinct && cursor.isWord("ALL") && !cursor.isSymbol("(", 1)) cursor.next();
  const star = cursor.takeSymbol("*");
  const items = star && !cursor.takeSymbol(",") ? [] : parseItems(cursor);
  const orderBy = cursor.takeWords("ORDER", "BY") ? parseSortItems(cursor) : [];
  const skip = cursor.takeWords("SKIP") || cursor.takeWords("OFFSET") ? cursor.rules.expression(cursor) : null;
  const limit = cursor.takeWords("LIMIT") ? cursor.rules.expression(cursor) : null;
  const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
  return { distinct, star, items, orderBy, skip, limit, where };
}

function parseItems(cursor: Cursor): ReturnItem[] {
  const items = [parseItem(cursor)];
  while (cursor.takeSymbol(",")) items.push(parseItem(cursor));
  return items;
}

/** The column of an item without an alias is named by the item's own text, as Neo4j does. */
function parseItem(cursor: Cursor): ReturnItem {
  const start = cursor.peek().start;
  const expression = cursor.rules.expression(cursor);
  const end = cursor.peek(-1).end;
  if (cursor.takeWords("AS")) return { expression, name: cursor.name("a column's name") };
  return { expression, name: expression.t === "variable" ? expression.name : cursor.text.slice(start, end) };
}

function parseSortItems(cursor: Cursor): SortItem[] {
  const items: SortItem[] = [];
  do {
    const expression = cursor.rules.expression(cursor);
    const descending = cursor.takeWords("DESC") || cursor.takeWords("DESCENDING");
    if (!descending && !cursor.takeWords("ASC")) cursor.takeWords("ASCENDING");
    items.push({ expression, descending });
  } while (cursor.takeSymbol(","));
  return items;
}

function parseCall(cursor: Cursor, optional: boolean): Clause {
  if (cursor.isSymbol("{") || cursor.isSymbol("(")) return parseSubqueryCall(cursor, optional);
  let procedure = cursor.name("a procedure's name");
  while (cursor.takeSymbol(".")) procedure += `.${cursor.name("a procedure's name")}`;
  let args: Expression[] | null = null;
  if (cursor.takeSymbol("(")) {
    args = cursor.isSymbol(")") ? [] : parseExpressions(cursor);
    cursor.expectSymbol(")");
  }
  if (!cursor.takeWords("YIELD")) return { t: "call", optional, procedure, args, yields: null, where: null };
  const yields = cursor.takeSymbol("*") ? ("all" as const) : parseYields(cursor);
  const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
  return { t: "call", optional, procedure, args, yields, where };
}

/** `a, b AS c` after YIELD. */
export function parseYields(cursor: Cursor): { name: string; as: string }[] {
  const yields: { name: string; as: string }[] = [];
  if (cursor.takeSymbol("-")) return yields;
  do {
    const name = cursor.name("a column to yield");
    yields.push({ name, as: cursor.takeWords("AS") ? cursor.name("a variable") : name });
  } while (cursor.takeSymbol(","));
  return yields;
}

function parseSubqueryCall(cursor: Cursor, optional: boolean): Clause {
  let imports: string[] | "all" | "with" = "with";
  if (cursor.takeSymbol("(")) {
    imports = [];
    if (cursor.takeSymbol("*")) imports = "all";
    else if (!cursor.isSymbol(")")) {
      do imports.push(cursor.name("a variable"));
      while (cursor.takeSymbol(","));
    }
    cursor.expectSymbol(")");
  }
  cursor.expectSymbol("{");
  const query = parseQuery(cursor);
  cursor.expectSymbol("}");
  if (cursor.isWord("IN")) throw cursor.unsupported("CALL { } IN TRANSACTIONS", "Leave IN TRANSACTIONS out.");
  return { t: "subquery", optional, imports, query };
}

function parseMerge(cursor: Cursor): Clause {
  const pattern: Pattern = parsePattern(cursor);
  const clause = {
    t: "merge" as const,
    pattern,
    onCreate: [] as ReturnType<typeof parseSetItems>,
    onMatch: [] as ReturnType<typeof parseSetItems>,
  };
  for (;;) {
    if (cursor.takeWords("ON", "CREATE", "SET")) clause.onCreate.push(...parseSetItems(cursor));
    else if (cursor.takeWords("ON", "MATCH", "SET")) clause.onMatch.push(...parseSetItems(cursor));
    else return clause;
  }
}

function parseForeach(cursor: Cursor): Clause {
  cursor.expectSymbol("(");
  const variable = cursor.name("a variable");
  cursor.expectWord("IN");
  const list = cursor.rules.expression(cursor);
  cursor.expectSymbol("|");
  const clauses = parseClauses(cursor);
  cursor.expectSymbol(")");
  return { t: "foreach", variable, in: list, clauses };
}
