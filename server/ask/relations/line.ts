import type { FoundPath } from "../../paths/walk.ts";
import type { Match } from "./match.ts";
import type { Plan } from "./plan.ts";

/** The match as a path that ends at the answer; undefined where the plan branches. */
export function toLine(plan: Plan, match: Match): FoundPath | undefined {
  if (plan.arcs.length === 0 || plan.arcs.some(({ not }) => not)) return undefined;
  const degree = plan.nodes.map((_, k) => plan.arcs.filter(({ a, b }) => a === k || b === k).length);
  if (degree.some((count) => count > 2) || degree[plan.answer] !== 1) return undefined;
  const nodes = [plan.answer];
  const arcs: number[] = [];
  while (arcs.length < plan.arcs.length) {
    const at = nodes.at(-1);
    const next = plan.arcs.findIndex(({ a, b }, i) => !arcs.includes(i) && (a === at || b === at));
    const arc = plan.arcs[next];
    if (!arc) return undefined;
    arcs.push(next);
    nodes.push(arc.a === at ? arc.b : arc.a);
  }
  return {
    nodes: nodes.toReversed().map((k) => match.nodes[k] ?? -1),
    relationships: arcs.toReversed().map((i) => match.relationships[i] ?? -1),
  };
}
