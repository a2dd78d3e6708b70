import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isNamedBy, type Filter } from "./chunk.ts";

const known = new WeakMap<Vocabulary, Map<number, boolean>>();

/** Whether nothing can have two such values: a node has one value of a property, and may be joined to one node of a label only. */
export function holdsOne(vocabulary: Vocabulary, label: number, filter: Filter): boolean {
  if (filter.kind !== "nodes" && !isNamedBy(filter, vocabulary.table.labels[label]?.nameProperty)) return true;
  const cache = known.get(vocabulary) ?? new Map<number, boolean>();
  known.set(vocabulary, cache);
  const before = cache.get(label);
  if (before !== undefined) return before;
  const found = isExclusive(vocabulary, label);
  cache.set(label, found);
  return found;
}

/** Whether every node that is joined to one of this label is joined to no other of it. */
function isExclusive({ topology, table, types }: Vocabulary, label: number): boolean {
  if (!types.some(({ joins }) => joins.some(({ from, to }) => from === label || to === label))) return false;
  const holder = new Map<number, number>();
  for (let node = 0; node < topology.nodeCount; node += 1) {
    if (!table.has(node, label)) continue;
    for (let i = topology.start[node] as number; i < (topology.start[node + 1] as number); i += 1) {
      const other = topology.neighbour[i] as number;
      if (table.has(other, label)) return false;
      const held = holder.get(other);
      if (held !== undefined && held !== node) return false;
      holder.set(other, node);
    }
  }
  return true;
}
