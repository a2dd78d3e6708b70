import { corners, hole } from "./shapes.ts";
import type { ShapeName } from "./shapes.ts";

/** Adds the outline of a shape to the path of a canvas; the same as `shapePath`. */
export function traceShape(context: CanvasRenderingContext2D, shape: ShapeName, x: number, y: number, radius: number): void {
  const points = corners(shape);
  if (points === null) {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    if (shape === "ring") {
      context.closePath();
      context.moveTo(x + radius * hole, y);
      context.arc(x, y, radius * hole, 0, 2 * Math.PI);
    }
  }
  for (const [px, py] of points ?? []) context.lineTo(x + px * radius, y + py * radius);
  context.closePath();
}
