import type { ComparisonOperator, Expression } from "./ast.ts";
import type { Cursor } from "./cursor.ts";

const operators = ["=", "<>", "<=", ">=", "<", ">"] as const satisfies readonly ComparisonOperator[];

/** Both forms of CASE; the extended simple form (`WHEN > 3`, `WHEN IS NULL`) tests the subject by a name of its own. */
export function parseCase(cursor: Cursor): Expression {
  cursor.expectWord("CASE");
  const subject = cursor.isWord("WHEN") ? null : cursor.rules.expression(cursor);
  const isSimple = subject !== null;
  const branches: { tests: Expression[]; value: Expression }[] = [];
  while (cursor.takeWords("WHEN")) {
    const tests = [parseWhen(cursor, isSimple)];
    if (isSimple) while (cursor.takeSymbol(",")) tests.push(parseWhen(cursor, true));
    cursor.expectWord("THEN");
    branches.push({ tests, value: cursor.rules.expression(cursor) });
  }
  const otherwise = cursor.takeWords("ELSE") ? cursor.rules.expression(cursor) : null;
  cursor.expectWord("END");
  if (branches.length === 0) throw cursor.unexpected("WHEN");
  return { t: "case", subject, branches, otherwise };
}

function parseWhen(cursor: Cursor, simple: boolean): Expression {
  if (!simple) return cursor.rules.expression(cursor);
  const op = operators.find((symbol) => cursor.takeSymbol(symbol));
  if (op !== undefined) return { t: "comparison", first: { t: "caseSubject" }, rest: [{ op, right: cursor.rules.expression(cursor) }] };
  if (
    ["IS", "STARTS", "ENDS", "CONTAINS", "IN"].some((word) => cursor.isWord(word)) &&
    !cursor.isWord("THEN", 1) &&
    !cursor.isSymbol(",", 1)
  ) {
    throw cursor.unsupported("this form of WHEN", "Write CASE WHEN x ... THEN instead of CASE x WHEN ....");
  }
  return { t: "comparison", first: { t: "caseSubject" }, rest: [{ op: "=", right: cursor.rules.expression(cursor) }] };
}
