import { entriesOf, modalities, wholeDegreeOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { FoundPath } from "./walk.ts";

/** Bits for a hop that is only attributed, expected or possible, or that is denied. */
const modalityBits: Readonly<Record<(typeof modalities)[number], number>> = {
  "": 0,
  stated: 0,
  attributed: 0.5,
  expected: 1.5,
  possible: 2,
};
const deniedBits = 6;
/** Bits for passing a node again: of two ways of one length, first the one that does not. */
const revisit = 64;

type FanOut = (node: number, relationship: number) => number;

/** What paths cost, in bits: the more, the less they say. */
export interface Costs {
  of(path: FoundPath): number;
  /** Without what its hops cost beyond the least that each may. */
  atLeast(path: FoundPath): number;
}

/** Costs of paths; what a hop costs is worked out once, since many paths share it. */
export function createCosts(source: NeighbourSource): Costs {
  const fanOut = fanOutOf(source);
  const known = new Map<number, number>();
  const costOfHop = (relationship: number, from: number, to: number) => {
    const before = known.get(relationship);
    if (before !== undefined) return before;
    // Said once for the pair of ends: the more telling end counts.
    const [few, many] = wholeDegreeOf(source, from) <= wholeDegreeOf(source, to) ? [from, to] : [to, from];
    const least = fanOut(few, relationship);
    const ways = least <= 1 ? 1 : Math.max(1, Math.min(least, fanOut(many, relationship)));
    const cost = Math.log2(1 + ways) / 2 + doubt(source, relationship);
    known.set(relationship, cost);
    return cost;
  };
  const costOfNodes = (nodes: readonly number[]) => {
    let cost = revisit * countRepeats(nodes);
    for (let i = 1; i < nodes.length - 1; i += 1) cost += Math.log2(1 + wholeDegreeOf(source, nodes[i] as number));
    return cost;
  };
  return {
    // A hop is one of one way at best.
    atLeast: ({ nodes, relationships }) => costOfNodes(nodes) + (relationships.length * Math.log2(2)) / 2,
    of({ nodes, relationships }) {
      let cost = costOfNodes(nodes);
      for (let i = 0; i < relationships.length; i += 1)
        cost += costOfHop(relationships[i] as number, nodes[i] as number, nodes[i + 1] as number);
      return cost;
    },
  };
}

/** How many nodes of a path were passed before on it. */
function countRepeats(nodes: readonly number[]): number {
  let repeats = 0;
  // Paths are short: comparing each with those before it takes less than making a set.
  for (let i = 1; i < nodes.length; i += 1) if (nodes.indexOf(nodes[i] as number) < i) repeats += 1;
  return repeats;
}

function doubt({ columns }: NeighbourSource, relationship: number): number {
  const modality = modalities[columns.modality?.[relationship] ?? 0] ?? "";
  return modalityBits[modality] + (columns.denied?.[relationship] === 1 ? deniedBits : 0);
}

const fanOuts = new WeakMap<NeighbourSource, Map<number, Uint32Array>>();
/** Counts that are kept for one graph: 16 MB. */
const keptCounts = 4_000_000;

/** Counts a node's relationships of the type of this one; a node is counted once. */
function fanOutOf(source: NeighbourSource): FanOut {
  const known = fanOuts.get(source) ?? new Map<number, Uint32Array>();
  fanOuts.set(source, known);
  const types = source.typeNames.length;
  if (known.size * types > keptCounts) known.clear();
  return (node, relationship) => {
    const type = source.type[relationship] as number;
    const whole = source.fanOut?.(node, source.typeNames[type] ?? "");
    if (whole !== undefined) return whole;
    const counted = known.get(node);
    if (counted) return counted[type] as number;
    const counts = new Uint32Array(types);
    const [first, end] = entriesOf(source, node, "both");
    for (let entry = first; entry < end; entry += 1) {
      const other = source.type[source.relationship[entry] as number] as number;
      counts[other] = (counts[other] as number) + 1;
    }
    known.set(node, counts);
    return counts[type] as number;
  };
}
