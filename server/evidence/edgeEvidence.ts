import type { EvidenceResponse } from "../contract/evidence.ts";
import type { SchemaResponse } from "../contract/graph.ts";
import { limits } from "../contract/limits.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { toEdge } from "../store/present.ts";
import { textLayersOf } from "../store/textLayer.ts";
import { claimIds, claimsById } from "./claims.ts";
import { textsOf } from "./textsOf.ts";

/**
 * @param schema of the graph, read where the relationship has no claims
 * @returns the relationship and the claims it rests on, at most so many as the limit says, else the texts of the
 *   graph that name both of its ends; undefined when there is no such relationship.
 */
export async function edgeEvidence(
  store: GraphStore,
  schema: () => Promise<SchemaResponse>,
  id: string,
  options: CallOptions = {},
): Promise<EvidenceResponse | undefined> {
  const [relationship] = await store.relationships([id], options);
  if (relationship === undefined) return undefined;
  const ids = claimIds(relationship);
  const found = await claimsById(store, ids.slice(0, limits.evidence.claims), options);
  const claims = ids.flatMap((claim) => found.get(claim) ?? []);
  const total = Math.max(ids.length, claims.length);
  const { texts: most, textsSought: sought } = limits.evidence;
  const layers = ids.length > 0 ? [] : textLayersOf(await schema());
  const { found: known, cut } = await textsOf(store, layers, [relationship], { texts: most, sought }, options);
  const texts = known.get(relationship.id) ?? [];
  return {
    ...(texts.length > 0 && { texts: [...texts] }),
    ...(cut === "time" && { textsCut: cut }),
    edge: toEdge(relationship),
    claims,
    shown: claims.length,
    total,
    truncated: claims.length < total,
  };
}
