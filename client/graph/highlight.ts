import type { DrawnGraph } from "./graphModel.ts";

/** What the hand or the answer points at. */
export type Focus =
  | { type: "nothing" }
  | { type: "node"; id: string }
  | { type: "edge"; id: string }
  | { type: "nodes"; ids: string[] }
  /** Nodes and edges of the answer; `asked` are the ends that the question named. */
  | { type: "path"; nodes: string[]; edges: string[]; asked: string[] };

/** What is drawn in full colour above the faded rest. */
export interface Highlight {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  /** Nodes with a ring around them. */
  ringed: ReadonlySet<string>;
  /** Edges drawn in the accent colour, with their names along them where there is room. */
  strong: ReadonlySet<string>;
}

/** A hub's neighbourhood is drawn up to here: more lines than this say nothing. */
const mostEdges = 400;

/** What to highlight for a focus, or null when nothing is in focus and all is drawn alike. */
export function highlightOf(graph: DrawnGraph, focus: Focus): Highlight | null {
  const none = new Set<string>();
  switch (focus.type) {
    case "nothing":
      return null;
    case "node": {
      if (!graph.hasNode(focus.id)) return null;
      const edges = new Set(graph.edges(focus.id).slice(0, mostEdges));
      const nodes = new Set([focus.id, ...[...edges].flatMap((edge) => graph.extremities(edge))]);
      return { nodes, edges, ringed: new Set([focus.id]), strong: none };
    }
    case "edge": {
      if (!graph.hasEdge(focus.id)) return null;
      const ends = graph.extremities(focus.id);
      return { nodes: new Set(ends), edges: new Set([focus.id]), ringed: none, strong: new Set([focus.id]) };
    }
    case "nodes": {
      const nodes = new Set(focus.ids.filter((id) => graph.hasNode(id)));
      if (nodes.size === 0) return null;
      const edges = new Set<string>();
      for (const id of nodes)
        graph.forEachEdge(id, (edge, _attributes, source, target) => {
          if (nodes.has(source) && nodes.has(target) && edges.size < mostEdges) edges.add(edge);
        });
      return { nodes, edges, ringed: nodes, strong: none };
    }
    case "path": {
      const nodes = new Set(focus.nodes.filter((id) => graph.hasNode(id)));
      const edges = new Set(focus.edges.filter((id) => graph.hasEdge(id)));
      if (nodes.size === 0) return null;
      return { nodes, edges, ringed: new Set(focus.asked.filter((id) => nodes.has(id))), strong: edges };
    }
  }
}
