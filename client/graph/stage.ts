import { Sigma } from "sigma";
import { drawAbove } from "./above.ts";
import { cameraFor, moveCamera } from "./camera.ts";
import type { Box } from "./fit.ts";
import type { DrawnGraph, EdgeAttributes, NodeAttributes } from "./graphModel.ts";
import type { Highlight } from "./highlight.ts";
import { listen } from "./hand.ts";
import type { StageEvents } from "./hand.ts";
import { forgetWidths } from "./names.ts";
import type { ScreenNode } from "./names.ts";
import { paint } from "./paint.ts";
import { pickLine } from "./pickEdge.ts";
import type { Point } from "./placement.ts";
import { DashEdgeProgram } from "./programs/dashEdgeProgram.ts";
import { ShapeNodeProgram } from "./programs/shapeNodeProgram.ts";
import { radiusOf, reduceEdge, reduceNode } from "./reducers.ts";
import type { Look } from "./reducers.ts";

/** The drawing of a graph: what the rest of the page knows of sigma. */
export interface Stage {
  setLook(look: Look): void;
  setHighlight(highlight: Highlight | null): void;
  /** Room that must stay free at the edges for the whole picture, and boxes that no name may cover; in pixels. */
  setSurroundings(insets: Box, obstacles: Box[]): void;
  /** Keeps what is drawn in place from now on, whatever is added. */
  hold(): void;
  fit(): void;
  /** Moves the camera only when one of the nodes cannot be seen, or on a small screen, to bring them nearer. */
  reveal(ids: readonly string[]): void;
  zoom(factor: number): void;
  resize(): void;
  /** Nodes on the screen, with their places in pixels from the canvas' top left corner. */
  nodes(): ScreenNode[];
  /** Nodes whose names are drawn. */
  names(): string[];
  /** What is seen now, as a PNG; null where the browser makes none. */
  picture(): Promise<Blob | null>;
  destroy(): void;
}

/** Above this number of edges none is picked by hand: looking at each would cost more than a frame. */
const mostPicked = 20_000;
/** Below this width or height, in pixels, a picture of everything is too small to follow an answer in. */
const small = { width: 560, height: 460 } as const;
/** Free room, in pixels, in which nodes are as large as given; in less room they are smaller. */
const fullRoom = 620;

export function createStage(container: HTMLElement, graph: DrawnGraph, firstLook: Look, events: StageEvents): Stage {
  let look = firstLook;
  let highlight: Highlight | null = null;
  let insets: Box = { left: 24, top: 24, right: 24, bottom: 24 };
  let obstacles: Box[] = [];
  let names: string[] = [];
  /** Whether a hand chose the view; until then the whole picture is kept in it. */
  let touched = false;
  /** Nodes that were asked to be seen, until the whole picture is asked for again. */
  let revealed: readonly string[] = [];
  /** Camera ratio at which sizes are as given: that of the whole picture. */
  let naturalRatio = 1;

  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    stagePadding: 0,
    defaultNodeType: "shape",
    defaultEdgeType: "line",
    nodeProgramClasses: { shape: ShapeNodeProgram as never },
    edgeProgramClasses: { line: DashEdgeProgram as never },
    nodeReducer: (_id, attributes) => reduceNode(look, attributes),
    edgeReducer(id, attributes) {
      const ends = graph.extremities(id).map((end) => graph.getNodeAttributes(end));
      return reduceEdge(look, attributes, ends);
    },
    defaultDrawNodeHover: () => {},
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1.6,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / naturalRatio) * shrink(),
  });
  sigma.createCanvasContext("above", { style: { pointerEvents: "none" } });
  const context = sigma.getCanvases()["above"]?.getContext("2d") ?? null;
  sigma.resize(true);

  function isSmall(): boolean {
    return container.offsetWidth < small.width || container.offsetHeight < small.height;
  }

  function shrink(): number {
    const width = container.offsetWidth - insets.left - insets.right;
    const height = container.offsetHeight - insets.top - insets.bottom;
    return Math.min(1.8, Math.max(1, fullRoom / Math.max(1, Math.min(width, height * 1.25))));
  }

  function visible(id: string): boolean {
    return graph.hasNode(id) && !look.hidden.has(graph.getNodeAttribute(id, "kind"));
  }

  function screenNode(id: string): ScreenNode {
    const { x, y, degree, node, grown } = graph.getNodeAttributes(id);
    const at = sigma.graphToViewport({ x, y });
    return { id, name: node.name, degree, x: at.x, y: at.y, radius: sigma.scaleSize(radiusOf(degree)) * grown };
  }

  function screenNodes(): ScreenNode[] {
    return graph.filterNodes((id) => visible(id)).map((id) => screenNode(id));
  }

  function draw(): void {
    if (context === null) return;
    const viewport = sigma.getDimensions();
    names = drawAbove(context, {
      graph,
      look,
      highlight,
      nodes: screenNodes(),
      viewport,
      obstacles,
      small: container.offsetWidth < small.width,
    });
  }

  function edgeAt(point: Point, reach: number): string | null {
    if (graph.size > mostPicked) return null;
    const at = new Map(screenNodes().map((node) => [node.id, node]));
    const lines = graph.edges().flatMap((id) => {
      const { lane, edge } = graph.getEdgeAttributes(id);
      const from = at.get(edge.source);
      const to = at.get(edge.target);
      return from === undefined || to === undefined ? [] : [{ id, lane, from, to }];
    });
    return pickLine(point, lines, reach);
  }

  function aim(ids: readonly string[], jump: boolean): number {
    // A scheduled refresh forgets the extent of the graph until it is done; a held one is not forgotten.
    if (sigma.getCustomBBox() === null) sigma.refresh();
    const state = cameraFor(sigma, ids, insets, isSmall());
    if (jump) sigma.getCamera().setState(state);
    else moveCamera(sigma, state);
    return state.ratio;
  }

  function isSeen(id: string): boolean {
    const { width, height } = sigma.getDimensions();
    const { x, y } = screenNode(id);
    return x >= insets.left && y >= insets.top && x <= width - insets.right && y <= height - insets.bottom;
  }

  /** Shows the whole picture, or on a small canvas what was to be seen of it. */
  function frame(jump: boolean): void {
    naturalRatio = aim(graph.filterNodes(visible), jump);
    const ids = revealed.filter(visible);
    if (isSmall() && ids.length > 0) aim(ids, jump);
  }

  sigma.on("afterRender", draw);
  const stopListening = listen(sigma, container, edgeAt, events, () => {
    touched = true;
  });
  // Widths measured before the page's own font came are wrong.
  const onFonts = (): void => {
    forgetWidths();
    sigma.scheduleRender();
  };
  document.fonts.addEventListener("loadingdone", onFonts);

  return {
    setLook(next) {
      look = next;
      sigma.refresh({ schedule: true });
    },
    setHighlight(next) {
      highlight = next;
      container.dataset["focus"] = next === null ? "off" : "on";
      draw();
    },
    setSurroundings(nextInsets, nextObstacles) {
      insets = nextInsets;
      obstacles = nextObstacles;
      if (!touched) frame(true);
      sigma.scheduleRender();
    },
    hold() {
      sigma.refresh();
      if (graph.order > 0) sigma.setCustomBBox(sigma.getBBox());
      frame(true);
    },
    fit() {
      touched = false;
      revealed = [];
      frame(false);
    },
    reveal(ids) {
      revealed = ids;
      const shown = ids.filter(visible);
      if (shown.length === 0) return;
      sigma.refresh();
      if (isSmall() || !shown.every(isSeen)) aim(shown, false);
    },
    zoom(factor) {
      touched = true;
      moveCamera(sigma, { ratio: sigma.getCamera().getBoundedRatio(sigma.getCamera().getState().ratio / factor) });
    },
    resize() {
      sigma.resize();
      if (!touched) frame(true);
      sigma.refresh({ schedule: true });
    },
    nodes: screenNodes,
    names: () => names,
    picture() {
      sigma.refresh();
      return paint([...container.querySelectorAll("canvas")], look.palette.ground);
    },
    destroy() {
      document.fonts.removeEventListener("loadingdone", onFonts);
      stopListening();
      sigma.kill();
    },
  };
}
