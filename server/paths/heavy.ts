import { degreeOf, entriesOf, type NeighbourSource } from "../topology/neighbourSource.ts";

/** Entries from which on a node is heavy: what lies beyond it is told from the other side where that is possible. */
export const heavyDegree = 1_000;

export function isHeavy(source: NeighbourSource, node: number): boolean {
  return degreeOf(source, node) >= heavyDegree;
}

/** The nodes that are not heavy, and those that are. */
export function splitByWeight(source: NeighbourSource, nodes: readonly number[]): [light: number[], heavy: number[]] {
  const light: number[] = [];
  const heavy: number[] = [];
  for (const node of nodes) {
    if (isHeavy(source, node)) heavy.push(node);
    else light.push(node);
  }
  return [light, heavy];
}

const cores = new WeakMap<NeighbourSource, { entries: Map<number, Int32Array>; kept: number }>();
/** Entries between heavy nodes that are kept for one graph: 16 MB. */
const keptEntries = 4_000_000;

/**
 * The entries of a heavy node that lead to heavy nodes, in all directions. They are looked up once: a hub has many
 * entries and touches few hubs.
 */
export function heavyEntriesOf(source: NeighbourSource, node: number): Int32Array {
  const core = cores.get(source) ?? { entries: new Map<number, Int32Array>(), kept: 0 };
  cores.set(source, core);
  const known = core.entries.get(node);
  if (known) return known;
  const [first, end] = entriesOf(source, node, "both");
  const found: number[] = [];
  for (let entry = first; entry < end; entry += 1) if (isHeavy(source, source.neighbour[entry] as number)) found.push(entry);
  const entries = Int32Array.from(found);
  core.kept += entries.length;
  if (core.kept > keptEntries) {
    core.entries.clear();
    core.kept = entries.length;
  }
  core.entries.set(node, entries);
  return entries;
}
