import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { quoteName } from "../../store/identifiers.ts";
import { textOr, whole } from "../../store/kinds.ts";
import { readRows } from "../../store/readRows.ts";
import type { Topology } from "../../topology/topology.ts";
import type { FoundPath } from "../walk.ts";
import type { PartialGraph } from "./partialGraph.ts";

/** Nodes and types that are asked for; beyond, what was read of a node stands for all of it. */
const mostNodes = 5_000;
const mostTypes = 20;

/**
 * Learns how many relationships of the types on some paths their nodes have in the whole graph, which the database
 * knows without going through them: what tells a telling path from one through a hub, as it does in memory.
 *
 * @throws StoreError as the store does.
 */
export async function learnFanOuts(
  store: GraphStore,
  graph: PartialGraph,
  topology: Topology,
  paths: readonly FoundPath[],
  options: CallOptions,
): Promise<void> {
  const nodes = new Set<number>();
  const types = new Set<string>();
  for (const path of paths) {
    for (const node of path.nodes) nodes.add(node);
    for (const relationship of path.relationships) types.add(topology.typeNames[topology.type[relationship] as number] ?? "");
  }
  const asked = [...types].slice(0, mostTypes);
  const ids = [...nodes].slice(0, mostNodes).map((node) => graph.elementAt(node));
  const columns = asked.map((type, i) => `COUNT { (a)-[:${quoteName(type)}]-() } AS count${i}`);
  const query = `UNWIND $ids AS id MATCH (a) WHERE elementId(a) = id RETURN id, ${columns.join(", ")} LIMIT $most`;
  for (const [id, ...counts] of await readRows(store, query, { ids, most: ids.length }, ids.length, options))
    for (const [i, type] of asked.entries()) graph.learn(textOr(id, ""), type, whole(counts[i]));
}
