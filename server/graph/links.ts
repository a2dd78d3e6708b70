import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { quoteName } from "../store/identifiers.ts";
import { isNode, isRelationship } from "../store/kinds.ts";
import { orderLabels, provenanceLabels } from "../store/present.ts";
import type { NodeValue } from "../store/values.ts";
import { createTally, type NeighbourCount } from "./counts.ts";

/** One relationship of a node, seen from it. */
export interface Link {
  id: string;
  type: string;
  direction: "out" | "in";
  neighbour: string;
  labels: readonly string[];
}

/** A claim or a passage has a handful of relationships, a document some thousands. */
const maxLinks = 50_000;

/**
 * The relationships of a node that the topology leaves out: a claim, a passage, a document.
 *
 * @returns its links, and their counts by type, direction and label; none for a node outside the provenance layer.
 */
export async function readLinks(
  store: GraphStore,
  node: NodeValue,
  options: CallOptions,
): Promise<{ links: Link[]; counts: NeighbourCount[] }> {
  const label = provenanceLabels.find((name) => node.labels.includes(name));
  const tally = createTally();
  if (label === undefined) return { links: [], counts: [] };
  const query = `MATCH (n:${quoteName(label)} {id: $id})-[r]-(m) RETURN r, m`;
  const { rows } = await store.read(query, { id: node.id }, { ...options, maxRows: maxLinks, origin: "application" });
  const links = rows.flatMap(([relationship, neighbour]): Link[] => {
    if (!isRelationship(relationship) || !isNode(neighbour)) return [];
    const labels = orderLabels(neighbour.labels);
    const direction = relationship.source === node.id ? "out" : "in";
    tally.add(relationship.type, direction, labels[0] ?? "");
    return [{ id: relationship.id, type: relationship.type, direction, neighbour: neighbour.id, labels }];
  });
  return { links, counts: tally.counts() };
}
