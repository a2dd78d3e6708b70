import type { EvidenceResponse } from "../contract/evidence.ts";
import { limits } from "../contract/limits.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { toEdge } from "../store/present.ts";
import { claimIds, claimsById } from "./claims.ts";

/** @returns the relationship and the claims it rests on, at most so many as the limit says; undefined when there is no such relationship. */
export async function edgeEvidence(store: GraphStore, id: string, options: CallOptions = {}): Promise<EvidenceResponse | undefined> {
  const [relationship] = await store.relationships([id], options);
  if (relationship === undefined) return undefined;
  const ids = claimIds(relationship);
  const found = await claimsById(store, ids.slice(0, limits.evidence.claims), options);
  const claims = ids.flatMap((claim) => found.get(claim) ?? []);
  const total = Math.max(ids.length, claims.length);
  return { edge: toEdge(relationship), claims, shown: claims.length, total, truncated: claims.length < total };
}
