import { entriesOf } from "../topology/neighbourSource.ts";
import { opposite, mayEnter } from "./ball.ts";
import { countOf } from "./crossingPlan.ts";
import { isReached } from "./distances.ts";
import { heavyEntriesOf, isHeavy } from "./heavy.ts";
import type { Meeting } from "./meet.ts";

/** Hops from one node, in pairs: the next node, then the relationship to it. */
export type Ways = readonly number[];

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
  const { distances } = to;
  const near = new Map<number, { light: number[]; volume: number }>();
  let looked = 0;

  /** The light nodes from which the end is so near; undefined where there are more of them than entries to look at instead. */
  function nearTo(farthest: number, entries: number) {
    const known = near.get(farthest);
    if (known) return known;
    const layers = [...to.layers.slice(0, farthest + 1), ...[...beyond].flatMap(([level, nodes]) => (level <= farthest ? [nodes] : []))];
    if (countOf(layers) * costOfChoosing > entries) return undefined;
    const light: number[] = [];
    let volume = 0;
    for (const nodes of layers) {
      for (const node of nodes) {
        if (isHeavy(source, node)) continue;
        const [first, end] = entriesOf(source, node, opposite[direction]);
        light.push(node);
        volume += end - first;
      }
    }
    const found = { light, volume };
    near.set(farthest, found);
    return found;
  }

  /** Of these entries, those that lead on: as pairs, into `found`. */
  function take(first: number, end: number, farthest: number, found: number[]): void {
    looked += end - first;
    for (let entry = first; entry < end; entry += 1) {
      const other = neighbour[entry] as number;
      if (!isReached(distances, other) || (distances.of[other] as number) > farthest || !mayEnter(roles[other] as number)) continue;
      const by = relationship[entry] as number;
      if (passes === null || passes(by)) found.push(other, by);
    }
  }

  function fromHub(hub: number, light: readonly number[], farthest: number): number[] {
    const found: number[] = [];
    for (const node of light) {
      if (!mayEnter(roles[node] as number)) continue;
      const [first, end] = entriesOf(source, node, opposite[direction]);
      looked += end - first;
      for (let entry = first; entry < end; entry += 1) {
        if (neighbour[entry] !== hub) continue;
        const by = relationship[entry] as number;
        if (passes === null || passes(by)) found.push(node, by);
      }
    }
    const [first, end] = entriesOf(source, hub, direction);
    for (const entry of heavyEntriesOf(source, hub)) if (entry >= first && entry < end) take(entry, entry + 1, farthest, found);
    return found;
  }

  return {
    get looked() {
      return looked;
    },
    from(node, farthest) {
      const [first, end] = entriesOf(source, node, direction);
      if (isHeavy(source, node)) {
        const near = nearTo(farthest, end - first);
        if (near && near.volume < end - first) return fromHub(node, near.light, farthest);
      }
      const found: number[] = [];
      take(first, end, farthest, found);
      return found;
    },
  };
}
