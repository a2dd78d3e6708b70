import type { DrawnGraph } from "./graphModel.ts";
import type { Point } from "./placement.ts";

const duration = 150;

/** Lets nodes grow from where `from` stands to their places; at once when the person wants no movement. */
export function growNodes(graph: DrawnGraph, places: ReadonlyMap<string, Point>, from: Point | null): void {
  const still = from === null || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const starts = new Map<string, Point>();
  for (const [id, place] of places) {
    starts.set(id, from ?? place);
    graph.mergeNodeAttributes(id, still ? { ...place, grown: 1 } : { ...(from ?? place), grown: 0.05 });
  }
  if (still || places.size === 0) return;
  const begun = performance.now();
  function step(now: number): void {
    const part = Math.min(1, Math.max(0, (now - begun) / duration));
    const eased = 1 - (1 - part) ** 3;
    for (const [id, place] of places) {
      const start = starts.get(id);
      if (start === undefined || !graph.hasNode(id)) continue;
      const x = start.x + (place.x - start.x) * eased;
      const y = start.y + (place.y - start.y) * eased;
      graph.mergeNodeAttributes(id, { x, y, grown: Math.max(0.05, part) });
    }
    if (part < 1) requestAnimationFrame(step);
  }
  requestAnimationFrame(step);
}
