import type { NeighboursRequest, NeighboursResponse } from "../../contract/graph.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { quoteName } from "../../store/identifiers.ts";
import { isNode, isRelationship, whole } from "../../store/kinds.ts";
import type { LeftOut } from "../../store/mapped/mapping.ts";
import { toEdge, toNode } from "../../store/present.ts";
import { readRows } from "../../store/readRows.ts";
import type { NodeValue } from "../../store/values.ts";
import type { NeighbourCount } from "../counts.ts";
import { CursorError } from "../cursorError.ts";
import type { StoreSource } from "../linkSource.ts";
import { countLinks, degreeInStore } from "./links.ts";
import { hasNone } from "./rows.ts";

/** Up to so many relationships, the best connected neighbours come first; beyond, the order is the database's. */
const mostSorted = 1_000;
/** Relationships that pass a filter are counted up to here. */
const mostCounted = 100_000;

/** A page of a node's relationships, read from the store. */
export async function neighbourPage(
  store: GraphStore,
  node: NodeValue,
  source: StoreSource,
  request: NeighboursRequest,
  options: CallOptions = {},
): Promise<NeighboursResponse> {
  const all = await degreeInStore(store, node, options);
  const skip = offsetOf(request.cursor);
  const pattern = patternOf(request, source.hidden);
  const params = { id: node.elementId, limit: request.limit, skip, labels: request.labels ?? [] };
  const [{ counts, countedBy }, rows, passing] = await Promise.all([
    countLinks(store, node, source, all, options),
    readRows(store, pageQuery(pattern, all <= mostSorted), params, request.limit, options),
    request.labels === undefined ? undefined : countPassing(store, pattern, params, options),
  ]);
  const total = passing ?? countOf(counts, request);
  const relationships = rows.flat().filter(isRelationship);
  const nodes = new Map(
    rows
      .flat()
      .filter(isNode)
      .map((other) => [other.id, other]),
  );
  const next = skip + rows.length;
  return {
    id: node.id,
    counts,
    countedBy,
    nodes: [...nodes.values()].map(toNode),
    edges: relationships.map(toEdge),
    shown: relationships.length,
    total,
    truncated: rows.length < total,
    ...(rows.length === request.limit && next < total && { cursor: Buffer.from(`+${next}`).toString("base64url") }),
  };
}

function pageQuery(pattern: string, isSorted: boolean): string {
  const found = `MATCH (a) WHERE elementId(a) = $id ${pattern} WITH DISTINCT r, b`;
  return isSorted
    ? `${found} WITH r, b, COUNT { (b)--() } AS degree ORDER BY degree DESC, elementId(r) SKIP $skip LIMIT $limit RETURN r, b`
    : `${found} SKIP $skip LIMIT $limit RETURN r, b`;
}

function patternOf({ types, labels, direction }: NeighboursRequest, hidden: LeftOut): string {
  const named = types === undefined || types.length === 0 ? "r" : `r:${types.map(quoteName).join("|")}`;
  const arrow = { out: `-[${named}]->`, in: `<-[${named}]-`, both: `-[${named}]-` }[direction];
  const labelled = labels === undefined ? "" : " AND any(label IN labels(b) WHERE label IN $labels)";
  return `MATCH (a)${arrow}(b) WHERE ${types?.length === 0 ? "false" : `${hasNone("b", hidden.labels)} AND ${hasNone("r", hidden.types)}`}${labelled}`;
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
