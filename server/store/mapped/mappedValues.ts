import type { NodeValue, RelationshipValue, StoreMap, StoreValue } from "../values.ts";
import { leftOutProperties, nodeRole, relationshipRole, type Mapping } from "./mapping.ts";
import { plainText } from "./plainText.ts";

/** Whether the properties that a person left out are taken away. */
export type Keep = "all" | "shown";

/** @returns the node with what the mapping says of it. A property that is left out stays where it has a role. */
export function mapNode(mapping: Mapping, node: NodeValue, keep: Keep): NodeValue {
  const roles = (["name", "description", "date", "picture", "quote", "source"] as const).flatMap((role) => {
    const property = nodeRole(mapping, node.labels, role);
    return property === undefined ? [] : [{ role, property }];
  });
  const said = saidBy(roles, node.properties);
  return {
    ...node,
    properties: keep === "all" ? node.properties : shown(mapping, node.properties, roles),
    ...(said && { said: { ...node.said, ...said } }),
  };
}

/** As `mapNode`. */
export function mapRelationship(mapping: Mapping, relationship: RelationshipValue, keep: Keep): RelationshipValue {
  const roles = (["quote", "source", "date"] as const).flatMap((role) => {
    const property = relationshipRole(mapping, relationship.type, role);
    return property === undefined ? [] : [{ role, property }];
  });
  const said = saidBy(roles, relationship.properties);
  const properties = keep === "all" ? relationship.properties : shown(mapping, relationship.properties, roles);
  return { ...relationship, properties, ...(said && { said }) };
}

/** Maps every node and relationship in a value, however deep in lists, maps and paths. */
export function mapValue(mapping: Mapping, value: StoreValue, keep: Keep): StoreValue {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((item) => mapValue(mapping, item, keep));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, mapValue(mapping, item, keep)]));
  if (value.kind === "node") return mapNode(mapping, value, keep);
  if (value.kind === "relationship") return mapRelationship(mapping, value, keep);
  if (value.kind !== "path") return value;
  return {
    ...value,
    nodes: value.nodes.map((node) => mapNode(mapping, node, keep)),
    relationships: value.relationships.map((relationship) => mapRelationship(mapping, relationship, keep)),
  };
}

interface Role<R extends string> {
  role: R;
  property: string;
}

function saidBy<R extends string>(roles: readonly Role<R>[], properties: StoreMap): Partial<Record<R, string>> | undefined {
  const said: Partial<Record<R, string>> = {};
  for (const { role, property } of roles) {
    const text = plainText(properties.get(property));
    if (text !== undefined) said[role] = text;
  }
  return Object.keys(said).length === 0 ? undefined : said;
}

function shown(mapping: Mapping, properties: StoreMap, roles: readonly Role<string>[]): StoreMap {
  const without = leftOutProperties(mapping);
  if (without.length === 0) return properties;
  const isKept = (name: string) => !without.includes(name) || roles.some(({ property }) => property === name);
  return new Map([...properties].filter(([name]) => isKept(name)));
}
