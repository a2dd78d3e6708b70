import type { LabelExpression, NodePattern, Pattern, RelationshipPattern } from "../cypher/ast.ts";
import { emptyRow, pause, type Context, type Row } from "./context.ts";
import { evaluate } from "./expression.ts";
import { queryError, typeError, unsupported } from "./failure.ts";
import { planMatch } from "./matchPlan.ts";
import { runMatch } from "./matchRun.ts";
import { propertiesOf } from "./properties.ts";
import { storable } from "./storable.ts";
import { NodeRef, PathRef, RelationshipRef, type ValueMap } from "./value.ts";

/** Makes what a pattern names and the row does not bind; the row learns it. */
export function createPattern(pattern: Pattern, row: Row, context: Context): void {
  const nodes = pattern.nodes.map((node) => nodeFor(node, row, context));
  const relationships = pattern.relationships.map((relationship, place) => {
    const left = nodes[place];
    const right = nodes[place + 1];
    if (left === undefined || right === undefined) throw queryError("A relationship needs two nodes.");
    return makeRelationship(relationship, left, right, row, context);
  });
  if (pattern.path !== null) {
    row[pattern.path] = new PathRef(
      nodes.map(({ node }) => node),
      relationships.map(({ relationship }) => relationship),
    );
  }
}

function nodeFor(pattern: NodePattern, row: Row, context: Context): NodeRef {
  const bound = row[pattern.variable];
  if (bound instanceof NodeRef) {
    if (!context.graph.hasNode(bound.node)) throw queryError("A deleted node cannot be an end of a new relationship.");
    return bound;
  }
  if (bound === null) throw queryError(`Failed to create relationship, node \`${pattern.variable}\` is missing.`);
  if (bound !== undefined) throw typeError("a node", bound);
  const labels = [...new Set(plainNames(pattern.labels))];
  const properties = readProperties(pattern, row, context);
  const { graph, counters } = context;
  const node = new NodeRef(graph.createNode(graph.ordered(labels), properties));
  counters.nodesCreated += 1;
  counters.labelsAdded += labels.length;
  counters.propertiesSet += properties.size;
  row[pattern.variable] = node;
  return node;
}

function makeRelationship(pattern: RelationshipPattern, left: NodeRef, right: NodeRef, row: Row, context: Context): RelationshipRef {
  const [type] = plainNames(pattern.types);
  if (type === undefined) throw queryError("Exactly one relationship type must be specified for CREATE");
  const properties = readProperties(pattern, row, context);
  const [start, end] = pattern.direction === "in" ? [right, left] : [left, right];
  const made = new RelationshipRef(context.graph.createRelationship(start.node, end.node, type, properties));
  context.counters.relationshipsCreated += 1;
  context.counters.propertiesSet += properties.size;
  row[pattern.variable] = made;
  return made;
}

function readProperties(pattern: NodePattern | RelationshipPattern, row: Row, context: Context): ValueMap {
  if (pattern.properties === null) return new Map();
  const given = propertiesOf(evaluate(pattern.properties, row, context), context);
  const properties: ValueMap = new Map();
  for (const [key, value] of given) if (value !== null) properties.set(key, storable(value));
  return properties;
}

function plainNames(labels: LabelExpression | null): string[] {
  if (labels === null) return [];
  if (labels.t === "name") return [labels.name];
  if (labels.t === "and") return labels.parts.flatMap(plainNames);
  throw unsupported("a choice of labels where something is created", "Name each label: (:A:B).");
}

/** The rows in which a pattern is found, else the one row in which it was made. */
export function mergePattern(pattern: Pattern, row: Row, context: Context): { rows: Row[]; found: boolean } {
  for (const part of [...pattern.nodes, ...pattern.relationships]) {
    if (row[part.variable] === null) throw queryError(`Failed to create relationship, node \`${part.variable}\` is missing.`);
    if (part.properties === null) continue;
    for (const [key, value] of propertiesOf(evaluate(part.properties, row, context), context)) {
      if (value === null) throw queryError(`Cannot merge the following node or relationship because of null property value for '${key}'`);
    }
  }
  const steps = planMatch([pattern], null, new Set(Object.keys(row)), context.graph);
  const rows: Row[] = [];
  for (const found of runMatch(steps, row, context, false)) if (found !== pause) rows.push(found);
  if (rows.length > 0) return { rows, found: true };
  const made = Object.assign(emptyRow(), row);
  createPattern(pattern, made, context);
  return { rows: [made], found: false };
}
