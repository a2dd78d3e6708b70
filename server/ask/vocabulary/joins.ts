import { symmetricWords } from "../lexicon/wordClasses.ts";
import { plainWords } from "../../paths/plainWords.ts";
import { keyOf } from "../lexicon/lexicon.ts";
import type { Topology } from "../../topology/topology.ts";
import type { LabelTable } from "./labels.ts";

/** A relationship type between two labels, in its own direction. */
export interface Join {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface TypeInfo {
  readonly index: number;
  readonly name: string;
  readonly count: number;
  readonly joins: readonly Join[];
  /** Whether any relationship of this type goes from a node with the one label to one with the other. */
  goes(from: number, to: number): boolean;
  /** Whether the kinds of its ends do not say which is which: one kind, or kinds between which it goes about as often back. */
  returns(from: number, to: number): boolean;
  /** Holds both ways between nodes of one label, by what its name says. */
  readonly symmetric: boolean;
}

const symmetricKeys = new Set([...symmetricWords].map(keyOf));

/**
 * Which labels each type joins. Nodes may have several labels: a pair of labels counts only when it explains
 * relationships that a more frequent pair does not.
 */
export function readJoins(topology: Topology, table: LabelTable): TypeInfo[] {
  const setCount = Math.max(1, table.sets.length);
  const groups = new Map<number, number>();
  for (let node = 0; node < topology.nodeCount; node += 1) {
    const from = topology.labelSet[node] as number;
    for (let i = topology.start[node] as number; i < (topology.incoming[node] as number); i += 1) {
      const type = topology.type[topology.relationship[i] as number] as number;
      const key = (type * setCount + from) * setCount + (topology.labelSet[topology.neighbour[i] as number] as number);
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
  }
  const byType = topology.typeNames.map((): { from: readonly number[]; to: readonly number[]; count: number }[] => []);
  for (const [key, count] of groups) {
    const to = key % setCount;
    const from = Math.floor(key / setCount) % setCount;
    byType[Math.floor(key / setCount / setCount)]?.push({ from: table.sets[from] ?? [], to: table.sets[to] ?? [], count });
  }
  return topology.typeNames.map((name, index) => {
    const own = byType[index] ?? [];
    const words = plainWords(name).split(" ").map(keyOf);
    const symmetric = words.some((word) => symmetricKeys.has(word)) && !isKeptByDirection(topology, index);
    const pairs = new Set(own.flatMap(({ from, to }) => from.flatMap((a) => to.map((b) => `${a} ${b}`))));
    const goes = (from: number, to: number) => pairs.has(`${from} ${to}`);
    const counts = new Map<string, number>();
    for (const { from, to, count } of own)
      for (const a of from) for (const b of to) counts.set(`${a} ${b}`, count + (counts.get(`${a} ${b}`) ?? 0));
    // A few nodes may have both labels by chance.
    const returns = (from: number, to: number) =>
      from === to || (counts.get(`${to} ${from}`) ?? 0) * seldom > (counts.get(`${from} ${to}`) ?? 0);
    return { index, name, goes, returns, count: own.reduce((sum, { count }) => sum + count, 0), joins: cover(index, own), symmetric };
  });
}

/** What goes back less often than once in so many times does so by chance. */
const seldom = 5;

/** One in so many relationships goes back the other way where each is kept by its direction. */
const returned = 20;

/** So many relationships tell how a type is kept: a large graph need not be walked whole. */
const enough = 100_000;

/**
 * Whether a relation that its name says to hold both ways is kept by its direction all the same: where more than one in
 * twenty goes back the other way, one that goes one way says no more than that, "Ann knows Ben".
 */
function isKeptByDirection({ start, incoming, neighbour, relationship, type: typeOf, nodeCount }: Topology, type: number): boolean {
  const [others, back] = [new Set<number>(), new Set<number>()];
  const read = (into: Set<number>, first: number, end: number) => {
    into.clear();
    for (let i = first; i < end; i += 1) if (typeOf[relationship[i] as number] === type) into.add(neighbour[i] as number);
  };
  let [all, both] = [0, 0];
  for (let node = 0; node < nodeCount && all < enough; node += 1) {
    const turn = incoming[node] as number;
    read(others, start[node] as number, turn);
    if (others.size === 0) continue;
    all += others.size;
    read(back, turn, start[node + 1] as number);
    for (const other of others) if (other !== node && back.has(other)) both += 1;
  }
  return both * returned > all;
}

function cover(type: number, groups: readonly { from: readonly number[]; to: readonly number[]; count: number }[]): Join[] {
  const joins: Join[] = [];
  let left = groups;
  while (left.length > 0) {
    const totals = new Map<string, Join>();
    for (const { from, to, count } of left) {
      for (const a of from) {
        for (const b of to) {
          const key = `${a} ${b}`;
          totals.set(key, { type, from: a, to: b, count: count + (totals.get(key)?.count ?? 0) });
        }
      }
    }
    const best = [...totals.values()].reduce<Join | undefined>((most, join) => (most && most.count >= join.count ? most : join), undefined);
    if (!best) break;
    joins.push(best);
    left = left.filter(({ from, to }) => !from.includes(best.from) || !to.includes(best.to));
  }
  return joins;
}
