import { degreeOf, entriesOf } from "../topology/neighbourSource.ts";
import type { Topology } from "../topology/topology.ts";
import { Frontier } from "./frontier.ts";

/** Neighbours of one node that are looked at, and how many of them may be drawn for its sake: the best connected. */
const looked = 1_000;
const perNode = 64;

/** Nodes with the same labels. */
interface Kind {
  /** How many of the piece are to be of this kind. */
  readonly share: number;
  /** Where a part of the piece may begin, best connected first. */
  readonly seeds: number[];
  readonly frontier: Frontier;
  chosen: number;
}

/**
 * Chooses a piece of the graph that shows what it is like: of every kind of node some (by the root of how many there
 * are), well connected ones, and grown from one to the next, so that they touch each other.
 *
 * @returns node indices, in the order in which they were chosen
 */
export function choosePiece(topology: Topology, limit: number): number[] {
  const kinds = kindsOf(topology, limit);
  const kindOf = (node: number) => kinds[topology.labelSet[node] as number];
  const isChosen = new Uint8Array(topology.nodeCount);
  const chosen: number[] = [];
  const take = (node: number) => {
    isChosen[node] = 1;
    chosen.push(node);
    const kind = kindOf(node);
    if (kind) kind.chosen += 1;
    for (const other of wellConnected(topology, node)) if (isChosen[other] === 0) kindOf(other)?.frontier.touch(other);
  };
  const isOpen = (node: number) => isChosen[node] === 0;
  const grow = (some: readonly Kind[]) => firstOf(some, ({ frontier }) => frontier.next(isOpen));
  const begin = (some: readonly Kind[]) => firstOf(some, ({ seeds }) => nextSeed(seeds, isOpen));
  while (chosen.length < limit) {
    const wanting = kinds.filter(({ share, chosen: held }) => held < share).toSorted((a, b) => a.chosen / a.share - b.chosen / b.share);
    const missing = wanting.filter(({ chosen: held }) => held === 0);
    const late = chosen.length >= limit / 2 ? missing : [];
    const next = grow(late) ?? begin(late) ?? grow(wanting) ?? begin(missing) ?? grow(kinds) ?? begin(kinds);
    if (next === undefined) break;
    const isTouched = (node: number) => kindOf(node)?.frontier.knows(node) === true;
    // What begins a part of its own is not left alone, and is tied to the rest where one step does it.
    const near = isTouched(next) ? [] : wellConnected(topology, next).filter(isOpen);
    const partner = near.find(isTouched) ?? near[0];
    take(next);
    if (partner !== undefined && chosen.length < limit) take(partner);
  }
  return chosen;
}

function firstOf(kinds: readonly Kind[], next: (kind: Kind) => number | undefined): number | undefined {
  for (const kind of kinds) {
    const node = next(kind);
    if (node !== undefined) return node;
  }
  return undefined;
}

function nextSeed(seeds: number[], isOpen: (node: number) => boolean): number | undefined {
  for (let node = seeds.shift(); node !== undefined; node = seeds.shift()) if (isOpen(node)) return node;
  return undefined;
}

/** By the index of their labels; those whose best node is best connected begin. */
function kindsOf(topology: Topology, limit: number): Kind[] {
  const counts = topology.labelSets.map(() => 0);
  for (const set of topology.labelSet) counts[set] = (counts[set] ?? 0) + 1;
  const roots = counts.reduce((sum, count) => sum + Math.sqrt(count), 0);
  const shares = counts.map((count) => Math.min(count, Math.ceil((limit * Math.sqrt(count)) / roots)));
  const seeds = bestOfEach(topology, shares).map((own, set) => (isOfTool(topology, set, own) ? [] : own));
  return shares.map((share, set) => ({
    share: seeds[set]?.length === 0 ? 0 : share,
    seeds: seeds[set] ?? [],
    frontier: new Frontier(),
    chosen: 0,
  }));
}

/** Whether a kind is what a tool keeps for itself in the database: `_Bloom_Perspective_`, `_GraphConfig`, which nothing touches. */
function isOfTool(topology: Topology, set: number, [best]: readonly number[]): boolean {
  const labels = topology.labelSets[set] ?? [];
  return labels.length > 0 && labels.every((label) => label.startsWith("_")) && best !== undefined && degreeOf(topology, best) === 0;
}

/** The best connected nodes of each kind, so many as its share. */
function bestOfEach(topology: Topology, shares: readonly number[]): number[][] {
  const degrees = shares.map(() => new Map<number, number>());
  for (let node = 0; node < topology.nodeCount; node += 1) {
    const [own, degree] = [degrees[topology.labelSet[node] as number], degreeOf(topology, node)];
    own?.set(degree, (own.get(degree) ?? 0) + 1);
  }
  const least = shares.map((share, set) => {
    let room = share;
    const known = [...(degrees[set] ?? [])].toSorted(([a], [b]) => b - a);
    return known.find(([, count]) => (room -= count) <= 0)?.[0] ?? 0;
  });
  const best = shares.map((): number[] => []);
  for (let node = 0; node < topology.nodeCount; node += 1) {
    const set = topology.labelSet[node] as number;
    if (degreeOf(topology, node) >= (least[set] ?? 0)) best[set]?.push(node);
  }
  return best.map((nodes, set) => nodes.toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b).slice(0, shares[set]));
}

/** The best connected neighbours of a node, of so many as are looked at. */
function wellConnected(topology: Topology, node: number): number[] {
  const [start, end] = entriesOf(topology, node, "both");
  const step = Math.max(1, (end - start) / looked);
  const found = new Set<number>();
  for (let entry = start; entry < end; entry += step) found.add(topology.neighbour[Math.floor(entry)] as number);
  found.delete(node);
  return [...found].toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b).slice(0, perNode);
}
