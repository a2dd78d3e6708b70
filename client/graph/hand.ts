import type Renderer from "sigma";
import type { MouseCoords } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "./graphModel.ts";
import type { Point } from "./placement.ts";

/** What a hand did on the canvas. */
export interface StageEvents {
  hover(target: { type: "node" | "edge"; id: string } | null): void;
  node(id: string, additive: boolean): void;
  edge(id: string): void;
  expand(id: string): void;
  background(): void;
}

type EdgeAt = (point: Point, reach: number) => string | null;

/** How near a pointer must come to a line, in pixels: a finger is wider than an arrow. */
const reach = { hover: 6, click: 7, finger: 16 } as const;

function additive({ original }: MouseCoords): boolean {
  return original.shiftKey || original.metaKey || original.ctrlKey;
}

/**
 * Turns sigma's events into what a hand meant. Edges are picked by their lines, not by sigma, which would draw every edge
 * a second time for it. `onMoved` is called when the hand moved the view. Returns the function that stops listening.
 */
export function listen(
  sigma: Renderer<NodeAttributes, EdgeAttributes>,
  container: HTMLElement,
  edgeAt: EdgeAt,
  events: StageEvents,
  onMoved: () => void,
): () => void {
  let byTouch = false;
  let overNode = false;
  let overEdge: string | null = null;
  let frame = 0;

  function point(): void {
    container.classList.toggle("pointing", overNode || overEdge !== null);
  }

  function hoverEdge(id: string | null): void {
    if (id === overEdge) return;
    overEdge = id;
    point();
    events.hover(id === null ? null : { type: "edge", id });
  }

  function onPointerDown(event: PointerEvent): void {
    byTouch = event.pointerType === "touch";
  }

  container.addEventListener("pointerdown", onPointerDown, { capture: true });
  container.addEventListener("wheel", onMoved, { capture: true, passive: true });
  container.addEventListener("touchmove", onMoved, { capture: true, passive: true });
  sigma.on("enterNode", ({ node }) => {
    if (byTouch) return;
    overNode = true;
    overEdge = null;
    point();
    events.hover({ type: "node", id: node });
  });
  sigma.on("leaveNode", () => {
    if (!overNode) return;
    overNode = false;
    point();
    events.hover(null);
  });
  sigma.on("clickNode", ({ node, event }) => events.node(node, additive(event)));
  sigma.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault();
    events.expand(payload.node);
  });
  sigma.on("clickStage", ({ event }) => {
    const edge = edgeAt(event, byTouch ? reach.finger : reach.click);
    if (edge === null) events.background();
    else events.edge(edge);
  });
  sigma.on("moveBody", ({ event }) => {
    if (sigma.getMouseCaptor().isMouseDown) return onMoved();
    if (byTouch) return;
    const inside = event.original.target instanceof Element && container.contains(event.original.target);
    const at = { x: event.x, y: event.y };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!overNode) hoverEdge(inside ? edgeAt(at, reach.hover) : null);
    });
  });

  return () => {
    cancelAnimationFrame(frame);
    container.removeEventListener("pointerdown", onPointerDown, { capture: true });
    container.removeEventListener("wheel", onMoved, { capture: true });
    container.removeEventListener("touchmove", onMoved, { capture: true });
  };
}
