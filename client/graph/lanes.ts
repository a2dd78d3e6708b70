import type { DrawnGraph } from "./graphModel.ts";

/** Distance between parallel lines, and the widest bundle, in pixels. */
const between = 4;
const widest = 16;

/** Gives every relationship between the same two nodes a lane of its own, so that each can be seen and clicked. */
export function assignLanes(graph: DrawnGraph, nodes: Iterable<string>): void {
  for (const node of nodes) {
    for (const neighbour of graph.neighbors(node)) {
      const edges = graph.edges(node, neighbour);
      const step = Math.min(between, widest / Math.max(edges.length - 1, 1));
      edges.toSorted().forEach((edge, i) => {
        // Lanes are counted from one end; an edge that runs the other way sees them mirrored.
        const side = graph.source(edge) < graph.target(edge) ? 1 : -1;
        const lane = side * (i - (edges.length - 1) / 2) * step;
        if (graph.getEdgeAttribute(edge, "lane") !== lane) graph.setEdgeAttribute(edge, "lane", lane);
      });
    }
  }
}
