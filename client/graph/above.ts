import type { Box, Size } from "./fit.ts";
import type { DrawnGraph } from "./graphModel.ts";
import type { Highlight } from "./highlight.ts";
import { kindStyle } from "./kinds.ts";
import { drawNames } from "./names.ts";
import type { ScreenNode } from "./names.ts";
import { boxesAlong, drawFocus } from "./overlay.ts";
import type { FocusLine, FocusNode } from "./overlay.ts";
import type { Look } from "./reducers.ts";
import { inWords } from "./relationName.ts";

export interface Scene {
  graph: DrawnGraph;
  look: Look;
  highlight: Highlight | null;
  nodes: ScreenNode[];
  viewport: Size;
  obstacles: Box[];
  small: boolean;
}

const ringRoom = 7;

function focusLine(scene: Scene, highlight: Highlight, at: Map<string, ScreenNode>, id: string): FocusLine | null {
  const { pattern, lane, edge } = scene.graph.getEdgeAttributes(id);
  const from = at.get(edge.source);
  const to = at.get(edge.target);
  if (from === undefined || to === undefined) return null;
  const room = (node: ScreenNode): number => node.radius + (highlight.ringed.has(node.id) ? ringRoom : 0);
  const strong = highlight.strong.has(id);
  return { id, from, to, lane, pattern, strong, name: inWords(edge.type), fromRadius: room(from), toRadius: room(to) };
}

/** Draws what is in focus; returns boxes along its strong lines. */
function drawHighlight(context: CanvasRenderingContext2D, scene: Scene, highlight: Highlight): Box[] {
  const { graph, look } = scene;
  const at = new Map(scene.nodes.map((node) => [node.id, node]));
  const lines = [...highlight.edges].flatMap((id) => (graph.hasEdge(id) ? (focusLine(scene, highlight, at, id) ?? []) : []));
  const nodes = [...highlight.nodes].flatMap((id): FocusNode[] => {
    const node = at.get(id);
    if (node === undefined) return [];
    const { shape, token } = kindStyle(look.kinds, graph.getNodeAttribute(id, "kind"));
    return [{ ...node, shape, color: look.palette.of(token), ringed: highlight.ringed.has(id) }];
  });
  drawFocus(context, nodes, lines, look.palette);
  return lines.filter((line) => line.strong).flatMap(boxesAlong);
}

/** Draws names and what is in focus on the canvas above sigma's; returns the ids of the nodes whose names are drawn. */
export function drawAbove(context: CanvasRenderingContext2D, scene: Scene): string[] {
  const { highlight, nodes, viewport, obstacles, small, look } = scene;
  context.clearRect(0, 0, viewport.width, viewport.height);
  const lines = highlight === null ? [] : drawHighlight(context, scene, highlight);
  const none = new Set<string>();
  // On a path every name counts; around a node its own does.
  const strong = highlight === null ? none : highlight.strong.size > 0 ? highlight.nodes : highlight.ringed;
  // A name keeps clear of the ring around its node, too.
  const rings = highlight?.ringed ?? none;
  const ringed = nodes.map((node) => (rings.has(node.id) ? Object.assign({}, node, { radius: node.radius + ringRoom }) : node));
  const names = { nodes: ringed, strong, near: highlight?.nodes ?? none, focused: highlight !== null, viewport, obstacles, lines, small };
  return drawNames(context, names, look.palette);
}
