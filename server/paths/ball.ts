import { degreeOf, entriesOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { Direction } from "../contract/graph.ts";
import type { SearchRules } from "./rules.ts";
import { mayLeave, stageAfter } from "./stages.ts";

/** The distance of a state that was not reached. No path is that long. */
export const unreached = 65_535;

/** The states within some distance of one end, layer by layer. A state is `stage * nodeCount + node`. */
export interface Ball {
  readonly distance: Uint16Array;
  /** `layers[d]` are the states at distance d; the last one is not yet left. */
  readonly layers: number[][];
  /** Entries that growing by one layer will look at. */
  volume: number;
  size: number;
}

export function createBall({ source, starts, ends, viaCount }: SearchRules, side: "from" | "to"): Ball {
  const distance = new Uint16Array(source.nodeCount * (viaCount + 1)).fill(unreached);
  const layer = side === "from" ? [...starts] : ends.map((node) => viaCount * source.nodeCount + node);
  for (const state of layer) distance[state] = 0;
  return { distance, layers: [layer], volume: volumeOf(source, layer), size: layer.length };
}

export function isExhausted(ball: Ball): boolean {
  return ball.layers.at(-1)?.length === 0;
}

/** Adds the next layer. Returns its states. */
export function growBall(rules: SearchRules, ball: Ball, side: "from" | "to"): readonly number[] {
  const layer = ball.layers.at(-1) ?? [];
  const next: number[] = [];
  const visit = (state: number) => {
    ball.distance[state] = ball.layers.length;
    next.push(state);
  };
  for (const state of layer) {
    if (side === "from") eachNext(rules, state, ball.distance, visit);
    else eachPrevious(rules, state, ball.distance, visit);
  }
  ball.layers.push(next);
  ball.volume = volumeOf(rules.source, next);
  ball.size += next.length;
  return next;
}

function volumeOf(source: NeighbourSource, states: readonly number[]): number {
  let sum = 0;
  for (const state of states) sum += degreeOf(source, state % source.nodeCount);
  return sum;
}

/** Visits the unreached states that a path may come to from this one, in one hop. */
function eachNext(rules: SearchRules, state: number, distance: Uint16Array, visit: (state: number) => void): void {
  const { source, passes } = rules;
  const { nodeCount, neighbour, relationship } = source;
  const node = state % nodeCount;
  const stage = (state - node) / nodeCount;
  if (!mayLeave(rules, node, stage)) return;
  const [first, end] = entriesOf(source, node, rules.direction);
  for (let entry = first; entry < end; entry += 1) {
    const other = neighbour[entry] as number;
    const stageThere = stageAfter(rules, other, stage);
    if (stageThere < 0) continue;
    const there = stageThere * nodeCount + other;
    if (distance[there] === unreached && (passes === null || passes(relationship[entry] as number))) visit(there);
  }
}

/** Visits the unreached states from which a path may come to this one, in one hop. */
export function eachPrevious(rules: SearchRules, state: number, distance: Uint16Array, visit: (state: number) => void): void {
  const { source, passes } = rules;
  const { nodeCount, neighbour, relationship } = source;
  const node = state % nodeCount;
  const stage = (state - node) / nodeCount;
  const [first, end] = entriesOf(source, node, backwards[rules.direction]);
  for (const before of stage === 0 ? [0] : [stage, stage - 1]) {
    if (stageAfter(rules, node, before) !== stage) continue;
    for (let entry = first; entry < end; entry += 1) {
      const other = neighbour[entry] as number;
      const there = before * nodeCount + other;
      if (distance[there] !== unreached || !mayLeave(rules, other, before)) continue;
      if (passes === null || passes(relationship[entry] as number)) visit(there);
    }
  }
}

const backwards = { out: "in", in: "out", both: "both" } as const satisfies Record<Direction, Direction>;
