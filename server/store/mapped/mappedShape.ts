import type { CallOptions, GraphStore, ShapeBatch, ShapeNode, ShapeRelationship, ShapeRequest } from "../graphStore.ts";
import type { StoreValue } from "../values.ts";
import { leftOutBy, leftOutProperties, nodeProperties, nodeRole, relationshipDates, relationshipRole, type Mapping } from "./mapping.ts";
import { nameText } from "../present.ts";
import { plainText } from "./plainText.ts";

/**
 * The shape of a graph as its mapping shows it: without what is left out, nodes with the names that their mapped property
 * gives them, and relationships that say nothing of their time with their mapped date for it.
 */
export async function* mappedShape(
  store: GraphStore,
  mapping: Mapping,
  request: ShapeRequest,
  options: CallOptions = {},
): AsyncIterable<ShapeBatch> {
  const out = leftOutBy(mapping);
  const names = nodeProperties(mapping, "name");
  const dates = relationshipDates(mapping);
  const asked: ShapeRequest = {
    withoutLabels: [...new Set([...request.withoutLabels, ...out.labels])],
    nodeProperties: [...request.nodeProperties, ...names],
    relationshipProperties: [...request.relationshipProperties, ...dates],
  };
  const withoutTypes = new Set(out.types);
  const hidden = leftOutProperties(mapping);

  function toNode(node: ShapeNode): ShapeNode {
    const property = nodeRole(mapping, node.labels, "name");
    const name = property === undefined ? undefined : nameText(plainText(node.properties[asked.nodeProperties.indexOf(property)]));
    const properties = pick(request.nodeProperties, node.properties, (key) => hidden.includes(key) && key !== property);
    return { ...node, properties, ...(name !== undefined && { name }) };
  }
  function toRelationship(relationship: ShapeRelationship): ShapeRelationship {
    const properties = pick(request.relationshipProperties, relationship.properties, (key) => hidden.includes(key));
    const property = relationshipRole(mapping, relationship.type, "date");
    const [from, to] = ["from", "to"].map((key) => request.relationshipProperties.indexOf(key));
    const isUndated = from !== undefined && from >= 0 && isNothing(properties[from]) && isNothing(properties[to ?? -1]);
    // A relationship with a beginning and no end is taken for one of that day, month or year.
    if (property !== undefined && isUndated)
      properties[from] = relationship.properties[asked.relationshipProperties.indexOf(property)] ?? null;
    return { ...relationship, properties };
  }

  for await (const batch of store.shape(asked, options)) {
    if (batch.kind === "nodes") yield { kind: "nodes", nodes: batch.nodes.map(toNode) };
    else
      yield {
        kind: "relationships",
        relationships: batch.relationships.filter(({ type }) => !withoutTypes.has(type)).map(toRelationship),
      };
  }
}

function pick(keys: readonly string[], values: readonly StoreValue[], isHidden: (key: string) => boolean): StoreValue[] {
  return keys.map((key, i) => (isHidden(key) ? null : (values[i] ?? null)));
}

function isNothing(value: StoreValue | undefined): boolean {
  return value === undefined || value === null;
}
