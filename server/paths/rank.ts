import type { NeighbourSource } from "../topology/neighbourSource.ts";
import { createCosts, type Costs } from "./costs.ts";
import { createForms, formOf } from "./form.ts";
import { groupBy } from "./groupBy.ts";
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
  const costs = createCosts(source);
  const byLength = groupBy(found.keys(), (i) => found[i]?.relationships.length ?? 0);
  const best: RankedPath[] = [];
  for (const length of [...byLength.keys()].toSorted((a, b) => a - b)) {
    if (best.length >= k) break;
    const candidates = (byLength.get(length) ?? []).flatMap((i): Candidate[] => {
      const path = found[i];
      return path ? [{ path, form: formOfPath[i] as number, cost: costs.atLeast(path) }] : [];
    });
    for (const { path, form, cost } of chooseBest(candidates, k - best.length, costs))
      best.push({ ...path, form: formOf(source, path), alike: alike[form] as number, cost });
  }
  return best;
}

interface Candidate {
  readonly path: FoundPath;
  readonly form: number;
  readonly cost: number;
}

/**
 * What the nodes of a path cost is known at once, what its hops cost takes a look at all relationships of their ends: the
 * second is worked out only where the first leaves a path among the best.
 *
 * @param candidates with what each costs at least
 */
function chooseBest(candidates: readonly Candidate[], count: number, costs: Costs): Candidate[] {
  const exact = (those: readonly Candidate[]) => those.map(({ path, form }) => ({ path, form, cost: costs.of(path) }));
  if (candidates.length <= count) return chooseDiverse(exact(candidates), count).map(({ candidate }) => candidate);
  const worst = chooseDiverse(exact(firstOf(candidates, count)), count).at(-1)?.cost ?? Infinity;
  const left = candidates.filter(({ cost }) => cost <= worst + rounding);
  return chooseDiverse(exact(left), count).map(({ candidate }) => candidate);
}

/** By which two sums of the same numbers may differ. */
const rounding = 1e-9;

/** @returns the best, and what each costs with what it loses for the better ones of its form: in that order. */
function chooseDiverse(candidates: readonly Candidate[], count: number): { candidate: Candidate; cost: number }[] {
  const queues = [...groupBy(candidates, ({ form }) => form).values()].map((group) => ({ queue: firstOf(group, count), next: 0 }));
  const chosen: { candidate: Candidate; cost: number }[] = [];
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
    chosen.push({ candidate, cost: bestCost });
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
