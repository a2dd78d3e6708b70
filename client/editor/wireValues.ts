import type { GraphSlice } from "../../server/contract/graph.ts";
import type { WireValue } from "../../server/contract/values.ts";
import { pointText } from "./pointText.ts";

/** A value as a person sees it: what it is, and the parts that a table cell needs. */
export type Shown =
  | { kind: "null" }
  | { kind: "boolean"; text: string }
  | { kind: "number"; text: string }
  | { kind: "text"; text: string }
  | { kind: "temporal"; type: string; text: string }
  | { kind: "scalar"; type: string; text: string }
  | { kind: "node"; id: string; elementId: string; labels: string[]; name: string; properties: WireRecord }
  | { kind: "relationship"; type: string; source: string; target: string; properties: WireRecord }
  | { kind: "path"; steps: Shown[] }
  | { kind: "list"; items: WireValue[] }
  | { kind: "map"; entries: WireRecord };

type WireRecord = { [key: string]: WireValue };

const temporalTypes = new Set(["Date", "Time", "LocalTime", "OffsetDateTime", "ZonedDateTime", "LocalDateTime", "Duration"]);

function isRecord(value: WireValue | undefined): value is WireRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: WireValue | undefined): string {
  return typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
}

/** The name of every node of a result, by the id that the product gives it. */
export function nodeNames(graph: GraphSlice): ReadonlyMap<string, string> {
  return new Map(graph.nodes.map((node) => [node.id, node.name]));
}

/**
 * Says what a value on the wire is. `names` (see `nodeNames`) tells which of a node's two possible ids the product
 * uses: its own `id` property, or the engine's element id.
 */
export function showValue(value: WireValue, names: ReadonlyMap<string, string>): Shown {
  if (value === null) return { kind: "null" };
  if (typeof value === "boolean") return { kind: "boolean", text: String(value) };
  if (typeof value === "number") return { kind: "number", text: String(value) };
  if (typeof value === "string") return { kind: "text", text: value };
  if (Array.isArray(value)) return { kind: "list", items: value };
  return typeof value["$type"] === "string" ? showTyped(value["$type"], value["_value"], names) : { kind: "map", entries: value };
}

function showTyped(type: string, inner: WireValue | undefined, names: ReadonlyMap<string, string>): Shown {
  if (type === "Integer" || type === "Float") return { kind: "number", text: text(inner) };
  if (temporalTypes.has(type)) return { kind: "temporal", type, text: text(inner) };
  if (type === "Map" && isRecord(inner)) return { kind: "map", entries: inner };
  if (type === "Node" && isRecord(inner)) return showNode(inner, names);
  if (type === "Relationship" && isRecord(inner)) return showRelationship(inner);
  if (type === "Path" && Array.isArray(inner)) return { kind: "path", steps: inner.map((step) => showValue(step, names)) };
  return { kind: "scalar", type, text: type === "Point" ? pointText(text(inner)) : text(inner) };
}

function showNode(inner: WireRecord, names: ReadonlyMap<string, string>): Shown {
  const properties = isRecord(inner["_properties"]) ? inner["_properties"] : {};
  const labels = Array.isArray(inner["_labels"]) ? inner["_labels"].map(text) : [];
  const elementId = text(inner["_element_id"]);
  const own = properties["id"];
  const id = typeof own === "string" && names.has(own) ? own : elementId;
  const given = names.get(id) ?? properties["name"] ?? properties["title"];
  const name = typeof given === "string" && given !== "" ? given : id;
  return { kind: "node", id, elementId, labels: specificFirst(labels), name, properties };
}

/** The general label says least, so it comes last. */
function specificFirst(labels: string[]): string[] {
  return [...labels.filter((label) => label !== "Entity"), ...labels.filter((label) => label === "Entity")];
}

function showRelationship(inner: WireRecord): Shown {
  return {
    kind: "relationship",
    type: text(inner["_type"]),
    source: text(inner["_start_node_element_id"]),
    target: text(inner["_end_node_element_id"]),
    properties: isRecord(inner["_properties"]) ? inner["_properties"] : {},
  };
}

/** One line that stands for the value where there is no room for more. */
export function summary(value: WireValue, names: ReadonlyMap<string, string>): string {
  return shownSummary(showValue(value, names), names);
}

function shownSummary(shown: Shown, names: ReadonlyMap<string, string>): string {
  switch (shown.kind) {
    case "null":
      return "null";
    case "node":
      return shown.name;
    case "relationship":
      return shown.type;
    case "path":
      return shown.steps.map((step, index) => stepText(step, shown.steps[index - 1], names)).join(" ");
    case "list":
      return `[${shown.items.map((item) => summary(item, names)).join(", ")}]`;
    case "map":
      return `{${Object.entries(shown.entries)
        .map(([key, value]) => `${key}: ${summary(value, names)}`)
        .join(", ")}}`;
    case "boolean":
    case "number":
    case "text":
    case "temporal":
    case "scalar":
      return shown.text;
  }
}

function stepText(step: Shown, before: Shown | undefined, names: ReadonlyMap<string, string>): string {
  if (step.kind !== "relationship") return shownSummary(step, names);
  return pointsBack(step, before) ? `← ${step.type}` : `${step.type} →`;
}

/** Whether a relationship of a path runs against the direction in which the path is read. */
export function pointsBack(step: Extract<Shown, { kind: "relationship" }>, before: Shown | undefined): boolean {
  return before?.kind === "node" && step.source !== before.elementId;
}
