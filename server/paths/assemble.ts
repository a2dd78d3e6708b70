import type { Claim } from "../contract/evidence.ts";
import type { Path } from "../contract/paths.ts";
import { claimsOfRelationships } from "../evidence/claims.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { toEdge, toNode } from "../store/present.ts";
import type { Topology } from "../topology/topology.ts";
import type { RankedPath } from "./rank.ts";

/**
 * Fetches what the paths run through. A path of which something is no longer in the store is left out.
 *
 * @throws StoreError as the store does.
 */
export async function assemblePaths(
  store: GraphStore,
  topology: Topology,
  found: readonly RankedPath[],
  options: CallOptions = {},
): Promise<Path[]> {
  if (found.length === 0) return [];
  const nodeIds = [...new Set(found.flatMap(({ nodes }) => [...nodes]))].map((node) => topology.nodeIds.at(node));
  const edgeIds = [...new Set(found.flatMap(({ relationships }) => [...relationships]))].map((edge) => topology.relationshipIds.at(edge));
  const [nodeValues, edgeValues] = await Promise.all([store.nodes(nodeIds, options), store.relationships(edgeIds, options)]);
  const claims = await claimsOfRelationships(store, edgeValues, options);
  const nodes = new Map(nodeValues.map((value) => [value.id, toNode(value)]));
  const edges = new Map(edgeValues.map((value) => [value.id, toEdge(value)]));
  return found.flatMap((path) => {
    const pathNodes = present([...path.nodes].map((node) => nodes.get(topology.nodeIds.at(node))));
    const pathEdges = present([...path.relationships].map((edge) => edges.get(topology.relationshipIds.at(edge))));
    if (!pathNodes || !pathEdges) return [];
    const pathClaims = pathEdges.flatMap((edge) => withEdge(claims.get(edge.id) ?? [], edge.id));
    return [{ hops: pathEdges.length, nodes: pathNodes, edges: pathEdges, claims: pathClaims, form: path.form, alike: path.alike }];
  });
}

function withEdge(claims: readonly Claim[], edge: string): Path["claims"] {
  return claims.map((claim) => Object.assign({ edge }, claim));
}

function present<T>(items: readonly (T | undefined)[]): T[] | undefined {
  const there = items.filter((item) => item !== undefined);
  return there.length === items.length ? there : undefined;
}
