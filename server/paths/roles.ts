import type { NeighbourSource } from "../topology/neighbourSource.ts";

/** What a node is to one leg of a search: a path may enter what is free or an end, and leave what is free or a start. */
export const role = { free: 0, blocked: 1, start: 2, end: 3 } as const;

/** A role for each node of a graph, for one leg of a search. */
export interface Roles {
  readonly of: Uint8Array;
  /** Keeps what was there, for `giveBack`. */
  give(nodes: readonly number[], role: number): void;
  /** Leaves the array to the next search: nobody may look at it any more. */
  giveBack(): void;
}

/** What the labels of a query come to, and arrays that say so and nothing else. */
interface Kind {
  readonly key: string;
  readonly free: Uint8Array[];
}

/** Most recently used first. */
const kinds = new WeakMap<NeighbourSource, Kind[]>();
/** Nodes for which roles are kept for the next search: 16 MB. */
const kept = 16_000_000;
const keptKinds = 4;

/**
 * The roles that follow from the labels alone; what a query names is to be given its own.
 *
 * @param blocked per combination of labels, whether its nodes are blocked; null when none is.
 */
export function takeRoles(source: NeighbourSource, blocked: readonly boolean[] | null): Roles {
  const { free } = kindOf(source, blocked === null ? "" : blocked.map(Number).join(""));
  const of = free.pop() ?? makeRoles(source, blocked);
  const before: [node: number, role: number][] = [];
  return {
    of,
    give(nodes, role) {
      for (const node of nodes) {
        before.push([node, of[node] as number]);
        of[node] = role;
      }
    },
    giveBack() {
      for (const [node, role] of before.splice(0).toReversed()) of[node] = role;
      if ((free.length + 1) * of.length * keptKinds <= kept) free.push(of);
    },
  };
}

function kindOf(source: NeighbourSource, key: string): Kind {
  const known = kinds.get(source) ?? [];
  const kind = known.find((one) => one.key === key) ?? { key, free: [] };
  kinds.set(source, [kind, ...known.filter((one) => one !== kind)].slice(0, keptKinds));
  return kind;
}

function makeRoles({ nodeCount, labelSet }: NeighbourSource, blocked: readonly boolean[] | null): Uint8Array {
  const roles = new Uint8Array(nodeCount);
  if (blocked === null) return roles;
  for (let node = 0; node < nodeCount; node += 1) if (blocked[labelSet[node] as number]) roles[node] = role.blocked;
  return roles;
}
