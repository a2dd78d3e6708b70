import type { BinaryOperator, ComparisonOperator, Expression } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseAtom } from "./parseAtom.ts";
import { parseLabelExpression } from "./parsePattern.ts";
import { parseType } from "./parseType.ts";

/** Cypher's operators from the loosest to the tightest, as Neo4j's own grammar nests them. */
export function parseExpression(cursor: Cursor): Expression {
  return wordLevel(cursor, "OR", () => wordLevel(cursor, "XOR", () => wordLevel(cursor, "AND", () => parseNot(cursor))));
}

function wordLevel(cursor: Cursor, op: "OR" | "XOR" | "AND", inner: () => Expression): Expression {
  let left = inner();
  while (cursor.takeWords(op)) left = { t: "binary", op, left, right: inner() };
  return left;
}

function parseNot(cursor: Cursor): Expression {
  return cursor.takeWords("NOT") ? { t: "not", of: parseNot(cursor) } : parseComparison(cursor);
}

const comparisons = new Set<string>(["=", "<>", "<", ">", "<=", ">="]);

function parseComparison(cursor: Cursor): Expression {
  const first = parsePredicate(cursor);
  const rest: { op: ComparisonOperator; right: Expression }[] = [];
  while (cursor.peek().kind === "symbol" && comparisons.has(cursor.peek().text)) {
    const op = cursor.next().text as ComparisonOperator;
    rest.push({ op, right: parsePredicate(cursor) });
  }
  return rest.length === 0 ? first : { t: "comparison", first, rest };
}

function parsePredicate(cursor: Cursor): Expression {
  return parsePredicateTail(cursor, parseSum(cursor));
}

/** What may follow a value at the level of IN and IS NULL; `of` itself when nothing does. */
function parsePredicateTail(cursor: Cursor, of: Expression): Expression {
  const operator = wordOperator(cursor);
  if (operator !== null) return { t: "binary", op: operator, left: of, right: parseSum(cursor) };
  if (cursor.isWord("IS")) return parseIs(cursor, of);
  if (cursor.takeSymbol("::")) return { t: "isType", of, type: parseType(cursor), negated: false };
  if (cursor.isSymbol(":") && (cursor.isName(1) || cursor.isSymbol("(", 1) || cursor.isSymbol("!", 1) || cursor.isSymbol("%", 1))) {
    cursor.next();
    return { t: "hasLabels", of, labels: parseLabelExpression(cursor), negated: false };
  }
  return of;
}

function wordOperator(cursor: Cursor): BinaryOperator | null {
  if (cursor.takeSymbol("=~")) return "=~";
  if (cursor.takeWords("STARTS", "WITH")) return "STARTS WITH";
  if (cursor.takeWords("ENDS", "WITH")) return "ENDS WITH";
  if (cursor.takeWords("CONTAINS")) return "CONTAINS";
  return cursor.takeWords("IN") ? "IN" : null;
}

function parseIs(cursor: Cursor, of: Expression): Expression {
  cursor.expectWord("IS");
  const negated = cursor.takeWords("NOT");
  if (cursor.takeWords("NULL")) return { t: "isNull", of, negated };
  if (cursor.takeSymbol("::") || cursor.takeWords("TYPED")) return { t: "isType", of, type: parseType(cursor), negated };
  const form = ["NFC", "NFD", "NFKC", "NFKD"].find((name) => cursor.isWord(name) && cursor.isWord("NORMALIZED", 1));
  if (form !== undefined) cursor.next();
  if (cursor.takeWords("NORMALIZED")) return { t: "isNormalized", of, form: form ?? "NFC", negated };
  cursor.takeWords("LABELED");
  return { t: "hasLabels", of, labels: parseLabelExpression(cursor), negated };
}

function parseSum(cursor: Cursor): Expression {
  return symbolLevel(cursor, ["+", "-", "||"], () =>
    symbolLevel(cursor, ["*", "/", "%"], () => symbolLevel(cursor, ["^"], () => parseSign(cursor))),
  );
}

function symbolLevel(cursor: Cursor, symbols: readonly BinaryOperator[], inner: () => Expression): Expression {
  let left = inner();
  for (;;) {
    const op = symbols.find((symbol) => cursor.takeSymbol(symbol));
    if (op === undefined) return left;
    left = { t: "binary", op, left, right: inner() };
  }
}

function parseSign(cursor: Cursor): Expression {
  if (cursor.isSymbol("-")) {
    const number = cursor.peek(1);
    if (number.kind === "integer" || number.kind === "float") {
      cursor.next();
      const value = parsePostfix(cursor, -1);
      return value;
    }
    cursor.next();
    return { t: "negate", of: parseSign(cursor) };
  }
  return cursor.takeSymbol("+") ? { t: "plus", of: parseSign(cursor) } : parsePostfix(cursor);
}

/** A value and the properties, indexes and slices that follow it. */
export function parsePostfix(cursor: Cursor, sign: 1 | -1 = 1): Expression {
  let of = parseAtom(cursor, sign);
  for (;;) {
    if (cursor.isSymbol(".") && cursor.isName(1)) {
      cursor.next();
      of = { t: "property", of, key: cursor.name("a property name") };
    } else if (cursor.takeSymbol("[")) of = parseBrackets(cursor, of);
    else return of;
  }
}

function parseBrackets(cursor: Cursor, of: Expression): Expression {
  const from = cursor.isSymbol("..") ? null : parseExpression(cursor);
  if (cursor.takeSymbol("..")) {
    const to = cursor.isSymbol("]") ? null : parseExpression(cursor);
    cursor.expectSymbol("]");
    return { t: "slice", of, from, to };
  }
  cursor.expectSymbol("]");
  if (from === null) throw cursor.unexpected("an expression");
  return { t: "index", of, index: from };
}
