import { createBall, growBall, isExhausted, type Ball } from "./ball.ts";
import { isCrossed } from "./crossing.ts";
import type { Crossing } from "./crossingPlan.ts";
import { giveBack, isReached } from "./distances.ts";
import type { Pacer } from "./pacer.ts";
import type { SearchRules } from "./rules.ts";

/** A search of one leg from both its ends. */
export interface Meeting {
  readonly rules: SearchRules;
  readonly from: Ball;
  readonly to: Ball;
  /** By their distance to the end, nodes outside of its ball that lie on a walk of the length that is prepared. */
  readonly beyond: Map<number, readonly number[]>;
  /** Length of the shortest path; undefined while, or because, the two sides have not met. */
  hops: number | undefined;
}

export function createMeeting(rules: SearchRules): Meeting {
  return { rules, from: createBall(rules, "from"), to: createBall(rules, "to"), beyond: new Map(), hops: undefined };
}

/** Ends a search: what it held is for the next one. */
export function release({ rules, from, to, beyond }: Meeting): void {
  giveBack(rules.source, from.distances, from.layers);
  giveBack(rules.source, to.distances, [...to.layers, ...beyond.values()]);
  rules.giveBack();
}

/** How far the two sides have come together. */
export function reach({ from, to }: Meeting): number {
  return from.layers.length + to.layers.length - 2;
}

/** Whether one side has seen all that it can: growing the other one would tell nothing new. */
export function isOver({ from, to }: Meeting): boolean {
  return isExhausted(from) || isExhausted(to);
}

/** Whether one side has seen all that it can, and the other one as much or more. */
export function isSmallerSeen({ from, to }: Meeting): boolean {
  return (isExhausted(from) && from.size <= to.size) || (isExhausted(to) && to.size < from.size) || (isExhausted(from) && isExhausted(to));
}

/**
 * Breadth-first from both ends, the cheaper side first, until they meet, one side is exhausted, the bound is reached or
 * time is out. Where it is cheaper, and for the last hop that the bound allows, it is first asked whether one hop joins
 * the two sides: then neither has to be grown.
 */
export async function meet(meeting: Meeting, maxHops: number, pacer: Pacer): Promise<void> {
  while (meeting.hops === undefined && reach(meeting) < maxHops && !isOver(meeting)) {
    const isLast = reach(meeting) === maxHops - 1;
    const cost = growingCost(meeting);
    if ((isLast || cost > large) && isCrossed(lastLayers(meeting), isLast ? Infinity : cost / 2)) meeting.hops = reach(meeting) + 1;
    if (isLast || meeting.hops !== undefined) return;
    growCheaper(meeting);
    if (await pacer.pause()) return;
  }
}

/** Entries of a layer from which on it is asked what they are good for before it is left. */
const large = 1_000;

/** From the last layer of one side to that of the other; neither has met the other. */
function lastLayers({ rules, from, to }: Meeting): Crossing {
  const farthest = from.layers.length - 1;
  const layer = to.layers.at(-1) ?? [];
  return {
    rules,
    around: from.layers.slice(farthest),
    near: from.distances,
    isCandidate: (node) => from.distances.of[node] === farthest,
    layer: () => layer,
    layerSize: layer.length,
    distances: to.distances,
    level: to.layers.length,
  };
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
  if (meeting.hops === undefined && layer.some((node) => isReached(other.distances, node))) meeting.hops = reach(meeting);
}
