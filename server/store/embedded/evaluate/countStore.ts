import type { Clause, Expression, NodePattern, Pattern, Projection } from "../cypher/ast.ts";
import type { MemoryGraph } from "../graph/memoryGraph.ts";
import { emptyRow, type Row } from "./context.ts";

/**
 * What the graph has counted already, as Neo4j's count store answers it: all nodes, those of one label, or all
 * relationships, where a projection asks for nothing but their count.
 *
 * @param clause the first clause of a query that only reads
 * @returns the only row of the projection; undefined when there is more to it than that
 */
export function countedRow(clause: Clause, projection: Clause, graph: MemoryGraph): Row | undefined {
  if (clause.t !== "match" || clause.optional || clause.where !== null) return undefined;
  const [pattern, ...others] = clause.patterns;
  if (!pattern || others.length > 0 || pattern.path !== null || pattern.shortest !== "none") return undefined;
  const name = projection.t === "with" || projection.t === "return" ? nameOfCount(projection, pattern) : undefined;
  const count = name === undefined ? undefined : countOf(pattern, graph);
  if (name === undefined || count === undefined) return undefined;
  const row = emptyRow();
  row[name] = BigInt(count);
  return row;
}

function countOf({ nodes, relationships }: Pattern, graph: MemoryGraph): number | undefined {
  const [node, end] = nodes;
  if (!node || node.properties !== null || node.where !== null) return undefined;
  const [relationship] = relationships;
  if (!relationship) {
    if (node.labels === null) return graph.nodeCount;
    return node.labels.t === "name" ? graph.withLabel(node.labels.name).size : undefined;
  }
  if (relationships.length > 1 || relationship.direction === "both" || !end || !isAny(node) || !isAny(end)) return undefined;
  // A loop alone matches where both ends have one name.
  if (node.variable === end.variable) return undefined;
  const { types, length, properties, where } = relationship;
  return types === null && length === null && properties === null && where === null ? graph.relationshipCount : undefined;
}

function isAny({ labels, properties, where }: NodePattern): boolean {
  return labels === null && properties === null && where === null;
}

/** The column of a projection that counts what the pattern matches, and does nothing else. */
function nameOfCount({ distinct, star, items, orderBy, skip, limit, where }: Projection, pattern: Pattern): string | undefined {
  const [item] = items;
  if (!item || items.length > 1 || distinct || star || orderBy.length > 0 || skip !== null || limit !== null || where !== null)
    return undefined;
  return isCount(item.expression, pattern) ? item.name : undefined;
}

function isCount(expression: Expression, { nodes, relationships }: Pattern): boolean {
  if (expression.t === "countStar") return true;
  if (expression.t !== "call" || expression.name !== "count" || expression.args.length !== 1) return false;
  const [argument] = expression.args;
  const counted = relationships.length > 0 ? relationships : nodes;
  return argument?.t === "variable" && counted.some(({ named, variable }) => named && variable === argument.name);
}
