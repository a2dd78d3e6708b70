import type { NodeResponse } from "../contract/graph.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { toNode } from "../store/present.ts";
import type { Topology } from "../topology/topology.ts";
import { countNeighbours } from "./counts.ts";
import { readLinks } from "./links.ts";

/** @returns the node, and what it is related to in counts; undefined when there is none with this id. */
export async function nodeDetail(
  store: GraphStore,
  topology: Topology,
  id: string,
  options: CallOptions = {},
): Promise<NodeResponse | undefined> {
  const [value] = await store.nodes([id], options);
  if (value === undefined) return undefined;
  const index = topology.indexOf(id);
  const counts = index === undefined ? (await readLinks(store, value, options)).counts : countNeighbours(topology, index);
  return { ...toNode(value), degree: counts.reduce((sum, { count }) => sum + count, 0), counts, countedBy: "labels" };
}
