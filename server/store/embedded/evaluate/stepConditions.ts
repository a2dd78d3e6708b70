import { evaluate } from "./expression.ts";
import { extend, type Context, type Row } from "./context.ts";
import { truth } from "./operators.ts";
import type { PathConditions, Quantifier } from "./pathConditions.ts";
import { NodeRef, RelationshipRef, type Value } from "./value.ts";

/** Conditions on a path that each of its nodes and relationships keeps or breaks by itself. */
export interface StepConditions {
  readonly passesNode: (node: number) => boolean;
  readonly passesRelationship: (relationship: number) => boolean;
}

/** @returns the conditions for one row, each step asked once. */
export function stepConditions({ ofNodes, ofRelationships }: PathConditions, row: Row, context: Context): StepConditions {
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
