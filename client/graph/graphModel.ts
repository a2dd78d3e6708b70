import { MultiDirectedGraph } from "graphology";
import type { Edge, Node } from "../../server/contract/graph.ts";
import type { LinePattern } from "./linePattern.ts";

/** What the drawn graph knows of a node: its place, and the node itself. Colour and shape come from its kind when it is drawn. */
export interface NodeAttributes {
  x: number;
  y: number;
  /** The node's most specific label. */
  kind: string;
  /** Relationships in the whole store where the server said so, else those drawn. */
  degree: number;
  /** 0 to 1 while it grows out of its parent. */
  grown: number;
  node: Node;
}

export interface EdgeAttributes {
  pattern: LinePattern;
  documents: number;
  /** Offset beside the straight line between its ends, in pixels: parallel relationships run in lanes. */
  lane: number;
  edge: Edge;
}

export type DrawnGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

export function createGraph(): DrawnGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
}
