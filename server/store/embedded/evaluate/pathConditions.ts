import type { Expression, Pattern } from "../cypher/ast.ts";
import { namesIn } from "./walk.ts";

export type Quantifier = Extract<Expression, { t: "quantifier" }>;

/** Conditions on a path: of each node, of each relationship, and of the path as a whole. */
export interface PathConditions {
  readonly ofNodes: readonly Quantifier[];
  readonly ofRelationships: readonly Quantifier[];
  readonly ofPaths: readonly Expression[];
}

/**
 * Tells the conditions that can be asked at every step of a search for the shortest path, `all(n IN nodes(p) WHERE …)`
 * and `none(r IN relationships(p) WHERE …)`, from those that only a whole path answers. Neo4j does the same: a search
 * that asks all of them at the end goes through every path there is.
 */
export function splitConditions(pattern: Pattern, conditions: readonly Expression[]): PathConditions {
  const ofNodes: Quantifier[] = [];
  const ofRelationships: Quantifier[] = [];
  const ofPaths: Expression[] = [];
  for (const condition of conditions) {
    const steps = stepsOf(condition, pattern);
    if (condition.t !== "quantifier" || steps === undefined) ofPaths.push(condition);
    else if (steps === "nodes") ofNodes.push(condition);
    else ofRelationships.push(condition);
  }
  return { ofNodes, ofRelationships, ofPaths };
}

function stepsOf(condition: Expression, { path, relationships }: Pattern): "nodes" | "relationships" | undefined {
  if (condition.t !== "quantifier" || (condition.kind !== "all" && condition.kind !== "none")) return undefined;
  const { in: list, where, variable } = condition;
  const whole = [path, relationships[0]?.variable].filter((name) => name !== null && name !== undefined);
  const used = namesIn(where);
  if (whole.some((name) => name === variable || used.has(name))) return undefined;
  if (list.t === "variable") return list.name === relationships[0]?.variable ? "relationships" : undefined;
  if (list.t !== "call" || list.args.length !== 1) return undefined;
  const [of] = list.args;
  if (of?.t !== "variable" || of.name !== path) return undefined;
  return list.name === "nodes" || list.name === "relationships" ? list.name : undefined;
}
