import type { Claim } from "../contract/evidence.ts";
import type { Path } from "../contract/paths.ts";
import type { CallOptions } from "../store/graphStore.ts";
import type { Topology } from "../topology/topology.ts";
import type { RankedPath } from "./rank.ts";
import { claimIdsOf, type Records } from "./records.ts";

/**
 * Fetches what the paths run through. A path of which something is no longer in the store is left out.
 *
 * @throws StoreError as the store does.
 */
export async function assemblePaths(
  records: Records,
  topology: Topology,
  found: readonly RankedPath[],
  options: CallOptions = {},
): Promise<Path[]> {
  if (found.length === 0) return [];
  const nodeIds = [...new Set(found.flatMap(({ nodes }) => nodes))].map((node) => topology.nodeIds.at(node));
  const edgeIds = [...new Set(found.flatMap(({ relationships }) => relationships))].map((edge) => topology.relationshipIds.at(edge));
  const { nodes, edges } = await records.items({ nodes: nodeIds, edges: edgeIds }, options);
  const claims = await records.claims([...new Set([...edges.values()].flatMap(claimIdsOf))], options);
  return found.flatMap((path) => {
    const pathNodes = present(path.nodes.map((node) => nodes.get(topology.nodeIds.at(node))));
    const pathEdges = present(path.relationships.map((edge) => edges.get(topology.relationshipIds.at(edge))));
    if (!pathNodes || !pathEdges) return [];
    const pathClaims = pathEdges.flatMap((edge) =>
      withEdge(
        claimIdsOf(edge).flatMap((id) => claims.get(id) ?? []),
        edge.id,
      ),
    );
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
