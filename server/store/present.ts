import type { Edge, Node } from "../contract/graph.ts";
import { entityLabel, isTechnical } from "./generalLabels.ts";
import { shortenMap } from "./shorten.ts";
import { toWireMap } from "./wireValues.ts";
import type { NodeValue, RelationshipValue, StoreValue } from "./values.ts";

/** Labels of Throughline's model that stand beside the entities: reached from an edge, not drawn, not walked. */
export const provenanceLabels = ["Claim", "Passage", "Document"] as const;

/** Property names that hold what people call a thing, best first. */
export const nameProperties = [
  "name",
  "title",
  "fullName",
  "displayName",
  "label",
  "caption",
  "statement",
  "gist",
  "username",
  "login",
  "code",
  "id",
];

const longestName = 120;

/** @returns the node as the API shows it, with long values cut. */
export function toNode(value: NodeValue): Node {
  const { properties, cut } = shortenMap(value.properties);
  return { ...toWholeNode({ ...value, properties }), ...(cut.length > 0 && { cut }) };
}

/** @returns the node with all that it holds. */
export function toWholeNode(value: NodeValue): Node {
  const { id, elementId, labels, properties, said = {} } = value;
  const { description, date, picture } = said;
  return {
    id,
    idKind: id === elementId ? "element" : "own",
    labels: orderLabels(labels),
    name: nameOfNode(value),
    ...(description !== undefined && { description }),
    ...(date !== undefined && { date }),
    ...(picture !== undefined && { picture }),
    properties: toWireMap(properties),
  };
}

/** @returns what the node is called: by its mapping, else by its usual properties. */
export function nameOfNode({ id, labels, properties, said }: NodeValue): string {
  return nameText(said?.name) ?? displayName(labels, (key) => properties.get(key), id, [...properties.keys()]);
}

/** @returns the relationship as the API shows it, with long values cut. */
export function toEdge({ id, elementId, source, target, type, properties: whole, said }: RelationshipValue): Edge {
  const { properties, cut } = shortenMap(whole);
  const idKind = id === elementId ? "element" : "own";
  return {
    id,
    idKind,
    source,
    target,
    type,
    ...(said && { evidence: said }),
    properties: toWireMap(properties),
    ...(cut.length > 0 && { cut }),
  };
}

/** @returns the labels with those last that say least: what a tool put there, and the general one. */
export function orderLabels(labels: readonly string[]): string[] {
  return [...labels.filter((label) => !saysLittle(label)), ...labels.filter(saysLittle)];
}

function saysLittle(label: string): boolean {
  return label === entityLabel || isTechnical(label);
}

/**
 * What to call a node: the first property with a usual name, then one whose name ends like it (`stationName`), then
 * its first label and its id; of an element id the number, since the rest is the database's own.
 *
 * @param keys names of all its properties, where they are known
 */
export function displayName(
  labels: readonly string[],
  property: (key: string) => StoreValue | undefined,
  id: string,
  keys: readonly string[] = [],
): string {
  const alike = keys.filter((key) => /(name|title|label)$/i.test(key)).toSorted();
  for (const key of [...nameProperties.slice(0, -1), ...alike, "id"]) {
    const text = nameText(property(key));
    if (text !== undefined) return text;
  }
  return `${orderLabels(labels)[0] ?? "Node"} ${id.replace(/^\d+:[^:]+:(?=\d+$)/, "")}`;
}

/** @returns the value as a name, cut where it is long; undefined where it is none. */
export function nameText(value: StoreValue | undefined): string | undefined {
  if (Array.isArray(value)) return nameText(value.find((item) => typeof item === "string"));
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const text = value.trim();
  return text.length <= longestName ? text : `${text.slice(0, longestName - 1).trimEnd()}…`;
}
