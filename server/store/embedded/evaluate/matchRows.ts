import type { Clause, Expression, Pattern } from "../cypher/ast.ts";
import { emptyRow, pause, type Context, type Row, type Rows } from "./context.ts";
import { planMatch, type Step } from "./matchPlan.ts";
import { runMatch } from "./matchRun.ts";

/** The rows of a MATCH for those that come to it; OPTIONAL MATCH gives one of nulls for a row that has none. */
export function* matchRows(
  clause: Extract<Clause, { t: "match" }>,
  scope: readonly string[],
  rows: Rows,
  context: Context,
): Generator<Row | typeof pause> {
  const steps = planFor(clause.patterns, clause.where, scope, clause, context);
  const names = patternNames(clause.patterns).filter((name) => !scope.includes(name));
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    let found = false;
    for (const result of runMatch(steps, row, context, true)) {
      if (result !== pause) found = true;
      yield result;
    }
    if (found || !clause.optional) continue;
    const missing = Object.assign(emptyRow(), row);
    for (const name of names) missing[name] = null;
    yield missing;
  }
}

/** Rows in which patterns match, for expressions: no time is given to other queries in between. */
export function runPattern(patterns: readonly Pattern[], row: Row, context: Context): Iterable<Row> {
  return withoutPauses(runMatch(planFor(patterns, null, Object.keys(row), patterns[0] ?? patterns, context), row, context, false));
}

/** The variables that a person named in patterns. */
export function patternNames(patterns: readonly Pattern[]): string[] {
  return patterns.flatMap((pattern) => [
    ...(pattern.path === null ? [] : [pattern.path]),
    ...[...pattern.nodes, ...pattern.relationships].filter(({ named }) => named).map(({ variable }) => variable),
  ]);
}

/** Rows for where no time is given to other queries in between. */
export function* withoutPauses(rows: Rows): Generator<Row> {
  for (const row of rows) if (row !== pause) yield row;
}

/** The plan for patterns at a place of the query, which is made again when other variables are known there. */
function planFor(
  patterns: readonly Pattern[],
  where: Expression | null,
  scope: readonly string[],
  place: object,
  context: Context,
): readonly Step[] {
  const key = scope.join("\u0000");
  const known = context.plans.get(place);
  if (known?.key === key) return known.steps;
  const steps = planMatch(patterns, where, new Set(scope), context.graph);
  context.plans.set(place, { key, steps });
  return steps;
}
