import type { Expression, LabelExpression, NodePattern, Pattern, RelationshipPattern } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseMap } from "./parseMapLiteral.ts";

const unbounded = Number.POSITIVE_INFINITY;

/** `(a)-[r]->(b), p = ...` */
export function parsePatterns(cursor: Cursor): Pattern[] {
  const patterns = [parsePattern(cursor)];
  while (cursor.takeSymbol(",")) patterns.push(parsePattern(cursor));
  return patterns;
}

/** One pattern, with its path's name and its kind. */
export function parsePattern(cursor: Cursor): Pattern {
  const path = cursor.isName() && cursor.isSymbol("=", 1) ? cursor.name("a path's name") : null;
  if (path !== null) cursor.expectSymbol("=");
  if (cursor.isWord("SHORTESTPATH") || cursor.isWord("ALLSHORTESTPATHS")) return { ...parseShortestPath(cursor), path };
  const selector = parseSelector(cursor);
  const pattern = parseElement(cursor);
  if (selector !== "none" && pattern.relationships.length !== 1) {
    throw cursor.unsupported(
      "a shortest path over more than one relationship pattern",
      "Give SHORTEST one relationship pattern: (a)-[:TYPE]-+(b).",
    );
  }
  return { ...pattern, path, shortest: selector };
}

function parseSelector(cursor: Cursor): Pattern["shortest"] {
  const selector = cursor.takeWords("ALL", "SHORTEST") ? "all" : cursor.takeWords("ANY", "SHORTEST") ? "one" : null;
  if (selector === null && cursor.isWord("SHORTEST")) {
    cursor.next();
    const count = cursor.peek();
    if (count.kind === "integer" && count.text !== "1")
      throw cursor.unsupported("SHORTEST with a count above 1", "Use SHORTEST 1, ALL SHORTEST, or the path search of the page.");
    if (count.kind === "integer") cursor.next();
    if (cursor.isWord("GROUP") || cursor.isWord("GROUPS"))
      throw cursor.unsupported("SHORTEST GROUPS", "Use ALL SHORTEST, which gives the first group.");
    if (cursor.isWord("PATH") || cursor.isWord("PATHS")) cursor.next();
    return "one";
  }
  if (selector === null && (cursor.isWord("ANY") || cursor.isWord("ALL")))
    throw cursor.unsupported("this path selector", "Use SHORTEST 1 or ALL SHORTEST.");
  if (cursor.isWord("PATH") || cursor.isWord("PATHS")) cursor.next();
  return selector ?? "none";
}

/** `shortestPath((a)-[*]-(b))` and `allShortestPaths`. */
export function parseShortestPath(cursor: Cursor): Pattern {
  const shortest = cursor.next().upper === "SHORTESTPATH" ? "one" : "all";
  cursor.expectSymbol("(");
  const pattern = parseElement(cursor);
  cursor.expectSymbol(")");
  if (pattern.relationships.length !== 1) throw cursor.unexpected("a pattern of exactly one relationship");
  return { ...pattern, shortest };
}

/** A path of one relationship or more, or null and the cursor where it was. */
export function parsePathPattern(cursor: Cursor): Pattern | null {
  return cursor.attempt(() => {
    const pattern = parseElement(cursor);
    if (pattern.relationships.length === 0) throw cursor.unexpected("a relationship");
    return pattern;
  });
}

function parseElement(cursor: Cursor): Pattern {
  if (cursor.isSymbol("(") && cursor.isSymbol("(", 1))
    throw cursor.unsupported("a quantified path pattern", "Quantify one relationship instead, as in (a)-[:TYPE]->{1,3}(b).");
  const nodes = [parseNode(cursor)];
  const relationships: RelationshipPattern[] = [];
  while (cursor.isSymbol("-") || (cursor.isSymbol("<") && cursor.isSymbol("-", 1))) {
    relationships.push(parseRelationship(cursor));
    nodes.push(parseNode(cursor));
  }
  return { path: null, shortest: "none", nodes, relationships };
}

function parseNode(cursor: Cursor): NodePattern {
  cursor.expectSymbol("(");
  const named = cursor.isName() && !startsFilter(cursor);
  const variable = named ? cursor.name("a variable") : cursor.fresh();
  const labels = parseOptionalLabels(cursor);
  const properties = parseProperties(cursor);
  const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
  cursor.expectSymbol(")");
  return { t: "node", variable, named, labels, properties, where };
}

function startsFilter(cursor: Cursor): boolean {
  return cursor.isWord("WHERE") && ![")", ":", "{", "]", "*"].some((symbol) => cursor.isSymbol(symbol, 1));
}

function parseOptionalLabels(cursor: Cursor): LabelExpression | null {
  return cursor.takeSymbol(":") || cursor.takeWords("IS") ? parseLabelExpression(cursor) : null;
}

function parseProperties(cursor: Cursor): Expression | null {
  if (cursor.isSymbol("{")) return parseMap(cursor);
  if (!cursor.takeSymbol("$")) return null;
  return { t: "parameter", name: cursor.next().text };
}

function parseRelationship(cursor: Cursor): RelationshipPattern {
  const left = cursor.takeSymbol("<");
  cursor.expectSymbol("-");
  let details: Pick<RelationshipPattern, "variable" | "named" | "types" | "length" | "properties" | "where"> = {
    variable: "",
    named: false,
    types: null,
    length: null,
    properties: null,
    where: null,
  };
  if (cursor.takeSymbol("[")) {
    const named = cursor.isName() && !startsFilter(cursor);
    const variable = named ? cursor.name("a variable") : "";
    const types = parseOptionalLabels(cursor);
    const length = cursor.takeSymbol("*") ? parseLength(cursor) : null;
    const properties = parseProperties(cursor);
    const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
    cursor.expectSymbol("]");
    details = { variable, named, types, length, properties, where };
  }
  cursor.expectSymbol("-");
  const right = cursor.takeSymbol(">");
  const length = details.length ?? parseQuantifier(cursor);
  const direction = left === right ? "both" : left ? "in" : "out";
  return { t: "relationship", ...details, variable: details.named ? details.variable : cursor.fresh(), length, direction };
}

/** What follows `*` in a relationship: 2, 1..3, 1.., ..3 or nothing. */
function parseLength(cursor: Cursor): { min: number; max: number } {
  const low = cursor.peek().kind === "integer" ? Number(cursor.next().text) : null;
  if (!cursor.takeSymbol("..")) return low === null ? { min: 1, max: unbounded } : { min: low, max: low };
  const high = cursor.peek().kind === "integer" ? Number(cursor.next().text) : unbounded;
  return { min: low ?? 1, max: high };
}

/** What follows a relationship: {2}, {1,3}, + or *. */
function parseQuantifier(cursor: Cursor): { min: number; max: number } | null {
  if (cursor.takeSymbol("+")) return { min: 1, max: unbounded };
  if (cursor.takeSymbol("*")) return { min: 0, max: unbounded };
  if (!cursor.takeSymbol("{")) return null;
  const low = cursor.peek().kind === "integer" ? Number(cursor.next().text) : 0;
  let high = low;
  if (cursor.takeSymbol(",")) high = cursor.peek().kind === "integer" ? Number(cursor.next().text) : unbounded;
  cursor.expectSymbol("}");
  return { min: low, max: high };
}

/** `A|B`, `A&!B`, `%`, `A:B` and parentheses. */
export function parseLabelExpression(cursor: Cursor): LabelExpression {
  const parts = [parseLabelConjunction(cursor)];
  while (cursor.isSymbol("|")) {
    cursor.next();
    cursor.takeSymbol(":");
    parts.push(parseLabelConjunction(cursor));
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { t: "or", parts };
}

function parseLabelConjunction(cursor: Cursor): LabelExpression {
  const parts = [parseLabelTerm(cursor)];
  while (cursor.takeSymbol("&") || cursor.takeSymbol(":")) parts.push(parseLabelTerm(cursor));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { t: "and", parts };
}

function parseLabelTerm(cursor: Cursor): LabelExpression {
  if (cursor.takeSymbol("!")) return { t: "not", of: parseLabelTerm(cursor) };
  if (cursor.takeSymbol("%")) return { t: "any" };
  if (cursor.isSymbol("$")) throw cursor.unsupported("labels and types computed by an expression", "Write the label or type in the text.");
  if (!cursor.takeSymbol("(")) return { t: "name", name: cursor.name("a label or type") };
  const inner = parseLabelExpression(cursor);
  cursor.expectSymbol(")");
  return inner;
}
