import type { SchemaResponse } from "../contract/graph.ts";
import type { MembersRequest, MembersResponse } from "../contract/members.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { quoteName } from "../store/identifiers.ts";
import { isNode, isRelationship } from "../store/kinds.ts";
import { leftOutBy, mappingOf, shownSchema } from "../store/mapped/mapping.ts";
import { toEdge, toNode } from "../store/present.ts";
import { readRows } from "../store/readRows.ts";
import { hasNone } from "./inStore/rows.ts";

/** @returns a page of the nodes with this label, in the database's order; undefined when the graph has no such label. */
export async function nodesOfLabel(
  store: GraphStore,
  schema: SchemaResponse,
  label: string,
  request: MembersRequest,
  options: CallOptions = {},
): Promise<MembersResponse | undefined> {
  const known = shownSchema(store, schema).labels.find(({ name }) => name === label);
  if (known === undefined) return undefined;
  const { labels } = leftOutBy(mappingOf(store));
  const condition = labels.length === 0 ? "" : ` WHERE ${hasNone("n", labels)}`;
  return page(store, { match: `MATCH (n:${quoteName(label)})${condition}`, result: "n", total: known.count }, request, options);
}

/** @returns a page of the relationships of this type with their ends, in the database's order; undefined when there is no such type. */
export async function relationshipsOfType(
  store: GraphStore,
  schema: SchemaResponse,
  type: string,
  request: MembersRequest,
  options: CallOptions = {},
): Promise<MembersResponse | undefined> {
  const known = shownSchema(store, schema).relationshipTypes.find(({ name }) => name === type);
  if (known === undefined) return undefined;
  const { labels } = leftOutBy(mappingOf(store));
  const condition = labels.length === 0 ? "" : ` WHERE ${hasNone("a", labels)} AND ${hasNone("b", labels)}`;
  const match = `MATCH (a)-[r:${quoteName(type)}]->(b)${condition}`;
  return page(store, { match, result: "a, r, b", total: known.count }, request, options);
}

interface Members {
  match: string;
  result: string;
  total: number;
}

async function page(
  store: GraphStore,
  { match, result, total }: Members,
  { limit, skip }: MembersRequest,
  options: CallOptions,
): Promise<MembersResponse> {
  const rows = await readRows(store, `${match} RETURN ${result} SKIP $skip LIMIT $limit`, { skip, limit }, limit, options);
  const nodes = new Map(
    rows
      .flat()
      .filter(isNode)
      .map((node) => [node.id, node]),
  );
  return {
    nodes: [...nodes.values()].map(toNode),
    edges: rows.flat().filter(isRelationship).map(toEdge),
    shown: rows.length,
    total: Math.max(total, skip + rows.length),
    truncated: skip + rows.length < total && rows.length === limit,
    cypher: `${match}\nRETURN ${result}${skip === 0 ? "" : ` SKIP ${skip}`} LIMIT ${limit}`,
  };
}
