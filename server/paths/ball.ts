import { degreeOf, entriesOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { Direction } from "../contract/graph.ts";
import { role, type SearchRules } from "./rules.ts";
import { takeDistances } from "./scratch.ts";

/** The distance of a node that was not reached. No path is that long. */
export const unreached = 65_535;

/** The nodes within some distance of one end of a leg, layer by layer. */
export interface Ball {
  readonly distance: Uint16Array;
  /** `layers[d]` are the nodes at distance d; the last one is not yet left. */
  readonly layers: number[][];
  /** Entries that growing by one layer will look at. */
  volume: number;
  size: number;
}

export function createBall({ source, starts, ends }: SearchRules, side: "from" | "to"): Ball {
  const distance = takeDistances(source, unreached);
  const layer = side === "from" ? [...starts] : [...ends];
  for (const node of layer) distance[node] = 0;
  return { distance, layers: [layer], volume: volumeOf(source, layer), size: layer.length };
}

export function isExhausted(ball: Ball): boolean {
  return ball.layers.at(-1)?.length === 0;
}

/** Adds the next layer. Returns its nodes. */
export function growBall(rules: SearchRules, ball: Ball, side: "from" | "to"): readonly number[] {
  const layer = ball.layers.at(-1) ?? [];
  const next: number[] = [];
  const visit = (node: number) => {
    ball.distance[node] = ball.layers.length;
    next.push(node);
  };
  for (const node of layer) {
    if (side === "from") eachNext(rules, node, ball.distance, visit);
    else eachPrevious(rules, node, ball.distance, visit);
  }
  ball.layers.push(next);
  ball.volume = volumeOf(rules.source, next);
  ball.size += next.length;
  return next;
}

/** Entries of these nodes. */
export function volumeOf(source: NeighbourSource, nodes: readonly number[]): number {
  let sum = 0;
  for (const node of nodes) sum += degreeOf(source, node);
  return sum;
}

/** Visits the unreached nodes that a path may come to from this one, in one hop. */
export function eachNext(rules: SearchRules, node: number, distance: Uint16Array, visit: (node: number) => void): void {
  const { source, passes, roles } = rules;
  const { neighbour, relationship } = source;
  if (!mayLeave(roles[node] as number)) return;
  const [first, end] = entriesOf(source, node, rules.direction);
  for (let entry = first; entry < end; entry += 1) {
    const other = neighbour[entry] as number;
    if (distance[other] !== unreached || !mayEnter(roles[other] as number)) continue;
    if (passes === null || passes(relationship[entry] as number)) visit(other);
  }
}

/** Visits the unreached nodes from which a path may come to this one, in one hop. */
export function eachPrevious(rules: SearchRules, node: number, distance: Uint16Array, visit: (node: number) => void): void {
  const { source, passes, roles } = rules;
  const { neighbour, relationship } = source;
  if (!mayEnter(roles[node] as number)) return;
  const [first, end] = entriesOf(source, node, backwards[rules.direction]);
  for (let entry = first; entry < end; entry += 1) {
    const other = neighbour[entry] as number;
    if (distance[other] !== unreached || !mayLeave(roles[other] as number)) continue;
    if (passes === null || passes(relationship[entry] as number)) visit(other);
  }
}

export function mayEnter(what: number): boolean {
  return what === role.free || what === role.end;
}

export function mayLeave(what: number): boolean {
  return what === role.free || what === role.start;
}

const backwards = { out: "in", in: "out", both: "both" } as const satisfies Record<Direction, Direction>;
