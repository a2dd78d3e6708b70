import type { Clause, Expression, RemoveItem, SetItem } from "../cypher/ast.ts";
import { emptyRow, extend, type Context, type Row } from "./context.ts";
import { createPattern, mergePattern } from "./create.ts";
import { evaluate } from "./expression.ts";
import { queryError, typeError } from "./failure.ts";
import { propertiesOf } from "./properties.ts";
import { storable } from "./storable.ts";
import { NodeRef, PathRef, RelationshipRef, type Value, type ValueMap } from "./value.ts";

export type UpdateClause = Extract<Clause, { t: "create" | "merge" | "set" | "remove" | "delete" | "foreach" }>;

/** Runs a clause that writes for one row; the rows that go on. */
export function runUpdate(clause: UpdateClause, row: Row, context: Context, run: (clauses: readonly Clause[], row: Row) => void): Row[] {
  context.step();
  switch (clause.t) {
    case "create": {
      const next = Object.assign(emptyRow(), row);
      for (const pattern of clause.patterns) createPattern(pattern, next, context);
      return [next];
    }
    case "merge": {
      const { rows, found } = mergePattern(clause.pattern, row, context);
      for (const next of rows) for (const item of found ? clause.onMatch : clause.onCreate) setItem(item, next, context);
      return rows;
    }
    case "set":
      for (const item of clause.items) setItem(item, row, context);
      return [row];
    case "remove":
      for (const item of clause.items) removeItem(item, row, context);
      return [row];
    case "delete":
      for (const expression of clause.expressions) deleteValue(evaluate(expression, row, context), clause.detach, context);
      return [row];
    case "foreach": {
      const list = evaluate(clause.in, row, context);
      if (list !== null && !Array.isArray(list)) throw typeError("a list", list);
      for (const item of list ?? []) run(clause.clauses, extend(row, clause.variable, item));
      return [row];
    }
  }
}

function setItem(item: SetItem, row: Row, context: Context): void {
  if (item.t === "property" || item.t === "dynamicProperty") {
    const key = item.t === "property" ? item.key : keyOf(item.key, row, context);
    setProperty(evaluate(item.of, row, context), key, evaluate(item.value, row, context), context);
    return;
  }
  const target = row[item.variable] ?? null;
  if (target === null) return;
  if (item.t === "labels") addLabels(target, item.labels, context);
  else setProperties(target, evaluate(item.value, row, context), item.t, context);
}

function keyOf(expression: Expression, row: Row, context: Context): string {
  const key = evaluate(expression, row, context);
  if (typeof key !== "string") throw typeError("a property's name", key);
  return key;
}

function entity(target: Value): NodeRef | RelationshipRef {
  if (target instanceof NodeRef || target instanceof RelationshipRef) return target;
  throw typeError("a node or a relationship", target);
}

function put(target: NodeRef | RelationshipRef, properties: ValueMap, context: Context): void {
  if (target instanceof NodeRef) context.graph.setNodeProperties(target.node, properties);
  else context.graph.setRelationshipProperties(target.relationship, properties);
}

function setProperty(target: Value, key: string, value: Value, context: Context): void {
  if (target === null) return;
  const before = propertiesOf(entity(target), context);
  if (value === null && !before.has(key)) return;
  const after: ValueMap = new Map(before);
  if (value === null) after.delete(key);
  else after.set(key, storable(value));
  context.counters.propertiesSet += 1;
  put(entity(target), after, context);
}

function setProperties(target: Value, value: Value, how: "replace" | "add", context: Context): void {
  if (value === null && how === "add") return;
  const given = propertiesOf(value, context);
  const before = propertiesOf(entity(target), context);
  const after: ValueMap = how === "add" ? new Map(before) : new Map();
  for (const [key, item] of given) {
    if (item === null) after.delete(key);
    else after.set(key, storable(item));
    if (item !== null || before.has(key)) context.counters.propertiesSet += 1;
  }
  if (how === "replace") for (const key of before.keys()) if (!given.has(key)) context.counters.propertiesSet += 1;
  put(entity(target), after, context);
}

function addLabels(target: Value, labels: readonly string[], { graph, counters }: Context): void {
  if (!(target instanceof NodeRef)) throw typeError("a node", target);
  const before = graph.labelsOf(target.node);
  const added = [...new Set(labels)].filter((label) => !before.includes(label));
  if (added.length === 0) return;
  counters.labelsAdded += added.length;
  graph.setLabels(target.node, graph.ordered([...before, ...added]));
}

function removeItem(item: RemoveItem, row: Row, context: Context): void {
  if (item.t === "labels") {
    const target = row[item.variable] ?? null;
    if (target !== null) removeLabels(target, item.labels, context);
    return;
  }
  const key = item.t === "property" ? item.key : keyOf(item.key, row, context);
  setProperty(evaluate(item.of, row, context), key, null, context);
}

function removeLabels(target: Value, labels: readonly string[], { graph, counters }: Context): void {
  if (!(target instanceof NodeRef)) throw typeError("a node", target);
  const before = graph.labelsOf(target.node);
  const kept = before.filter((label) => !labels.includes(label));
  if (kept.length === before.length) return;
  counters.labelsRemoved += before.length - kept.length;
  graph.setLabels(target.node, kept);
}

function deleteValue(value: Value, detach: boolean, context: Context): void {
  if (value === null) return;
  if (value instanceof NodeRef) deleteNode(value.node, detach, context);
  else if (value instanceof RelationshipRef) deleteRelationship(value.relationship, context);
  else if (value instanceof PathRef) {
    for (const item of value.relationships) deleteRelationship(item, context);
    for (const node of value.nodes) deleteNode(node, detach, context);
  } else throw typeError("a node, a relationship or a path", value);
}

function deleteNode(node: number, detach: boolean, context: Context): void {
  const { graph, counters } = context;
  if (!graph.hasNode(node)) return;
  if (detach) for (const item of graph.relationshipsOf(node, "both")) deleteRelationship(item, context);
  graph.deleteNode(node);
  counters.nodesDeleted += 1;
}

function deleteRelationship(relationship: number, { graph, counters }: Context): void {
  if (!graph.hasRelationship(relationship)) return;
  graph.deleteRelationship(relationship);
  counters.relationshipsDeleted += 1;
}

/** After a statement: a node that is gone may have no relationship left. @throws StoreError `conflict`. */
export function checkDangling(context: Context): void {
  const { graph } = context;
  for (const node of graph.changes.nodes) {
    if (graph.hasNode(node)) continue;
    if (graph.relationshipsOf(node, "both")[Symbol.iterator]().next().done !== true) {
      throw queryError("Cannot delete a node that still has relationships.", {
        hint: "Delete its relationships first, or use DETACH DELETE.",
        engineCode: "Neo.ClientError.Schema.ConstraintValidationFailed",
      });
    }
  }
}
