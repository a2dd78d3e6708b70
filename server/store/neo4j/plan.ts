import type { Plan, ProfiledPlan, ResultSummary } from "neo4j-driver";
import type { QueryPlan, QueryResult } from "../graphStore.ts";

/** @returns the plan that EXPLAIN or PROFILE gave; nothing where the text asked for neither. */
export function planOf({ plan, profile }: Pick<ResultSummary, "plan" | "profile">): Pick<QueryResult, "plan"> {
  // The driver says false where there is none; a profile holds all that a plan does.
  if (profile) return { plan: toPlan(profile) };
  return plan ? { plan: toPlan(plan) } : {};
}

function toPlan(plan: Plan | ProfiledPlan): QueryPlan {
  const { operatorType, identifiers, arguments: known, children } = plan;
  return {
    // `ProduceResults@neo4j` runs on the database neo4j, which the whole query does.
    operator: operatorType.split("@", 1)[0] ?? operatorType,
    identifiers: [...identifiers],
    details: textOf(known.Details),
    estimatedRows: Number((known as Record<string, unknown>)["EstimatedRows"] ?? 0),
    ...("dbHits" in plan && { rows: plan.rows, dbHits: plan.dbHits }),
    children: children.map(toPlan),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
