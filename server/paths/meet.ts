import { createBall, growBall, isExhausted, unreached, type Ball } from "./ball.ts";
import type { Pacer } from "./pacer.ts";
import type { SearchRules } from "./rules.ts";
import { giveBack } from "./scratch.ts";

/** A search of one leg from both its ends. */
export interface Meeting {
  readonly rules: SearchRules;
  readonly from: Ball;
  readonly to: Ball;
  /** Length of the shortest path; undefined while, or because, the two sides have not met. */
  hops: number | undefined;
}

export function createMeeting(rules: SearchRules): Meeting {
  return { rules, from: createBall(rules, "from"), to: createBall(rules, "to"), hops: undefined };
}

/** Ends a search: what it held is for the next one. */
export function release({ rules, from, to }: Meeting): void {
  giveBack(rules.source, [from.distance, to.distance]);
}

/** How far the two sides have come together. */
export function reach({ from, to }: Meeting): number {
  return from.layers.length + to.layers.length - 2;
}

/** Whether both sides have seen all that they can. */
export function isOver({ from, to }: Meeting): boolean {
  return isExhausted(from) && isExhausted(to);
}

/** Whether one side has seen all that it can, and the other one as much or more. */
export function isSmallerSeen({ from, to }: Meeting): boolean {
  return (isExhausted(from) && from.size <= to.size) || (isExhausted(to) && to.size < from.size) || (isExhausted(from) && isExhausted(to));
}

/**
 * Breadth-first from both ends, the cheaper side first, until they meet, one side is exhausted, the bound is reached or
 * time is out.
 */
export async function meet(meeting: Meeting, maxHops: number, pacer: Pacer): Promise<void> {
  while (meeting.hops === undefined && reach(meeting) < maxHops && !isExhausted(meeting.from) && !isExhausted(meeting.to)) {
    growCheaper(meeting);
    if (await pacer.pause()) return;
  }
}

/** Entries that `growCheaper` will look at. */
export function growingCost({ from, to }: Meeting): number {
  return Math.min(isExhausted(from) ? Infinity : from.volume, isExhausted(to) ? Infinity : to.volume);
}

/** Grows the side that is cheaper to grow by one layer, and notices when the sides meet. */
export function growCheaper(meeting: Meeting): void {
  const { rules, from, to } = meeting;
  const side = isExhausted(to) || (!isExhausted(from) && from.volume <= to.volume) ? "from" : "to";
  const other = side === "from" ? to : from;
  const layer = growBall(rules, meeting[side], side);
  // Both sides hold whole layers, so the first meeting is on a shortest path.
  if (meeting.hops === undefined && layer.some((node) => other.distance[node] !== unreached)) meeting.hops = reach(meeting);
}
