import type { RelationshipPattern } from "../cypher/ast.ts";
import { pause, extend, type Context, type Row } from "./context.ts";
import { equals } from "./compare.ts";
import { evaluate } from "./expression.ts";
import { labelsMatch } from "./labels.ts";
import { RelationshipRef } from "./value.ts";

/** A relationship pattern's direction as seen from the end where the search stands. */
export function directionFrom(relationship: RelationshipPattern, reversed: boolean): "out" | "in" | "both" {
  if (relationship.direction === "both" || !reversed) return relationship.direction;
  return relationship.direction === "out" ? "in" : "out";
}

/** Whether one relationship may be part of a chain: its type, its properties, its condition. */
export function mayPass(item: number, pattern: RelationshipPattern, row: Row, context: Context): boolean {
  const { graph } = context;
  if (pattern.types !== null && !labelsMatch(pattern.types, [graph.typeOf(item)])) return false;
  if (pattern.properties !== null) {
    const wanted = evaluate(pattern.properties, row, context);
    if (!(wanted instanceof Map)) return false;
    const properties = graph.propertiesOfRelationship(item);
    for (const [key, value] of wanted) if (equals(properties.get(key) ?? null, value) !== true) return false;
  }
  return pattern.where === null || evaluate(pattern.where, extend(row, pattern.variable, new RelationshipRef(item)), context) === true;
}

interface Chain {
  end: number;
  relationships: readonly number[];
}

/** Every chain of relationships from a node, none of them twice, depth first; `used` are taken by other parts. */
export function* chainsFrom(
  start: number,
  pattern: RelationshipPattern,
  reversed: boolean,
  row: Row,
  context: Context,
  used: Set<number>,
): Generator<Chain | typeof pause> {
  const { min, max } = pattern.length ?? { min: 1, max: 1 };
  const direction = directionFrom(pattern, reversed);
  const { graph } = context;
  const relationships: number[] = [];
  const levels: { node: number; items: Iterator<number> }[] = [];
  if (min === 0) yield { end: start, relationships };
  if (max > 0) levels.push({ node: start, items: graph.relationshipsOf(start, direction)[Symbol.iterator]() });
  while (levels.length > 0) {
    const level = levels.at(-1);
    const next = level?.items.next();
    if (level === undefined || next === undefined || next.done === true) {
      levels.pop();
      const last = relationships.pop();
      if (last !== undefined) used.delete(last);
      continue;
    }
    context.step();
    if (context.isPauseDue()) yield pause;
    const item = next.value;
    if (used.has(item) || !mayPass(item, pattern, row, context)) continue;
    const from = graph.startOf(item);
    const end = from === level.node ? graph.endOf(item) : from;
    used.add(item);
    relationships.push(item);
    if (relationships.length >= min) yield { end, relationships };
    if (relationships.length < max) levels.push({ node: end, items: graph.relationshipsOf(end, direction)[Symbol.iterator]() });
    else {
      relationships.pop();
      used.delete(item);
    }
  }
}
