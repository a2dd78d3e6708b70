import type { Direction } from "../contract/graph.ts";
import { entriesOf } from "../topology/neighbourSource.ts";
import { opposite, mayEnter, volumeOf } from "./ball.ts";
import { heavyEntriesOf, isHeavy, splitByWeight } from "./heavy.ts";
import type { Meeting } from "./meet.ts";

/** Hops from one node, in pairs: the next node, then the relationship to it. */
export type Ways = Int32Array;

export interface WayFinder {
  /** The hops from a node after which the end of the leg is at most `farthest` hops away. */
  from(node: number, farthest: number): Ways;
  /** Entries looked at so far. */
  readonly looked: number;
}

/** Entries that can be looked at in the time in which a node is found to be light, and its entries are counted. */
const costOfChoosing = 4;

/** Which hops of a leg lead on, once it is prepared. For a hub they are told from the nodes near the end, if these have fewer entries. */
export function createWayFinder({ rules, to, beyond }: Meeting): WayFinder {
  const { source, direction, passes, roles } = rules;
  const { neighbour, relationship } = source;
  const near = new Map<number, { light: number[]; volume: number }>();
  let looked = 0;

  /** The light nodes from which the end is so near; undefined where there are more of them than entries to look at instead. */
  function nearTo(farthest: number, entries: number) {
    const known = near.get(farthest);
    if (known) return known;
    let count = 0;
    for (const nodes of to.layers.slice(0, farthest + 1)) count += nodes.length;
    for (const [level, nodes] of beyond) if (level <= farthest) count += nodes.length;
    if (count * costOfChoosing > entries) return undefined;
    const further = [...beyond].flatMap(([level, nodes]) => (level <= farthest ? nodes : []));
    const [light] = splitByWeight(source, [...to.layers.slice(0, farthest + 1).flat(), ...further]);
    const found = { light, volume: volumeOf(source, light, opposite[direction]) };
    near.set(farthest, found);
    return found;
  }

  function isNear(node: number, farthest: number): boolean {
    return (to.distance[node] as number) <= farthest && mayEnter(roles[node] as number);
  }

  /** The entries of a node in a direction that the rules let pass. */
  function eachEntry(node: number, along: Direction, visit: (other: number, relationship: number) => void): void {
    const [first, end] = entriesOf(source, node, along);
    looked += end - first;
    for (let entry = first; entry < end; entry += 1) {
      const by = relationship[entry] as number;
      if (passes === null || passes(by)) visit(neighbour[entry] as number, by);
    }
  }

  function fromHub(hub: number, light: readonly number[], farthest: number): number[] {
    const found: number[] = [];
    for (const node of light) {
      if (!mayEnter(roles[node] as number)) continue;
      eachEntry(node, opposite[direction], (before, by) => {
        if (before === hub) found.push(node, by);
      });
    }
    const [first, end] = entriesOf(source, hub, direction);
    for (const entry of heavyEntriesOf(source, hub)) {
      const [node, by] = [neighbour[entry] as number, relationship[entry] as number];
      if (entry >= first && entry < end && isNear(node, farthest) && (passes === null || passes(by))) found.push(node, by);
    }
    return found;
  }

  return {
    get looked() {
      return looked;
    },
    from(node, farthest) {
      if (isHeavy(source, node)) {
        const entries = volumeOf(source, [node], direction);
        const near = nearTo(farthest, entries);
        if (near && near.volume < entries) return Int32Array.from(fromHub(node, near.light, farthest));
      }
      const found: number[] = [];
      eachEntry(node, direction, (other, by) => {
        if (isNear(other, farthest)) found.push(other, by);
      });
      return Int32Array.from(found);
    },
  };
}
