import type { Answer } from "./execute.ts";
import type { Plan } from "./plan.ts";

/** Whether two plans give the same result. */
export function sameAnswer(plan: Plan, answer: Answer, otherPlan: Plan, other: Answer): boolean {
  const listed = [plan, otherPlan].every(({ result }) => result.kind === "nodes" || result.kind === "values");
  // A thing and its name, its address or its number are one answer.
  if (listed && plan.result.kind !== otherPlan.result.kind) return isSameSet(nodesOf(answer), nodesOf(other));
  if (plan.result.kind !== otherPlan.result.kind) return false;
  if (plan.result.kind === "exists") return answer.nodes.length > 0 === other.nodes.length > 0;
  if (plan.result.kind === "count") return answer.count === other.count;
  if (plan.result.kind === "aggregate") return answer.values[0] === other.values[0];
  if (plan.result.kind === "values") return isSameSet(answer.values, other.values);
  if (plan.result.kind === "groups" && !isSameList(answer.counts ?? [], other.counts ?? [])) return false;
  return isSameSet(nodesOf(answer), nodesOf(other));
}

function nodesOf({ nodes }: Answer): number[] {
  return nodes.map(({ node }) => node);
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function isSameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  const known = new Set(a);
  return b.every((item) => known.has(item));
}
