import type { Point } from "./placement.ts";

/** Rounds after which what still touches is left so: there may be no room for all. */
const mostRounds = 200;

/**
 * Moves points until no two are nearer to each other than `apart`: both of a pair by half of what is missing. Changes the
 * points. For some hundreds of them, since every pair is looked at.
 */
export function pushApart(points: readonly Point[], apart: number): void {
  let moved = true;
  for (let round = 0; moved && round < mostRounds; round += 1) {
    moved = false;
    for (const [i, one] of points.entries()) {
      for (const other of points.slice(i + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        // A little less counts as far enough: each round halves what is missing.
        if (distance >= apart * 0.95) continue;
        moved = true;
        const step = (apart - distance) / 2;
        // From one spot, into a direction of its own.
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(i), Math.sin(i)];
        one.x -= ux * step;
        one.y -= uy * step;
        other.x += ux * step;
        other.y += uy * step;
      }
    }
  }
}
