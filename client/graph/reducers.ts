import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "./graphModel.ts";
import { kindStyle } from "./kinds.ts";
import type { KindStyles } from "./kinds.ts";
import type { Palette } from "./palette.ts";
import { shapeNames } from "./shapes.ts";

/** Everything about the look that is not in the graph. */
export interface Look {
  kinds: KindStyles;
  palette: Palette;
  hidden: ReadonlySet<string>;
}

/** Radius in pixels at the picture's own scale: grows with the square root of the relationships. */
export function radiusOf(degree: number): number {
  return Math.min(20, 5 + 2.1 * Math.sqrt(degree));
}

const strokes = { solid: 0, dash: 1, dots: 2 } as const;

/** What sigma draws of a node. */
export function reduceNode(look: Look, node: NodeAttributes): Partial<NodeDisplayData> & { shape: number } {
  const { shape, token } = kindStyle(look.kinds, node.kind);
  return {
    x: node.x,
    y: node.y,
    size: radiusOf(node.degree) * node.grown,
    shape: shapeNames.indexOf(shape),
    color: look.palette.of(token),
    hidden: look.hidden.has(node.kind),
  };
}

/** What sigma draws of an edge; its width says how many independent documents it rests on. */
export function reduceEdge(
  look: Look,
  edge: EdgeAttributes,
  ends: NodeAttributes[],
): Partial<EdgeDisplayData> & { dash: number; lane: number } {
  return {
    size: ends.every((end) => end.grown > 0.5) ? Math.min(4, 1 + 0.5 * edge.documents) : 0,
    color: look.palette.edge,
    dash: strokes[edge.pattern.stroke] + (edge.pattern.denied ? 4 : 0),
    lane: edge.lane,
    hidden: ends.some((end) => look.hidden.has(end.kind)),
  };
}
