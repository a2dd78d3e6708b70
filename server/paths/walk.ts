import { entriesOf } from "../topology/neighbourSource.ts";
import { eachPrevious, isExhausted, mayEnter, unreached } from "./ball.ts";
import type { Meeting } from "./meet.ts";

/** A path as indices: `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`. */
export interface FoundPath {
  readonly nodes: Int32Array;
  readonly relationships: Int32Array;
}

/**
 * Completes the distances to the end of a leg for every node that lies on some walk of up to this length, so that the
 * walk below seldom turns into a dead end but by simplicity. Both balls together must reach `length`.
 *
 * @returns the nodes to forget (by `forget`) before another length is prepared.
 */
export function prepareLength({ rules, from, to }: Meeting, length: number): number[] {
  const added: number[] = [];
  if (isExhausted(to)) return added;
  let layer = to.layers.at(-1) ?? [];
  for (let level = to.layers.length; level < length; level += 1) {
    const next: number[] = [];
    for (const node of layer) {
      if ((from.distance[node] as number) > length - level + 1) continue;
      eachPrevious(rules, node, to.distance, (before) => {
        if ((from.distance[before] as number) > length - level) return;
        to.distance[before] = level;
        next.push(before);
      });
    }
    added.push(...next);
    layer = next;
  }
  return added;
}

export function forget({ to }: Meeting, nodes: readonly number[]): void {
  for (const node of nodes) to.distance[node] = unreached;
}

export interface Walk {
  /** Goes on for at most so many entries. Returns how many it looked at. */
  run(entries: number): number;
  /** Whether every path of the length has been handed to `found`, or `found` said to stop. */
  readonly done: boolean;
}

export interface WalkOptions {
  /** Hops of the whole path, over all legs. */
  length: number;
  repeats: "never" | "acrossLegs";
  /** Takes a path; returns false to stop. */
  found: (path: FoundPath) => boolean;
}

/**
 * Every path of exactly `length` hops over these legs, depth first, between the layers that the distances to the end
 * of each leg draw.
 *
 * @param legs each one met, and prepared for the longest that it may be in a path of this length.
 */
export function createWalk(legs: readonly Meeting[], { length, repeats, found }: WalkOptions): Walk {
  const [first] = legs;
  if (!first) return { run: () => 0, done: true };
  const { source, passes, direction, starts } = first.rules;
  const { neighbour, relationship } = source;
  const acrossLegs = repeats === "acrossLegs";
  // Hops that the legs after each one need at least.
  const after = legs.map((_, i) => legs.slice(i + 1).reduce((sum, { hops }) => sum + (hops ?? unreached), 0));
  const roles = legs.map(({ rules }) => rules.roles);
  const toEnd = legs.map(({ to }) => to.distance);
  const nodes = new Int32Array(length + 1);
  const legOf = new Int32Array(length + 1);
  const relationships = new Int32Array(length);
  const cursor = new Uint32Array(length + 1);
  const last = new Uint32Array(length + 1);
  let nextStart = 0;
  let depth = -1;
  let done = false;

  function enter(node: number, leg: number): void {
    depth += 1;
    nodes[depth] = node;
    legOf[depth] = leg;
    [cursor[depth], last[depth]] = entriesOf(source, node, direction);
  }

  function isOnPath(node: number, leg: number): boolean {
    for (let i = depth; i >= 0; i -= 1) {
      if (acrossLegs && legOf[i] !== leg) return false;
      if (nodes[i] === node) return true;
    }
    return false;
  }

  return {
    get done() {
      return done;
    },
    run(entries) {
      let looked = 0;
      for (; looked < entries && !done; looked += 1) {
        if (depth < 0) {
          const start = starts[nextStart];
          nextStart += 1;
          if (start === undefined) done = true;
          else enter(start, 0);
          continue;
        }
        const entry = cursor[depth] as number;
        if (entry === last[depth]) {
          depth -= 1;
          continue;
        }
        cursor[depth] = entry + 1;
        const node = neighbour[entry] as number;
        const leg = legOf[depth] as number;
        const distance = toEnd[leg]?.[node] as number;
        const remaining = length - depth - 1;
        if (distance > remaining - (after[leg] as number) || !mayEnter(roles[leg]?.[node] as number)) continue;
        if (isOnPath(node, leg) || (passes !== null && !passes(relationship[entry] as number))) continue;
        relationships[depth] = relationship[entry] as number;
        const arrives = distance === 0;
        if (!arrives || leg < legs.length - 1) {
          enter(node, arrives ? leg + 1 : leg);
        } else if (remaining === 0) {
          nodes[length] = node;
          done = !found({ nodes: nodes.slice(), relationships: relationships.slice() });
        }
      }
      return looked;
    },
  };
}
