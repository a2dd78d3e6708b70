import type { Point } from "./placement.ts";

export interface DrawnLine {
  id: string;
  from: Point;
  to: Point;
  /** Offset to the left of the direction from -> to as seen with y upwards, in pixels. */
  lane: number;
}

/** Where a line runs once its lane is taken into account; y downwards, as on the screen. */
export function shiftLine(line: DrawnLine): { from: Point; to: Point } {
  const length = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y) || 1;
  const dx = ((line.to.y - line.from.y) / length) * line.lane;
  const dy = (-(line.to.x - line.from.x) / length) * line.lane;
  return { from: { x: line.from.x + dx, y: line.from.y + dy }, to: { x: line.to.x + dx, y: line.to.y + dy } };
}

function distance(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

/** The line nearest to `point` within `reach` pixels, or null. */
export function pickLine(point: Point, lines: Iterable<DrawnLine>, reach: number): string | null {
  let best: string | null = null;
  let nearest = reach;
  for (const line of lines) {
    const { from, to } = shiftLine(line);
    const away = distance(point, from, to);
    if (away <= nearest) {
      nearest = away;
      best = line.id;
    }
  }
  return best;
}
