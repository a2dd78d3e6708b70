import type { SchemaResponse } from "../../server/contract/graph.ts";

const general = "Entity";
const none: ReadonlySet<string> = new Set();
const layers: ReadonlySet<string> = new Set([general, "Claim", "Passage", "Document"]);
/** Share of the nodes of the general label that must have another label as well. */
const nearlyAll = 0.9;

/** Whether a label is one of the graph model itself, by its name alone. */
export function isLayer(name: string): boolean {
  return layers.has(name);
}

/**
 * The labels of the graph model itself, beside those of the things that it is about: its general label, and what they
 * rest on. None where the general label stands alone on its nodes: then it is a kind like any other.
 */
export function modelLayers(schema: Pick<SchemaResponse, "nodes" | "labels"> | null): ReadonlySet<string> {
  const count = schema?.labels.find(({ name }) => name === general)?.count ?? 0;
  if (!schema || count === 0) return none;
  // Each further label of a node makes the sum of all labels larger than the number of nodes.
  const further = schema.labels.reduce((sum, label) => sum + label.count, 0) - schema.nodes;
  return further >= nearlyAll * count ? layers : none;
}
