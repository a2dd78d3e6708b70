import { entityLabel } from "../../store/generalLabels.ts";
import { quoteName } from "../../store/identifiers.ts";
import { isOwnId } from "../../store/ids.ts";
import type { WireMap } from "../../contract/values.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";

/** A query that a person can run in the console. */
export interface CypherQuery {
  cypher: string;
  params: WireMap;
}

/** A node of the model has an id of its own; any other, one labelled Entity too, is addressed by what the store calls it. */
export function isModelNode(topology: Topology, node: number): boolean {
  return isOwnId(topology.nodeIds.at(node)) && labelsOf(topology, node).includes(entityLabel);
}

/** The pattern of one given node, and the condition that goes with it where there is one. */
export function givenNode(topology: Topology, node: number, variable: string): { pattern: string; where: string[]; id: string } {
  const id = topology.nodeIds.at(node);
  return isModelNode(topology, node)
    ? { pattern: `(${variable}:Entity {id: $${variable}})`, where: [], id }
    : { pattern: `(${variable})`, where: [`elementId(${variable}) = $${variable}`], id };
}

/** How a relationship of this graph is addressed. */
export function relationshipId(topology: Topology, node: number, variable: string): string {
  return isModelNode(topology, node) ? `${variable}.id` : `elementId(${variable})`;
}

export function whereClause(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`;
}

/** `:A|B`, or nothing when every type is meant. */
export function typePattern(types: readonly string[]): string {
  return types.length === 0 ? "" : `:${types.map(quoteName).join("|")}`;
}
