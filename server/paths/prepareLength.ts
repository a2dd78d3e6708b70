import { isExhausted } from "./ball.ts";
import { cross } from "./crossing.ts";
import type { Crossing } from "./crossingPlan.ts";
import { isReached, unset } from "./distances.ts";
import { isOver, reach, type Meeting } from "./meet.ts";

/**
 * Whether the balls have grown enough for `prepareLength`: what is farther from the end than its ball reaches must lie
 * in the other one. Between the two there may be one hop.
 */
export function isReady(meeting: Meeting, length: number): boolean {
  return isOver(meeting) || reach(meeting) >= length - 1;
}

/**
 * Completes the distances to the end of a leg for every node that lies on some walk of up to this length, so that the
 * walk between them seldom turns into a dead end but by simplicity. `isReady` must hold.
 *
 * @returns how many entries it looked at; undefined, and it is not prepared, when it would be more than `most`.
 */
export function prepareLength(meeting: Meeting, length: number, most: number): number | undefined {
  const { to, beyond } = meeting;
  if (isExhausted(to)) return 0;
  let looked = 0;
  let layer: readonly number[] = to.layers.at(-1) ?? [];
  for (let level = to.layers.length; level < length; level += 1) {
    const crossed = cross(crossingAt(meeting, layer, level, length), most - looked);
    if (crossed === undefined) return undefined;
    looked += crossed.cost;
    layer = crossed.found;
    beyond.set(level, layer);
  }
  return looked;
}

/** Undoes `prepareLength`, before another length is prepared. */
export function forget({ to, beyond }: Meeting): void {
  for (const nodes of beyond.values()) unset(to.distances, nodes);
  beyond.clear();
}

/** From nodes that are not too far from the start for a walk of this length, to the layer before theirs. */
function crossingAt({ rules, from, to, hops = 0 }: Meeting, layer: readonly number[], level: number, length: number): Crossing {
  const farthest = length - level;
  const isSeen = isExhausted(from) || from.layers.length > farthest + 1;
  const inReach = () =>
    isSeen ? layer.filter((node) => isReached(from.distances, node) && (from.distances.of[node] as number) <= farthest + 1) : layer;
  let kept: readonly number[] | undefined;
  // None is nearer to the start than the shortest way allows.
  const around = from.layers.slice(Math.max(0, hops - level), farthest + 1);
  return {
    rules,
    around,
    near: from.distances,
    isCandidate: (node) => (from.distances.of[node] as number) <= farthest,
    layer: () => (kept ??= inReach()),
    layerSize: layer.length,
    distances: to.distances,
    level,
  };
}
