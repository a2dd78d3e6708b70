import type { Clause, Expression, ProjectionItem, Query } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseCase } from "./parseCase.ts";
import { parseMap } from "./parseMapLiteral.ts";
import { parseShortestPath } from "./parsePattern.ts";
import { parseNumber } from "./parseNumber.ts";

const quantifiers = { ALL: "all", ANY: "any", NONE: "none", SINGLE: "single" } as const;

/** A value without operators around it. `sign` is the minus before a number literal. */
export function parseAtom(cursor: Cursor, sign: 1 | -1): Expression {
  const token = cursor.peek();
  if (token.kind === "integer" || token.kind === "float") return { t: "literal", value: parseNumber(cursor, sign) };
  if (token.kind === "string") return { t: "literal", value: cursor.next().text };
  if (token.kind === "symbol") return parseSymbolAtom(cursor);
  if (token.kind === "quoted") return parseName(cursor);
  if (token.kind === "end") throw cursor.unexpected("an expression");
  return parseWordAtom(cursor);
}

function parseSymbolAtom(cursor: Cursor): Expression {
  if (cursor.isSymbol("(")) {
    const pattern = looksLikeNode(cursor) ? cursor.rules.pathPattern(cursor) : null;
    if (pattern !== null) return { t: "patternPredicate", pattern };
    cursor.next();
    const inner = cursor.rules.expression(cursor);
    cursor.expectSymbol(")");
    return inner;
  }
  if (cursor.isSymbol("[")) return parseList(cursor);
  if (cursor.isSymbol("{")) return parseMap(cursor);
  if (cursor.takeSymbol("$")) return parseParameterName(cursor);
  throw cursor.unexpected("an expression");
}

function looksLikeNode(cursor: Cursor): boolean {
  if (cursor.isSymbol(")", 1) || cursor.isSymbol(":", 1) || cursor.isSymbol("{", 1)) return true;
  if (!cursor.isName(1)) return false;
  return (
    [")", ":", "{"].some((symbol) => cursor.isSymbol(symbol, 2)) ||
    cursor.isWord("WHERE", 2) ||
    cursor.isWord("WHERE", 1) ||
    cursor.isWord("IS", 2)
  );
}

function parseParameterName(cursor: Cursor): Expression {
  const token = cursor.peek();
  if (token.kind !== "integer" && !cursor.isName()) throw cursor.unexpected("a parameter's name");
  return { t: "parameter", name: cursor.next().text };
}

function parseList(cursor: Cursor): Expression {
  if (cursor.isName(1) && cursor.isWord("IN", 2)) return parseListComprehension(cursor);
  const comprehension =
    cursor.isSymbol("(", 1) || (cursor.isName(1) && cursor.isSymbol("=", 2))
      ? cursor.attempt(() => parsePatternComprehension(cursor))
      : null;
  if (comprehension !== null) return comprehension;
  cursor.expectSymbol("[");
  const items = cursor.isSymbol("]") ? [] : parseExpressions(cursor);
  cursor.expectSymbol("]");
  return { t: "list", items };
}

/** One or more expressions with commas between them. */
export function parseExpressions(cursor: Cursor): Expression[] {
  const items = [cursor.rules.expression(cursor)];
  while (cursor.takeSymbol(",")) items.push(cursor.rules.expression(cursor));
  return items;
}

function parseListComprehension(cursor: Cursor): Expression {
  cursor.expectSymbol("[");
  const variable = cursor.name("a variable");
  cursor.expectWord("IN");
  const list = cursor.rules.expression(cursor);
  const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
  const map = cursor.takeSymbol("|") ? cursor.rules.expression(cursor) : null;
  cursor.expectSymbol("]");
  return { t: "listComprehension", variable, in: list, where, map };
}

function parsePatternComprehension(cursor: Cursor): Expression {
  cursor.expectSymbol("[");
  const path = cursor.isName() && cursor.isSymbol("=", 1) ? cursor.name("a path's name") : null;
  if (path !== null) cursor.expectSymbol("=");
  const pattern = cursor.rules.pathPattern(cursor);
  if (pattern === null) throw cursor.unexpected("a pattern");
  const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
  cursor.expectSymbol("|");
  const map = cursor.rules.expression(cursor);
  cursor.expectSymbol("]");
  return { t: "patternComprehension", pattern: { ...pattern, path }, where, map };
}

function parseWordAtom(cursor: Cursor): Expression {
  const word = cursor.peek().upper;
  const calls = cursor.isSymbol("(", 1);
  if (word === "CASE" && !cursor.isSymbol(".", 1)) return parseCase(cursor);
  if (!calls && !cursor.isSymbol("{", 1)) return parseWordLiteral(cursor) ?? parseName(cursor);
  if (word === "COUNT" && calls && cursor.isSymbol("*", 2)) {
    cursor.position += 3;
    cursor.expectSymbol(")");
    return { t: "countStar" };
  }
  if (calls && word in quantifiers && cursor.isName(2) && cursor.isWord("IN", 3))
    return parseQuantifier(cursor, quantifiers[word as keyof typeof quantifiers]);
  if (calls && word === "REDUCE" && cursor.isName(2) && cursor.isSymbol("=", 3)) return parseReduce(cursor);
  if (calls && (word === "SHORTESTPATH" || word === "ALLSHORTESTPATHS")) return { t: "shortestPath", pattern: parseShortestPath(cursor) };
  if (calls && word === "TRIM") return parseTrim(cursor);
  if (!calls && (word === "EXISTS" || word === "COUNT" || word === "COLLECT")) return parseSubquery(cursor, word);
  return parseName(cursor);
}

function parseWordLiteral(cursor: Cursor): Expression | null {
  const literals = new Map<string, null | boolean | number>([
    ["NULL", null],
    ["TRUE", true],
    ["FALSE", false],
    ["INF", Infinity],
    ["INFINITY", Infinity],
    ["NAN", NaN],
  ]);
  const value = literals.get(cursor.peek().upper);
  if (value === undefined) return null;
  cursor.next();
  return { t: "literal", value };
}

/** A variable, a map projection or a function call. */
function parseName(cursor: Cursor): Expression {
  const start = cursor.position;
  const at = cursor.peek().start;
  let name = cursor.name("an expression");
  while (cursor.isSymbol(".") && cursor.isName(1)) {
    cursor.next();
    name += `.${cursor.name("a name")}`;
  }
  if (cursor.takeSymbol("(")) {
    const distinct = cursor.takeWords("DISTINCT");
    if (!distinct && cursor.isWord("ALL") && !cursor.isSymbol("(", 1)) cursor.next();
    const args = cursor.isSymbol(")") ? [] : parseExpressions(cursor);
    cursor.expectSymbol(")");
    return { t: "call", name: name.toLowerCase(), distinct, args, at };
  }
  cursor.position = start;
  const variable = cursor.name("an expression");
  if (cursor.isSymbol("{")) return { t: "mapProjection", variable, items: parseProjectionItems(cursor) };
  return { t: "variable", name: variable };
}

function parseProjectionItems(cursor: Cursor): ProjectionItem[] {
  cursor.expectSymbol("{");
  const items: ProjectionItem[] = [];
  while (!cursor.isSymbol("}")) {
    if (cursor.takeSymbol(".")) items.push(cursor.takeSymbol("*") ? { t: "all" } : { t: "property", key: cursor.name("a property name") });
    else {
      const key = cursor.name("a key");
      items.push(cursor.takeSymbol(":") ? { t: "entry", key, value: cursor.rules.expression(cursor) } : { t: "variable", name: key });
    }
    if (!cursor.takeSymbol(",")) break;
  }
  cursor.expectSymbol("}");
  return items;
}

function parseQuantifier(cursor: Cursor, kind: "all" | "any" | "none" | "single"): Expression {
  cursor.position += 2;
  const variable = cursor.name("a variable");
  cursor.expectWord("IN");
  const list = cursor.rules.expression(cursor);
  const where: Expression = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : { t: "variable", name: variable };
  cursor.expectSymbol(")");
  return { t: "quantifier", kind, variable, in: list, where };
}

function parseReduce(cursor: Cursor): Expression {
  cursor.position += 2;
  const accumulator = cursor.name("a variable");
  cursor.expectSymbol("=");
  const initial = cursor.rules.expression(cursor);
  cursor.expectSymbol(",");
  const variable = cursor.name("a variable");
  cursor.expectWord("IN");
  const list = cursor.rules.expression(cursor);
  cursor.expectSymbol("|");
  const step = cursor.rules.expression(cursor);
  cursor.expectSymbol(")");
  return { t: "reduce", accumulator, initial, variable, in: list, step };
}

/** `trim(BOTH 'x' FROM y)` becomes `btrim(y, 'x')` and its kin. */
function parseTrim(cursor: Cursor): Expression {
  const at = cursor.next().start;
  cursor.expectSymbol("(");
  const side = ["BOTH", "LEADING", "TRAILING"].find((word) => cursor.isWord(word) && !cursor.isSymbol(")", 1) && !cursor.isSymbol(".", 1));
  if (side !== undefined) cursor.next();
  const name = side === "LEADING" ? "ltrim" : side === "TRAILING" ? "rtrim" : "btrim";
  const first = cursor.isWord("FROM") ? null : cursor.rules.expression(cursor);
  const source = cursor.takeWords("FROM") ? cursor.rules.expression(cursor) : null;
  cursor.expectSymbol(")");
  const args = source === null ? [first] : [source, first];
  return { t: "call", name: source === null ? "trim" : name, distinct: false, args: args.filter((arg) => arg !== null), at };
}

function parseSubquery(cursor: Cursor, word: "EXISTS" | "COUNT" | "COLLECT"): Expression {
  cursor.next();
  cursor.expectSymbol("{");
  const query = (word === "COLLECT" ? null : cursor.attempt(() => parsePatternBody(cursor))) ?? cursor.rules.query(cursor);
  cursor.expectSymbol("}");
  return word === "EXISTS" ? { t: "exists", query } : word === "COUNT" ? { t: "count", query } : { t: "collect", query };
}

/** `EXISTS { (a)-->(b) WHERE ... }`, as the query that it stands for. */
function parsePatternBody(cursor: Cursor): Query {
  const patterns = cursor.rules.patterns(cursor);
  const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
  if (!cursor.isSymbol("}")) throw cursor.unexpected("'}'");
  const match: Clause = { t: "match", optional: false, patterns, where };
  return { parts: [[match]], union: "none" };
}
