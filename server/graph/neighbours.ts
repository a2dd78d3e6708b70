import type { NeighboursRequest, NeighboursResponse } from "../contract/graph.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { toEdge, toNode } from "../store/present.ts";
import { degreeOf, entriesOf } from "../topology/neighbourSource.ts";
import type { Topology } from "../topology/topology.ts";
import { CursorError } from "./cursorError.ts";
import { countNeighbours, labelsAt, typeAt } from "./counts.ts";
import { fetchItems } from "./fetch.ts";
import { neighbourPage } from "./inStore/neighbourPage.ts";
import { readLinks, type Link } from "./links.ts";
import { isInStore, type LinkSource } from "./linkSource.ts";

/**
 * A page of a node's relationships with the nodes at their other ends, the best connected of these first.
 *
 * @returns undefined when there is no such node.
 * @throws CursorError
 */
export async function neighbours(
  store: GraphStore,
  source: LinkSource,
  id: string,
  request: NeighboursRequest,
  options: CallOptions = {},
): Promise<NeighboursResponse | undefined> {
  const index = source.kind === "memory" ? source.topology.indexOf(id) : undefined;
  if (source.kind === "memory" && index !== undefined) {
    const { topology } = source;
    return pageOf(store, id, { links: topologyLinks(topology, index), counts: countNeighbours(topology, index) }, request, options);
  }
  const [value] = await store.nodes([id], options);
  if (value === undefined) return undefined;
  if (isInStore(source, value)) return neighbourPage(store, value, source, request, options);
  return pageOf(store, id, await readLinks(store, value, options), request, options);
}

type Known = Awaited<ReturnType<typeof readLinks>>;

async function pageOf(
  store: GraphStore,
  id: string,
  known: Known,
  request: NeighboursRequest,
  options: CallOptions,
): Promise<NeighboursResponse> {
  const passing = known.links.filter(filterOf(request));
  const start = startOf(passing, request.cursor);
  const page = passing.slice(start, start + request.limit);
  const ids = { nodes: [...new Set(page.map((link) => link.neighbour))], relationships: page.map((link) => link.id) };
  const { nodes, relationships } = await fetchItems(store, ids, options);
  const last = page.at(-1);
  const more = start + page.length < passing.length;
  return {
    id,
    counts: known.counts,
    countedBy: "labels",
    nodes: nodes.map(toNode),
    edges: relationships.map(toEdge),
    shown: relationships.length,
    total: passing.length,
    truncated: page.length < passing.length,
    ...(more && last && { cursor: Buffer.from(last.id).toString("base64url") }),
  };
}

/** A relationship from the node to itself is listed once, as an outgoing one. */
function topologyLinks(topology: Topology, node: number): Link[] {
  const [first, end] = entriesOf(topology, node, "both");
  const incoming = topology.incoming[node] as number;
  return Array.from({ length: end - first }, (_, step) => first + step)
    .filter((entry) => entry < incoming || topology.neighbour[entry] !== node)
    .map((entry) => ({ entry, degree: degreeOf(topology, topology.neighbour[entry] as number) }))
    .toSorted((a, b) => b.degree - a.degree || a.entry - b.entry)
    .map(({ entry }) => ({
      id: topology.relationshipIds.at(topology.relationship[entry] as number),
      type: typeAt(topology, entry),
      direction: entry < incoming ? "out" : "in",
      neighbour: topology.nodeIds.at(topology.neighbour[entry] as number),
      labels: labelsAt(topology, entry),
    }));
}

function filterOf({ types, labels, direction }: NeighboursRequest): (link: Link) => boolean {
  return (link) =>
    (types === undefined || types.includes(link.type)) &&
    (labels === undefined || labels.some((label) => link.labels.includes(label))) &&
    (direction === "both" || link.direction === direction);
}

/** The cursor names the last relationship that was seen, so a graph that grew in between loses nothing. */
function startOf(links: readonly Link[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const last = Buffer.from(cursor, "base64url").toString();
  // A page that the store gave, in another order, before the shape was in memory: nothing may be lost.
  if (/^\+\d+$/.test(last)) return 0;
  const position = links.findIndex((link) => link.id === last);
  if (position === -1) throw new CursorError("The cursor does not fit this list any more.");
  return position + 1;
}
