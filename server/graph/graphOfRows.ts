import type { Edge, GraphSlice, Node } from "../contract/graph.ts";
import { toEdge, toNode } from "../store/present.ts";
import type { StoreValue } from "../store/values.ts";

/** @returns every node and relationship in the rows, however deep in lists, maps and paths, each once. */
export function graphOfRows(rows: readonly (readonly StoreValue[])[]): GraphSlice {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();

  function visit(value: StoreValue): void {
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
    if (Array.isArray(value)) return value.forEach(visit);
    if (value instanceof Map) return value.forEach((item) => visit(item));
    if (value.kind === "node" && !nodes.has(value.id)) nodes.set(value.id, toNode(value));
    if (value.kind === "relationship" && !edges.has(value.id)) edges.set(value.id, toEdge(value));
    if (value.kind === "path") [...value.nodes, ...value.relationships].forEach(visit);
  }

  for (const row of rows) row.forEach(visit);
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
