import type { Expression, Pattern } from "../cypher/ast.ts";
import { evaluate } from "./expression.ts";
import { extend, type Context, type Row } from "./context.ts";
import { truth } from "./operators.ts";
import { NodeRef, RelationshipRef, type Value } from "./value.ts";
import { namesIn } from "./walk.ts";

/** Conditions on a path that each of its nodes and relationships keeps or breaks by itself. */
export interface StepConditions {
  readonly passesNode: (node: number) => boolean;
  readonly passesRelationship: (relationship: number) => boolean;
}

type Quantifier = Extract<Expression, { t: "quantifier" }>;

/**
 * Tells the conditions that can be asked at every step of a search for the shortest path, `all(n IN nodes(p) WHERE …)`
 * and `none(r IN relationships(p) WHERE …)`, from those that only a whole path answers. Neo4j does the same: a search
 * that asks all of them at the end goes through every path there is.
 */
export function splitConditions(
  pattern: Pattern,
  conditions: readonly Expression[],
): { ofNodes: Quantifier[]; ofRelationships: Quantifier[]; ofPaths: Expression[] } {
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

/** @returns the conditions for one row, each step asked once. */
export function stepConditions(
  ofNodes: readonly Quantifier[],
  ofRelationships: readonly Quantifier[],
  row: Row,
  context: Context,
): StepConditions {
  return {
    passesNode: once((node) => ofNodes.every((condition) => keeps(condition, new NodeRef(node), row, context))),
    passesRelationship: once((item) => ofRelationships.every((condition) => keeps(condition, new RelationshipRef(item), row, context))),
  };
}

function keeps({ kind, variable, where }: Quantifier, step: Value, row: Row, context: Context): boolean {
  return truth(evaluate(where, extend(row, variable, step), context)) === (kind === "all");
}

function once(ask: (item: number) => boolean): (item: number) => boolean {
  const known = new Map<number, boolean>();
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const answer = ask(item);
    known.set(item, answer);
    return answer;
  };
}
