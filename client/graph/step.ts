import type { Point } from "./placement.ts";

export type Direction = "up" | "down" | "left" | "right";
const ways: Record<Direction, Point> = { up: { x: 0, y: -1 }, down: { x: 0, y: 1 }, left: { x: -1, y: 0 }, right: { x: 1, y: 0 } };

/** The node that lies nearest in a direction from `from`, as an eye would follow it; null when there is none. */
export function stepTo(nodes: (Point & { id: string })[], from: Point & { id: string }, direction: Direction): string | null {
  const way = ways[direction];
  let best: string | null = null;
  let least = Infinity;
  for (const node of nodes) {
    if (node.id === from.id) continue;
    const ahead = (node.x - from.x) * way.x + (node.y - from.y) * way.y;
    const aside = Math.abs((node.x - from.x) * way.y) + Math.abs((node.y - from.y) * way.x);
    // Within a cone of about 55 degrees to both sides; what lies aside counts double.
    if (ahead <= 0 || aside > ahead * 1.4) continue;
    const cost = ahead + aside * 2;
    if (cost < least) {
      least = cost;
      best = node.id;
    }
  }
  return best;
}
