import type { NodeResponse } from "../contract/graph.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { toNode, toWholeNode } from "../store/present.ts";
import type { NodeValue } from "../store/values.ts";
import { countNeighbours } from "./counts.ts";
import { countLinks, degreeInStore, type Counted } from "./inStore/links.ts";
import { readLinks } from "./links.ts";
import { isInStore, type LinkSource } from "./linkSource.ts";

/**
 * @param values whether long values are cut
 * @returns the node, and what it is related to in counts; undefined when there is none with this id.
 */
export async function nodeDetail(
  store: GraphStore,
  source: LinkSource,
  id: string,
  values: "short" | "whole",
  options: CallOptions = {},
): Promise<NodeResponse | undefined> {
  const [value] = await store.nodes([id], options);
  if (value === undefined) return undefined;
  const { counts, countedBy, degree } = await countsOf(store, source, value, options);
  return { ...(values === "whole" ? toWholeNode(value) : toNode(value)), degree, counts, countedBy };
}

async function countsOf(store: GraphStore, source: LinkSource, node: NodeValue, options: CallOptions): Promise<Counted> {
  if (isInStore(source, node)) return countLinks(store, node, source, await degreeInStore(store, node, options), options);
  const index = source.kind === "memory" ? source.topology.indexOf(node.id) : undefined;
  const counts =
    source.kind === "memory" && index !== undefined
      ? countNeighbours(source.topology, index)
      : (await readLinks(store, node, options)).counts;
  return { counts, countedBy: "labels", degree: counts.reduce((sum, { count }) => sum + count, 0) };
}
