import type { Parsed } from "./ast.ts";
import { Cursor, type Rules } from "./cursor.ts";
import { parseQuery } from "./parseClause.ts";
import { parseExpression, parsePostfix } from "./parseExpression.ts";
import { parsePathPattern, parsePatterns } from "./parsePattern.ts";
import { parseSchemaCommand } from "./parseSchemaCommand.ts";
import { parseShow } from "./parseShow.ts";
import { tokenize } from "./tokens.ts";

const rules: Rules = {
  expression: parseExpression,
  postfix: (cursor) => parsePostfix(cursor),
  patterns: parsePatterns,
  pathPattern: parsePathPattern,
  query: parseQuery,
};

/**
 * Reads one Cypher text (version 5) into a tree.
 * @throws StoreError `invalid_query` with a position, or `unsupported` for what this engine does not run.
 */
export function parseCypher(text: string): Parsed {
  const cursor = new Cursor(text, tokenize(text), rules);
  if (cursor.takeWords("CYPHER")) {
    const version = cursor.next().text;
    if (version !== "5") throw cursor.unsupported(`Cypher ${version}`, "Write CYPHER 5, or leave the version out.");
  }
  if (cursor.isWord("EXPLAIN") || cursor.isWord("PROFILE"))
    throw cursor.unsupported(cursor.peek().upper, "Run the query itself; plans are shown by Neo4j only.");
  const parsed = parseSchemaCommand(cursor) ?? parseShow(cursor) ?? { t: "query" as const, query: parseQuery(cursor) };
  cursor.takeSymbol(";");
  if (cursor.peek().kind !== "end") throw cursor.unexpected("the end of the query");
  return parsed;
}
