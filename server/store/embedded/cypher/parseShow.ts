import type { Clause, Expression, Parsed, Projection } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseClause, parseYields } from "./parseClause.ts";
import { constraintColumns, indexColumns } from "./showColumns.ts";

const kinds = new Set(["INDEX", "INDEXES", "CONSTRAINT", "CONSTRAINTS", "PROCEDURE", "PROCEDURES", "FUNCTION", "FUNCTIONS"]);

/** SHOW INDEXES and its kin, as a call of a procedure of the same name, so that YIELD, WHERE and RETURN work alike. */
export function parseShow(cursor: Cursor): Parsed | null {
  if (!cursor.takeWords("SHOW")) return null;
  const filters: string[] = [];
  while (cursor.isName() && !kinds.has(cursor.peek().upper)) {
    const word = cursor.next().upper;
    if (word !== "ALL") filters.push(word);
    if (filters.length > 3) break;
  }
  if (!kinds.has(cursor.peek().upper))
    throw cursor.unsupported("this SHOW command", "SHOW INDEXES, CONSTRAINTS, PROCEDURES and FUNCTIONS work here.");
  const { procedure, columns } = shown(cursor.next().upper);
  if (cursor.takeWords("EXECUTABLE")) {
    if (cursor.takeWords("BY") && !cursor.takeWords("CURRENT", "USER")) cursor.name("a user");
  }
  const yields = cursor.takeWords("YIELD") ? (cursor.takeSymbol("*") ? ("all" as const) : parseYields(cursor)) : null;
  const shaping = yields === null ? null : parseShaping(cursor);
  const where = cursor.takeWords("WHERE") ? cursor.rules.expression(cursor) : null;
  const args: Expression[] = [{ t: "literal", value: filters.join(" ") }];
  const listed = yields === "all" || yields === null ? columns.map((name) => ({ name, as: name })) : yields;
  const clauses: Clause[] = [{ t: "call", optional: false, procedure, args, yields: listed, where: shaping === null ? where : null }];
  if (shaping !== null) clauses.push({ t: "with", ...shaping, where });
  const last = cursor.isWord("RETURN") ? parseClause(cursor) : null;
  const items = listed.map(({ as }) => ({ name: as, expression: { t: "variable" as const, name: as } }));
  clauses.push(last ?? { t: "return", ...star, star: false, items });
  return { t: "query", query: { parts: [clauses], union: "none" } };
}

/** What is listed under a word, and the columns it has. */
function shown(word: string): { procedure: string; columns: readonly string[] } {
  if (word.startsWith("INDEX")) return { procedure: "show.indexes", columns: indexColumns };
  if (word.startsWith("CONSTRAINT")) return { procedure: "show.constraints", columns: constraintColumns };
  if (word.startsWith("PROCEDURE")) return { procedure: "show.procedures", columns: ["name", "description", "mode", "worksOnSystem"] };
  return { procedure: "show.functions", columns: ["name", "category", "description"] };
}

const star: Projection = { distinct: false, star: true, items: [], orderBy: [], skip: null, limit: null, where: null };

function parseShaping(cursor: Cursor): Projection | null {
  const orderBy: Projection["orderBy"] = [];
  if (cursor.takeWords("ORDER", "BY")) {
    do {
      const expression = cursor.rules.expression(cursor);
      const descending = cursor.takeWords("DESC") || cursor.takeWords("DESCENDING");
      if (!descending && !cursor.takeWords("ASC")) cursor.takeWords("ASCENDING");
      orderBy.push({ expression, descending });
    } while (cursor.takeSymbol(","));
  }
  const skip = cursor.takeWords("SKIP") || cursor.takeWords("OFFSET") ? cursor.rules.expression(cursor) : null;
  const limit = cursor.takeWords("LIMIT") ? cursor.rules.expression(cursor) : null;
  return orderBy.length === 0 && skip === null && limit === null ? null : { ...star, orderBy, skip, limit };
}
