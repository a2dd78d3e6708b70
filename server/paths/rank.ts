import { degreeOf, entriesOf, modalities, type NeighbourSource } from "../topology/neighbourSource.ts";
import { groupBy } from "./groupBy.ts";
import { formOf } from "./form.ts";
import type { FoundPath } from "./walk.ts";

export interface RankedPath extends FoundPath {
  readonly form: string;
  /** How many of the found paths have this form. */
  readonly alike: number;
  /** The lower, the more it says. In bits: how many ways one could have gone on at each node. */
  readonly cost: number;
}

/** Bits that a path loses for each better one of the same form. */
const repetition = 2;
/** Bits for a hop that is only attributed, expected or possible, or that is denied. */
const modalityBits: Readonly<Record<(typeof modalities)[number], number>> = {
  "": 0,
  stated: 0,
  attributed: 0.5,
  expected: 1.5,
  possible: 2,
};
const deniedBits = 6;

/**
 * The k best of the found paths: the shorter first; among those of one length the most specific, a hop through a hub
 * or along a relationship of which a node has many saying little; and not many of one form before others.
 *
 * Specificity as -log of fan-out follows Fang et al., REX (VLDB 2011), and Pirrò, E4D (ISWC 2015).
 */
export function rankPaths(source: NeighbourSource, found: readonly FoundPath[], k: number): RankedPath[] {
  const fanOut = countFanOut(source);
  const counts = new Map<string, number>();
  const forms = found.map((path) => {
    const form = formOf(source, path);
    counts.set(form, (counts.get(form) ?? 0) + 1);
    return form;
  });
  const all = found.map((path, i) => {
    const form = forms[i] ?? "";
    return { ...path, form, alike: counts.get(form) ?? 1, cost: costOf(source, path, fanOut) };
  });
  const byLength = groupBy(all, (path) => path.relationships.length);
  const best: RankedPath[] = [];
  for (const length of [...byLength.keys()].toSorted((a, b) => a - b)) {
    if (best.length >= k) break;
    best.push(...chooseDiverse(byLength.get(length) ?? [], k - best.length));
  }
  return best;
}

function chooseDiverse(paths: readonly RankedPath[], count: number): RankedPath[] {
  const byForm = groupBy(paths.toSorted(inOrder), (path) => path.form);
  const queues = [...byForm.values()].map((queue) => ({ queue, next: 0 }));
  const chosen: RankedPath[] = [];
  while (chosen.length < count) {
    let best: (typeof queues)[number] | undefined;
    let bestCost = Infinity;
    for (const candidate of queues) {
      const path = candidate.queue[candidate.next];
      const cost = path === undefined ? Infinity : path.cost + repetition * candidate.next;
      if (cost < bestCost) [best, bestCost] = [candidate, cost];
    }
    const path = best?.queue[best.next];
    if (!best || !path) break;
    chosen.push(path);
    best.next += 1;
  }
  return chosen;
}

/** By cost, and where that is equal by the order of the graph, so that the same graph gives the same list. */
function inOrder(a: RankedPath, b: RankedPath): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  for (let i = 0; i < a.nodes.length; i += 1) if (a.nodes[i] !== b.nodes[i]) return (a.nodes[i] as number) - (b.nodes[i] as number);
  for (let i = 0; i < a.relationships.length; i += 1) {
    if (a.relationships[i] !== b.relationships[i]) return (a.relationships[i] as number) - (b.relationships[i] as number);
  }
  return 0;
}

type FanOut = (node: number, relationship: number) => number;

function costOf(source: NeighbourSource, { nodes, relationships }: FoundPath, fanOut: FanOut): number {
  let cost = 0;
  for (let i = 1; i < nodes.length - 1; i += 1) cost += Math.log2(1 + degreeOf(source, nodes[i] as number));
  relationships.forEach((relationship, i) => {
    // Said once for the pair of ends: the more telling end counts.
    const ways = Math.min(fanOut(nodes[i] as number, relationship), fanOut(nodes[i + 1] as number, relationship));
    cost += Math.log2(1 + ways) / 2 + doubt(source, relationship);
  });
  return cost;
}

function doubt({ columns }: NeighbourSource, relationship: number): number {
  const modality = modalities[columns.modality?.[relationship] ?? 0] ?? "";
  return modalityBits[modality] + (columns.denied?.[relationship] === 1 ? deniedBits : 0);
}

/** Counts a node's relationships of the type and on the side of this one, each count once. */
function countFanOut(source: NeighbourSource): FanOut {
  const known = new Map<number, Uint32Array>();
  const types = source.typeNames.length;
  return (node, relationship) => {
    let counts = known.get(node);
    if (!counts) {
      counts = new Uint32Array(types);
      const [first, end] = entriesOf(source, node, "both");
      for (let entry = first; entry < end; entry += 1) {
        const type = source.type[source.relationship[entry] as number] as number;
        counts[type] = (counts[type] as number) + 1;
      }
      known.set(node, counts);
    }
    return counts[source.type[relationship] as number] as number;
  };
}
