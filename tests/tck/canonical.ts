import type { NodeValue, PathValue, RelationshipValue, StoreMap, StoreValue } from "../../server/store/values.ts";

export type ListOrder = "kept" | "ignored";

/** A text that two values share exactly when the kit takes them for the same. */
export function canonical(value: StoreValue, lists: ListOrder = "kept"): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" || typeof value === "bigint") return number(value);
  if (typeof value === "string") return JSON.stringify(withoutZeroSeconds(value));
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, lists));
    return `[${(lists === "ignored" ? items.toSorted() : items).join(", ")}]`;
  }
  if (value instanceof Map) return map(value, lists);
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex")}`;
  switch (value.kind) {
    case "float":
      return number(value.value);
    case "temporal":
    case "duration":
      return JSON.stringify(withoutZeroSeconds(value.text));
    case "point":
      return `point(${value.srid}, ${value.coordinates.join(", ")})`;
    case "node":
      return node(value, lists);
    case "relationship":
      return relationship(value, lists);
    case "path":
      return path(value, lists);
  }
}

/** The port does not tell 1 from 1.0; neither does this. */
function number(value: number | bigint): string {
  return Object.is(value, -0) ? "0" : String(value);
}

/** The kit leaves out seconds that are zero; Neo4j writes them. */
function withoutZeroSeconds(text: string): string {
  return text.replace(/^((?:[+-]?\d{4,}-\d\d-\d\dT)?\d\d:\d\d):00((?:Z|[+-]\d\d:\d\d(?::\d\d)?)?(?:\[[^\]]+\])?)$/u, "$1$2");
}

function map(value: StoreMap, lists: ListOrder): string {
  const entries = [...value].map(([key, item]) => `${key}: ${canonical(item, lists)}`);
  return `{${entries.toSorted().join(", ")}}`;
}

function node({ labels, properties }: NodeValue, lists: ListOrder): string {
  return `(${labels
    .toSorted()
    .map((label) => `:${label}`)
    .join("")} ${map(properties, lists)})`;
}

function relationship({ type, properties }: RelationshipValue, lists: ListOrder): string {
  return `[:${type} ${map(properties, lists)}]`;
}

function path({ nodes, relationships }: PathValue, lists: ListOrder): string {
  const steps = relationships.map((item, place) => {
    const left = nodes[place];
    const right = nodes[place + 1];
    const forwards = item.sourceElementId === "left" || (item.sourceElementId !== "right" && item.sourceElementId === left?.elementId);
    const text = relationship(item, lists);
    return `${forwards ? `-${text}->` : `<-${text}-`}${right === undefined ? "" : node(right, lists)}`;
  });
  const [first] = nodes;
  return `<${first === undefined ? "" : node(first, lists)}${steps.join("")}>`;
}
