import type { Edge, GraphSlice, Node } from "../../server/contract/graph.ts";
import type { DrawnGraph } from "./graphModel.ts";
import { assignLanes } from "./lanes.ts";
import { linePattern } from "./linePattern.ts";
import { placeNewcomers } from "./placement.ts";
import type { Point } from "./placement.ts";

export interface Merged {
  nodes: string[];
  edges: string[];
  /** New nodes for which neither the store nor the drawing had a place. */
  unplaced: string[];
}

/** The label a node is drawn by: its most specific one. */
function kindOf(node: Node): string {
  return node.labels[0] ?? "";
}

function ownPlace(node: Node): Point | null {
  const { x, y } = node.properties;
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

function documentsOf(edge: Edge): number {
  const { documents } = edge.properties;
  return typeof documents === "number" && documents > 0 ? documents : 1;
}

/**
 * Adds what is new in `slice` to the graph and leaves alone what it already has. A new node stands where the store says,
 * else in a free place beside its neighbours. Edges with an end that is not drawn are left out.
 */
export function mergeSlice(graph: DrawnGraph, slice: GraphSlice, beside: Point | null = null): Merged {
  const standing = new Map<string, Point>();
  graph.forEachNode((id, { x, y }) => standing.set(id, { x, y }));
  const nodes: string[] = [];
  const homeless: string[] = [];
  for (const node of slice.nodes) {
    if (graph.hasNode(node.id)) continue;
    const place = ownPlace(node);
    graph.addNode(node.id, { x: place?.x ?? 0, y: place?.y ?? 0, kind: kindOf(node), degree: 0, grown: 1, node });
    nodes.push(node.id);
    if (place === null) homeless.push(node.id);
    else standing.set(node.id, place);
  }
  const edges: string[] = [];
  for (const edge of slice.edges) {
    if (graph.hasEdge(edge.id) || !graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue;
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, { pattern: linePattern(edge), documents: documentsOf(edge), lane: 0, edge });
    edges.push(edge.id);
  }
  const touched = new Set(edges.flatMap((id) => graph.extremities(id)));
  for (const id of touched) graph.setNodeAttribute(id, "degree", graph.degree(id));
  assignLanes(graph, touched);
  const places = placeNewcomers(homeless, graph, standing, beside ?? { x: 0, y: 0 });
  for (const [id, place] of places) graph.mergeNodeAttributes(id, place);
  return { nodes, edges, unplaced: homeless };
}
