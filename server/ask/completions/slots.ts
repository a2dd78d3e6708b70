import { degreeOf, entriesOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { nameIndexOf } from "../names/nameIndex.ts";
import { isNumbered } from "../wording/numbered.ts";

/** Where a name stands in a question, and which nodes may be named there. */
export interface Slot {
  fits(node: number): boolean;
  /** The best connected of them, few. */
  readonly best: readonly number[];
}

/** Letters of a name that reads well in a question. */
const longestName = 40;
const shortName = 24;
/** Ends that are tried for a pair. */
const triedEnds = 40;
/** Relationships of one node that are looked at. */
const looked = 2_000;
/** Nodes of one label that are looked through for a slot, the best connected first. */
const ranked = 300;
const mostBest = 4;
/** Nodes that are looked at before other work has its turn. */
const slice = 10_000;
/** Nodes whose partners are kept. */
const mostKept = 10_000;

/** Whether a question that has this node's name speaks of this node and of no other. */
export function isAskable(topology: Topology, node: number): boolean {
  const name = topology.names.at(node);
  if (name === "" || name.length > longestName || !/^[\p{L}\p{N}]/u.test(name) || /[[\]{}"“”#|?!;:]| \(/u.test(name)) return false;
  const meant = nameIndexOf(topology).exact(fold(name));
  return meant.length > 0 && meant.every((entry) => entry.node === node);
}

/** Nodes with most relationships, by what says whether one counts; at most `ranked` of each key. */
export async function bestConnected(topology: Topology, keysOf: (node: number) => readonly number[]): Promise<Map<number, number[]>> {
  const byKey = new Map<number, number[]>();
  const numbered = new Set<number>();
  for (let node = 0; node < topology.nodeCount; node += 1) {
    if (node % slice === 0) await new Promise(setImmediate);
    if (isNumbered(topology, node)) numbered.add(node);
    for (const key of keysOf(node)) {
      const list = byKey.get(key) ?? [];
      byKey.set(key, list);
      list.push(node);
      if (list.length >= 4 * ranked) cut(topology, list, numbered);
    }
  }
  for (const list of byKey.values()) cut(topology, list, numbered);
  return byKey;
}

/** Those that have a name of their own come first. */
function cut(topology: Topology, list: number[], numbered: ReadonlySet<number>): void {
  list.sort((a, b) => Number(numbered.has(a)) - Number(numbered.has(b)) || degreeOf(topology, b) - degreeOf(topology, a) || a - b);
  list.length = Math.min(list.length, ranked);
}

export function slotOf(topology: Topology, candidates: readonly number[], fits: (node: number) => boolean): Slot {
  const best: number[] = [];
  for (const node of candidates) {
    if (best.length === mostBest) break;
    if (fits(node) && isShort(topology, node) && isAskable(topology, node)) best.push(node);
  }
  return { fits, best };
}

/** Nodes that are good first ends of a path: those that share a neighbour with another of their kind. */
export function pathSlot(topology: Topology, candidates: readonly number[]): Slot {
  const readable = candidates.filter((one) => isShort(topology, one) && isAskable(topology, one)).slice(0, triedEnds);
  const toTry = readable.toSorted((a, b) => Number(isVeryShort(topology, b)) - Number(isVeryShort(topology, a)));
  const good: number[] = [];
  const others: number[] = [];
  for (const node of toTry) {
    if (good.length === mostBest) break;
    const [partner] = partnersOf(topology, node);
    if (partner !== undefined) (topology.labelSet[partner] === topology.labelSet[node] ? good : others).push(node);
  }
  return { fits: (node) => partnersOf(topology, node).length > 0, best: [...good, ...others].slice(0, mostBest) };
}

function isVeryShort(topology: Topology, node: number): boolean {
  return topology.names.at(node).length <= shortName / 2;
}

function isShort(topology: Topology, node: number): boolean {
  return topology.names.at(node).length <= shortName;
}

/** The other ends of a node's relationships of one type. */
export function othersOf(topology: Topology, node: number, type: number, direction: "out" | "in"): number[] {
  const [first, end] = entriesOf(topology, node, direction);
  const found = new Set<number>();
  for (let entry = first; entry < end; entry += 1)
    if (topology.type[topology.relationship[entry] as number] === type) found.add(topology.neighbour[entry] as number);
  return [...found];
}

/** Whether a node has a relationship of this type in this direction. */
export function hasType(topology: Topology, node: number, type: number, direction: "out" | "in"): boolean {
  const [first, end] = entriesOf(topology, node, direction);
  for (let entry = first; entry < Math.min(end, first + looked); entry += 1)
    if (topology.type[topology.relationship[entry] as number] === type) return true;
  return false;
}

/** Nodes that share a neighbour with this one and do not touch it; those of its own label combination first. */
export function partnersOf(topology: Topology, node: number): readonly number[] {
  const kept = partners.get(topology) ?? new Map<number, readonly number[]>();
  partners.set(topology, kept);
  const known = kept.get(node);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const found = findPartners(topology, node);
  kept.set(node, found);
  return found;
}

const partners = new WeakMap<Topology, Map<number, readonly number[]>>();
/** Partners of one node that are proposed, and neighbours that are looked at for them. */
const mostPartners = 2;
const around = 30;

function findPartners(topology: Topology, node: number): number[] {
  const near = new Set([node, ...neighboursOf(topology, node, looked)]);
  const shared = new Map<number, number>();
  for (const middle of neighboursOf(topology, node, around))
    for (const other of neighboursOf(topology, middle, around)) if (!near.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
  const alike = (other: number) => Number(topology.labelSet[other] === topology.labelSet[node]);
  return [...shared]
    .toSorted(([a, many], [b, few]) => alike(b) - alike(a) || few - many || degreeOf(topology, b) - degreeOf(topology, a) || a - b)
    .map(([other]) => other)
    .slice(0, ranked)
    .filter((other) => isShort(topology, other) && isAskable(topology, other))
    .toSorted((a, b) => Number(isNumbered(topology, a)) - Number(isNumbered(topology, b)))
    .slice(0, mostPartners);
}

function neighboursOf(topology: Topology, node: number, most: number): number[] {
  const [first, end] = entriesOf(topology, node, "both");
  return [...topology.neighbour.subarray(first, Math.min(end, first + most))];
}
