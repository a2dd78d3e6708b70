import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import type { NodeValue, RelationshipValue } from "../store/values.ts";

/** Ids that one call to the store carries. */
const chunk = 2_000;

/** @returns the nodes with these ids, read in chunks, in the order of the ids. */
export async function fetchNodes(store: GraphStore, ids: readonly string[], options: CallOptions): Promise<NodeValue[]> {
  return inChunks(ids, (part) => store.nodes(part, options));
}

/** @returns the relationships with these ids, read in chunks, in the order of the ids. */
export async function fetchRelationships(store: GraphStore, ids: readonly string[], options: CallOptions): Promise<RelationshipValue[]> {
  return inChunks(ids, (part) => store.relationships(part, options));
}

async function inChunks<T>(ids: readonly string[], read: (part: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += chunk) found.push(...(await read(ids.slice(start, start + chunk))));
  return found;
}
