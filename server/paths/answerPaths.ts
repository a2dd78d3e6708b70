import { limits } from "../contract/limits.ts";
import type { PathsRequest, PathsResponse, Refusal } from "../contract/paths.ts";
import type { Topology } from "../topology/topology.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { assemblePaths } from "./assemble.ts";
import { findPaths } from "./findPaths.ts";
import type { PathQuery } from "./pathQuery.ts";
import { storeRecords } from "./records.ts";

/** Paths, or why there is none, before anything is said of the graph's texts. */
export type FoundPaths = Omit<PathsResponse, "texts">;

/**
 * Answers `POST /api/paths`.
 *
 * @throws StoreError as the store does, and with `cancelled` when the signal is aborted.
 */
export async function answerPaths(
  store: GraphStore,
  topology: Topology,
  request: PathsRequest,
  options: CallOptions = {},
): Promise<FoundPaths> {
  const began = performance.now();
  const read = toQuery(request, topology);
  const search = { k: request.k, timeMs: limits.paths.timeMs, ...(options.signal && { signal: options.signal }) };
  const finding =
    "refusal" in read ? { paths: [], total: 0, more: false, refusal: read.refusal } : await findPaths(topology, read.query, search);
  const paths = await assemblePaths(storeRecords(store), topology, finding.paths, options);
  const gone = finding.paths.length - paths.length;
  return {
    paths,
    searched: { kind: "memory" },
    shown: paths.length,
    total: finding.total - gone,
    truncated: finding.more,
    ...(finding.refusal && { refusal: finding.refusal }),
    asOf: topology.asOf,
    tookMs: performance.now() - began,
  };
}

/** @returns the request in the topology's indices, or a refusal that names the ids that it does not know */
export function toQuery(request: PathsRequest, topology: Topology): { query: PathQuery } | { refusal: Refusal } {
  const { from, to, via = [], without = {}, direction, maxHops } = request;
  const excluded = without.nodes ?? [];
  const unknown = [...[from, to].flat(), ...via].filter((id) => topology.indexOf(id) === undefined);
  if (unknown.length > 0) {
    const text = `Nothing in this graph has the id ${unknown.map((id) => JSON.stringify(id)).join(", ")}.`;
    return { refusal: { reason: "unknown_name", text } };
  }
  const indices = (ids: readonly string[]) => [...new Set(ids)].map((id) => topology.indexOf(id)).filter((index) => index !== undefined);
  const { types, labels, modality, minDocuments, window } = request;
  const query: PathQuery = {
    from: indices([from].flat()),
    to: indices([to].flat()),
    via: indices(via),
    // A node that is not there is avoided anyway.
    withoutNodes: indices(excluded),
    withoutTypes: without.types ?? [],
    withoutLabels: without.labels ?? [],
    direction,
    maxHops,
    repeats: "never",
    ...(types && { types }),
    ...(labels && { labels }),
    ...(modality && { modality }),
    ...(minDocuments !== undefined && { minDocuments }),
    ...(window && { window: { ...(window.from && { from: window.from }), ...(window.to && { to: window.to }) } }),
  };
  return { query: withoutEndStops(query) };
}

/** A single end named as the first or last stop is passed anyway. */
export function withoutEndStops(query: PathQuery): PathQuery {
  const { from, to, via } = query;
  const ends = [from.length === 1 ? from[0] : undefined, to.length === 1 ? to[0] : undefined];
  return { ...query, via: via.filter((node, i) => !((i === 0 && node === ends[0]) || (i === via.length - 1 && node === ends[1]))) };
}
