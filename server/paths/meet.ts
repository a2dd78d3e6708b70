import { createBall, growBall, isExhausted, unreached, type Ball } from "./ball.ts";
import type { Pacer } from "./pacer.ts";
import type { SearchRules } from "./rules.ts";

/** A search from both ends. */
export interface Meeting {
  readonly from: Ball;
  readonly to: Ball;
  /** Length of the shortest path; undefined while, or because, the two sides have not met. */
  hops: number | undefined;
}

export function createMeeting(rules: SearchRules): Meeting {
  return { from: createBall(rules, "from"), to: createBall(rules, "to"), hops: undefined };
}

/** How far the two sides have come together. */
export function reach({ from, to }: Meeting): number {
  return from.layers.length + to.layers.length - 2;
}

/**
 * Breadth-first from both ends, the cheaper side first, until they meet, one side is exhausted, the bound is reached or
 * time is out.
 */
export async function meet(rules: SearchRules, meeting: Meeting, maxHops: number, pacer: Pacer): Promise<void> {
  while (meeting.hops === undefined && reach(meeting) < maxHops && !isExhausted(meeting.from) && !isExhausted(meeting.to)) {
    growCheaper(rules, meeting);
    if (await pacer.pause()) return;
  }
}

/** Grows the side that is cheaper to grow by one layer, and notices when the sides meet. */
export function growCheaper(rules: SearchRules, meeting: Meeting): void {
  const { from, to } = meeting;
  const side = isExhausted(to) || (!isExhausted(from) && from.volume <= to.volume) ? "from" : "to";
  const other = side === "from" ? to : from;
  const layer = growBall(rules, meeting[side], side);
  // Both sides hold whole layers, so the first meeting is on a shortest path.
  if (meeting.hops === undefined && layer.some((state) => other.distance[state] !== unreached)) meeting.hops = reach(meeting);
}
