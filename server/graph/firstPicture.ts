import type { GraphCounts, GraphResponse } from "../contract/graph.ts";
import { limits } from "../contract/limits.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { toEdge, toNode } from "../store/present.ts";
import { degreeOf, entriesOf } from "../topology/neighbourSource.ts";
import type { Topology } from "../topology/topology.ts";
import { choosePiece } from "./choosePiece.ts";
import { fetchItems } from "./fetch.ts";
import { provenancePicture } from "./provenance.ts";

interface PictureRequest {
  limit: number;
  provenance: boolean;
}

/**
 * What the page shows first: the whole of a small graph, else a piece of it with every kind of node and the
 * relationships among them. The provenance layer fills the rest of the limit when it is asked for.
 */
export async function firstPicture(
  store: GraphStore,
  topology: Topology,
  request: PictureRequest,
  options: CallOptions = {},
): Promise<GraphResponse> {
  const chosen = nodesOf(topology, request.limit);
  const between = relationshipsAmong(topology, chosen, limits.graph.edges);
  const { nodes, relationships } = await fetchItems(
    store,
    {
      nodes: chosen.map((node) => topology.nodeIds.at(node)),
      relationships: between.map((index) => topology.relationshipIds.at(index)),
    },
    options,
  );
  const total: GraphCounts = { nodes: topology.nodeCount, relationships: topology.relationshipCount };
  if (!request.provenance) return answer({ nodes, relationships }, total);
  const layer = await provenancePicture(store, { room: request.limit - nodes.length, edges: limits.graph.edges, drawn: nodes }, options);
  return answer(
    { nodes: [...nodes, ...layer.nodes], relationships: [...relationships, ...layer.relationships] },
    { nodes: total.nodes + layer.total.nodes, relationships: total.relationships + layer.total.relationships },
  );
}

type Drawn = { nodes: Parameters<typeof toNode>[0][]; relationships: Parameters<typeof toEdge>[0][] };

function answer(drawn: Drawn, total: GraphCounts): GraphResponse {
  const shown = { nodes: drawn.nodes.length, relationships: drawn.relationships.length };
  return {
    nodes: drawn.nodes.map(toNode),
    edges: drawn.relationships.map(toEdge),
    shown,
    total,
    truncated: shown.nodes < total.nodes || shown.relationships < total.relationships,
    chosenFrom: { kind: "all" },
  };
}

/** @returns node indices, best connected first; those as well connected in the order of the store. */
function nodesOf(topology: Topology, limit: number): number[] {
  const nodes = topology.nodeCount <= limit ? Array.from({ length: topology.nodeCount }, (_, node) => node) : choosePiece(topology, limit);
  return nodes.toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b);
}

/** @returns relationship indices between the chosen nodes, those of the best connected node first, each once. */
function relationshipsAmong(topology: Topology, chosen: readonly number[], limit: number): number[] {
  const isChosen = new Uint8Array(topology.nodeCount);
  for (const node of chosen) isChosen[node] = 1;
  const found: number[] = [];
  for (const node of chosen) {
    const [first, end] = entriesOf(topology, node, "out");
    for (let entry = first; entry < end; entry += 1) {
      if (isChosen[topology.neighbour[entry] as number] !== 1) continue;
      if (found.length === limit) return found;
      found.push(topology.relationship[entry] as number);
    }
  }
  return found;
}
