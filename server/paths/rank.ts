import { entriesOf, modalities, wholeDegreeOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import { groupBy } from "./groupBy.ts";
import { createForms, formOf } from "./form.ts";
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
/** Bits for passing a node again: of two ways of one length, first the one that does not. */
const revisit = 64;

/**
 * The k best of the found paths: the shorter first; among those of one length the most specific, a hop through a hub
 * or along a relationship of which a node has many saying little; and not many of one form before others.
 *
 * Specificity as -log of fan-out follows Fang et al., REX (VLDB 2011), and Pirrò, E4D (ISWC 2015).
 */
export function rankPaths(source: NeighbourSource, found: readonly FoundPath[], k: number): RankedPath[] {
  const forms = createForms(source);
  const formOfPath = found.map((path) => forms.idOf(path));
  const alike = new Uint32Array(forms.size);
  for (const form of formOfPath) alike[form] = (alike[form] as number) + 1;
  const costOf = createCosts(source);
  const byLength = groupBy(found.keys(), (i) => found[i]?.relationships.length ?? 0);
  const best: RankedPath[] = [];
  for (const length of [...byLength.keys()].toSorted((a, b) => a - b)) {
    if (best.length >= k) break;
    const candidates = (byLength.get(length) ?? []).flatMap((i): Candidate[] => {
      const path = found[i];
      return path ? [{ path, form: formOfPath[i] as number, cost: costOf(path) }] : [];
    });
    for (const { path, form, cost } of chooseDiverse(candidates, k - best.length))
      best.push({ ...path, form: formOf(source, path), alike: alike[form] as number, cost });
  }
  return best;
}

interface Candidate {
  readonly path: FoundPath;
  readonly form: number;
  readonly cost: number;
}

function chooseDiverse(candidates: readonly Candidate[], count: number): Candidate[] {
  const queues = [...groupBy(candidates, ({ form }) => form).values()].map((group) => ({ queue: firstOf(group, count), next: 0 }));
  const chosen: Candidate[] = [];
  while (chosen.length < count) {
    let best: (typeof queues)[number] | undefined;
    let bestCost = Infinity;
    for (const queue of queues) {
      const candidate = queue.queue[queue.next];
      const cost = candidate === undefined ? Infinity : candidate.cost + repetition * queue.next;
      if (cost < bestCost) [best, bestCost] = [queue, cost];
    }
    const candidate = best?.queue[best.next];
    if (!best || !candidate) break;
    chosen.push(candidate);
    best.next += 1;
  }
  return chosen;
}

/** The first so many in order, without sorting the rest. */
function firstOf(candidates: readonly Candidate[], count: number): Candidate[] {
  const first: Candidate[] = [];
  for (const candidate of candidates) {
    const last = first.at(-1);
    if (last && first.length === count && inOrder(candidate, last) >= 0) continue;
    let at = first.length;
    while (at > 0 && inOrder(candidate, first[at - 1] as Candidate) < 0) at -= 1;
    first.splice(at, 0, candidate);
    if (first.length > count) first.pop();
  }
  return first;
}

/** By cost, and where that is equal by the order of the graph, so that the same graph gives the same list. */
function inOrder(one: Candidate, other: Candidate): number {
  if (one.cost !== other.cost) return one.cost - other.cost;
  const [a, b] = [one.path, other.path];
  for (let i = 0; i < a.nodes.length; i += 1) if (a.nodes[i] !== b.nodes[i]) return (a.nodes[i] as number) - (b.nodes[i] as number);
  for (let i = 0; i < a.relationships.length; i += 1) {
    if (a.relationships[i] !== b.relationships[i]) return (a.relationships[i] as number) - (b.relationships[i] as number);
  }
  return 0;
}

type FanOut = (node: number, relationship: number) => number;

/** Costs of paths; what a hop costs is worked out once, since many paths share it. */
function createCosts(source: NeighbourSource): (path: FoundPath) => number {
  const fanOut = fanOutOf(source);
  const known = new Map<number, number>();
  const costOfHop = (relationship: number, from: number, to: number) => {
    const before = known.get(relationship);
    if (before !== undefined) return before;
    // Said once for the pair of ends: the more telling end counts.
    const ways = Math.min(fanOut(from, relationship), fanOut(to, relationship));
    const cost = Math.log2(1 + ways) / 2 + doubt(source, relationship);
    known.set(relationship, cost);
    return cost;
  };
  return ({ nodes, relationships }) => {
    let cost = revisit * countRepeats(nodes);
    for (let i = 1; i < nodes.length - 1; i += 1) cost += Math.log2(1 + wholeDegreeOf(source, nodes[i] as number));
    for (let i = 0; i < relationships.length; i += 1)
      cost += costOfHop(relationships[i] as number, nodes[i] as number, nodes[i + 1] as number);
    return cost;
  };
}

/** How many nodes of a path were passed before on it. */
function countRepeats(nodes: Int32Array): number {
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
