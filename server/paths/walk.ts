import { unreached } from "./distances.ts";
import type { Meeting } from "./meet.ts";
import { createWayFinder, type Ways } from "./ways.ts";

/** A path as indices: `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`. */
export interface FoundPath {
  readonly nodes: readonly number[];
  readonly relationships: readonly number[];
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
  const { source, starts } = first.rules;
  const acrossLegs = repeats === "acrossLegs";
  // Hops that the legs after each one need at least.
  const after = legs.map((_, i) => legs.slice(i + 1).reduce((sum, { hops }) => sum + (hops ?? unreached), 0));
  const finders = legs.map(createWayFinder);
  const toEnd = legs.map(({ to }) => to.distances.of);
  // Plain arrays: hundreds of paths are found, and a copy of a few numbers costs several times as much as a typed array.
  const nodes = Array.from({ length: length + 1 }, () => 0);
  const legOf = new Int32Array(length + 1);
  const relationships = Array.from({ length }, () => 0);
  const ways: Ways[] = [];
  const cursor = new Uint32Array(length + 1);
  // Which hops of a node lead on is worked out once: the paths through a hub are many, and its entries more.
  const known = new Map<number, Ways>();
  let nextStart = 0;
  let depth = -1;
  let done = false;
  let looked = 0;

  function enter(node: number, leg: number): void {
    depth += 1;
    nodes[depth] = node;
    legOf[depth] = leg;
    cursor[depth] = 0;
    const remaining = length - depth - 1;
    const key = (remaining * legs.length + leg) * source.nodeCount + node;
    const finder = finders[leg];
    let found = known.get(key);
    if (found === undefined) {
      const before = finder?.looked ?? 0;
      found = finder?.from(node, remaining - (after[leg] as number)) ?? [];
      looked += (finder?.looked ?? 0) - before;
      known.set(key, found);
    }
    ways[depth] = found;
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
      looked = 0;
      for (; looked < entries && !done; looked += 1) {
        if (depth < 0) {
          const start = starts[nextStart];
          nextStart += 1;
          if (start === undefined) done = true;
          else enter(start, 0);
          continue;
        }
        const at = cursor[depth] as number;
        const node = ways[depth]?.[at];
        if (node === undefined) {
          depth -= 1;
          continue;
        }
        cursor[depth] = at + 2;
        const leg = legOf[depth] as number;
        if (isOnPath(node, leg)) continue;
        relationships[depth] = ways[depth]?.[at + 1] as number;
        const arrives = toEnd[leg]?.[node] === 0;
        if (!arrives || leg < legs.length - 1) {
          enter(node, arrives ? leg + 1 : leg);
        } else if (depth === length - 1) {
          nodes[length] = node;
          done = !found({ nodes: nodes.slice(), relationships: relationships.slice() });
        }
      }
      return looked;
    },
  };
}
