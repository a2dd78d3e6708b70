import type { NeighboursRequest, NeighboursResponse } from "../../contract/graph.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { quoteName } from "../../store/identifiers.ts";
import { whole } from "../../store/kinds.ts";
import { toEdge, toNode } from "../../store/present.ts";
import { provenanceLabelsOf } from "../../store/provenanceLayer.ts";
import type { NodeValue } from "../../store/values.ts";
import type { NeighbourCount } from "../counts.ts";
import { CursorError } from "../cursorError.ts";
import { fetchNodes, fetchRelationships } from "../fetch.ts";
import { countLinks } from "./links.ts";
import { hasNone, hopColumns, readRows, toHop } from "./rows.ts";

/** Up to so many relationships, the best connected neighbours come first; beyond, the order is the database's. */
const mostSorted = 1_000;
/** Relationships that pass a filter are counted up to here. */
const mostCounted = 100_000;

/** A page of a node's relationships, read from the store. */
export async function neighbourPage(
  store: GraphStore,
  node: NodeValue,
  types: readonly string[],
  request: NeighboursRequest,
  options: CallOptions = {},
): Promise<NeighboursResponse> {
  const { counts, countedBy, degree } = await countLinks(store, node, types, options);
  const skip = offsetOf(request.cursor);
  const pattern = patternOf(request, await provenanceLabelsOf(store, options));
  const order = degree <= mostSorted ? "ORDER BY degree DESC, elementId(r)" : "";
  const page = `MATCH (a) WHERE elementId(a) = $id ${pattern}
WITH DISTINCT a, r, b ${order === "" ? "SKIP $skip LIMIT $limit" : ""}
RETURN ${hopColumns} ${order} ${order === "" ? "" : "SKIP $skip LIMIT $limit"}`;
  const params = { id: node.elementId, limit: request.limit, skip, labels: request.labels ?? [] };
  const hops = (await readRows(store, page, params, request.limit, options)).map(toHop);
  const total = request.labels === undefined ? countOf(counts, request) : await countPassing(store, pattern, params, options);
  const [nodes, relationships] = await Promise.all([
    fetchNodes(store, [...new Set(hops.map(({ neighbour }) => neighbour))], options),
    fetchRelationships(
      store,
      hops.map(({ element }) => element),
      options,
    ),
  ]);
  const next = skip + hops.length;
  return {
    id: node.id,
    counts,
    countedBy,
    nodes: nodes.map(toNode),
    edges: relationships.map(toEdge),
    shown: relationships.length,
    total,
    truncated: hops.length < total,
    ...(hops.length === request.limit && next < total && { cursor: Buffer.from(`+${next}`).toString("base64url") }),
  };
}

function patternOf({ types, labels, direction }: NeighboursRequest, hidden: readonly string[]): string {
  const named = types === undefined || types.length === 0 ? "r" : `r:${types.map(quoteName).join("|")}`;
  const arrow = { out: `-[${named}]->`, in: `<-[${named}]-`, both: `-[${named}]-` }[direction];
  const labelled = labels === undefined ? "" : " AND any(label IN labels(b) WHERE label IN $labels)";
  return `MATCH (a)${arrow}(b) WHERE ${types?.length === 0 ? "false" : hasNone("b", hidden)}${labelled}`;
}

/** Relationships that pass a filter by type and direction. */
function countOf(counts: readonly NeighbourCount[], { types, direction }: NeighboursRequest): number {
  return counts.reduce(
    (sum, known) =>
      (types === undefined || types.includes(known.type)) && (direction === "both" || direction === known.direction)
        ? sum + known.count
        : sum,
    0,
  );
}

async function countPassing(
  store: GraphStore,
  pattern: string,
  params: { id: string; labels: string[] },
  options: CallOptions,
): Promise<number> {
  const query = `MATCH (a) WHERE elementId(a) = $id ${pattern} WITH r LIMIT $most RETURN count(DISTINCT r) AS count`;
  const [[count] = []] = await readRows(store, query, { ...params, most: mostCounted }, 1, options);
  return whole(count);
}

/** Where a page begins: how many were seen before it. */
function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = /^\+(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString());
  if (!found) throw new CursorError("The cursor does not fit this list any more.");
  return Number(found[1]);
}
