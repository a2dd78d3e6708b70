import type { Direction } from "../../contract/graph.ts";
import type { ReadHop, Waiting } from "./expand.ts";

/** One side of a leg: what can be reached from a stop, layer by layer, as element ids. */
interface Side {
  readonly direction: Direction;
  readonly reached: Map<string, number>;
  layer: Waiting[];
  depth: number;
}

/** A stretch between two stops, searched from both. */
export interface Leg {
  readonly sides: readonly [from: Side, to: Side];
  /** Length of the shortest way; undefined while the sides have not met. */
  hops: number | undefined;
}

const backwards = { out: "in", in: "out", both: "both" } as const satisfies Record<Direction, Direction>;

export function createLeg(from: readonly Waiting[], to: readonly Waiting[], direction: Direction): Leg {
  return { sides: [createSide(from, direction), createSide(to, backwards[direction])], hops: undefined };
}

function createSide(stops: readonly Waiting[], direction: Direction): Side {
  return { direction, reached: new Map(stops.map(({ element }) => [element, 0])), layer: [...stops], depth: 0 };
}

/** Hops up to which every way of the leg has been read. */
export function reachOf({ sides: [from, to] }: Leg): number {
  if (from.layer.length === 0 || to.layer.length === 0) return Number.POSITIVE_INFINITY;
  return from.depth + to.depth;
}

/** The side that is cheaper to go on with; undefined when one of them has come to its end. */
export function cheaperSide({ sides: [from, to] }: Leg): { side: Side; cost: number } | undefined {
  if (from.layer.length === 0 || to.layer.length === 0) return undefined;
  const [fromCost, toCost] = [costOf(from), costOf(to)];
  return fromCost <= toCost ? { side: from, cost: fromCost } : { side: to, cost: toCost };
}

function costOf({ layer }: Side): number {
  return layer.reduce((sum, { degree }) => sum + degree, 0);
}

/** Takes what the layer's relationships lead to as the next layer, and notices when the sides meet. */
export function advance(leg: Leg, side: Side, hops: Iterable<ReadHop>, enters: (element: string) => boolean): void {
  const other = leg.sides[0] === side ? leg.sides[1] : leg.sides[0];
  const next: Waiting[] = [];
  side.depth += 1;
  for (const { neighbourElement: element, degree } of hops) {
    if (side.reached.has(element) || !enters(element)) continue;
    side.reached.set(element, side.depth);
    next.push({ element, degree });
    const beyond = other.reached.get(element);
    if (beyond !== undefined) leg.hops = Math.min(leg.hops ?? Number.POSITIVE_INFINITY, side.depth + beyond);
  }
  side.layer = next;
}
