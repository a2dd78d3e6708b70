import { entriesOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { Direction } from "../contract/graph.ts";
import { isReached, setDistance, takeDistances, type Distances } from "./distances.ts";
import { role } from "./roles.ts";
import type { SearchRules } from "./rules.ts";

/** The nodes within some distance of one end of a leg, layer by layer. */
export interface Ball {
  readonly distances: Distances;
  /** `layers[d]` are the nodes at distance d; the last one is not yet left. */
  readonly layers: number[][];
  /** Entries that growing by one layer will look at. */
  volume: number;
  size: number;
}

export function createBall(rules: SearchRules, side: "from" | "to"): Ball {
  const { source, starts, ends } = rules;
  const distances = takeDistances(source);
  const layer = side === "from" ? [...starts] : [...ends];
  for (const node of layer) setDistance(distances, node, 0);
  return {
    distances,
    layers: [layer],
    volume: volumeOf(source, layer, awayFrom(side, rules)),
    size: layer.length,
  };
}

export function isExhausted(ball: Ball): boolean {
  return ball.layers.at(-1)?.length === 0;
}

/** Adds the next layer. Returns its nodes. */
export function growBall(rules: SearchRules, ball: Ball, side: "from" | "to"): readonly number[] {
  const layer = ball.layers.at(-1) ?? [];
  const next: number[] = [];
  for (const node of layer) takeUnreached(rules, node, side, ball, next);
  ball.layers.push(next);
  ball.volume = volumeOf(rules.source, next, awayFrom(side, rules));
  ball.size += next.length;
  return next;
}

function awayFrom(side: "from" | "to", { direction }: SearchRules): Direction {
  return side === "from" ? direction : opposite[direction];
}

/** Entries of these nodes in a direction. */
export function volumeOf({ start, incoming }: NeighbourSource, nodes: readonly number[], direction: Direction): number {
  let sum = 0;
  for (const node of nodes) {
    const first = direction === "in" ? incoming[node] : start[node];
    const end = direction === "out" ? incoming[node] : start[node + 1];
    sum += (end as number) - (first as number);
  }
  return sum;
}

/** Gives the unreached nodes that are one hop away from this one their distance, and lists them. */
function takeUnreached(rules: SearchRules, node: number, side: "from" | "to", { distances, layers }: Ball, next: number[]): void {
  const { source, passes, roles, isOpen } = rules;
  const { neighbour, relationship } = source;
  const [mayGo, mayCome] = side === "from" ? [mayLeave, mayEnter] : [mayEnter, mayLeave];
  if (!mayGo(roles[node] as number)) return;
  const level = layers.length;
  const [first, end] = entriesOf(source, node, awayFrom(side, rules));
  for (let entry = first; entry < end; entry += 1) {
    const other = neighbour[entry] as number;
    if (isReached(distances, other) || (!isOpen && !mayCome(roles[other] as number))) continue;
    if (passes !== null && !passes(relationship[entry] as number)) continue;
    setDistance(distances, other, level);
    next.push(other);
  }
}

export function mayEnter(what: number): boolean {
  return what === role.free || what === role.end;
}

export function mayLeave(what: number): boolean {
  return what === role.free || what === role.start;
}

/** The direction in which a hop is seen from its other end. */
export const opposite = { out: "in", in: "out", both: "both" } as const satisfies Record<Direction, Direction>;
