import type { Topology } from "../../topology/topology.ts";

/** Whether a node is called by a kind and a number only, as one that has no name is: "OSMNode 3735". Questions that are proposed rather speak of others. */
export function isNumbered(topology: Topology, node: number): boolean {
  const [, kind] = /^(.+) \d+$/.exec(topology.names.at(node)) ?? [];
  return kind !== undefined && (topology.labelSets[topology.labelSet[node] as number] ?? []).includes(kind);
}
