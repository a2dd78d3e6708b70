import type { CallOptions, GraphStore, ItemIds, Items } from "../store/graphStore.ts";

/** Ids of either kind that one call to the store carries. */
const chunk = 2_000;

/** @returns the nodes and relationships with these ids, read in chunks, in the order of the ids. */
export async function fetchItems(store: GraphStore, ids: ItemIds, options: CallOptions): Promise<Items> {
  const found: Items = { nodes: [], relationships: [] };
  for (let start = 0; start < Math.max(ids.nodes.length, ids.relationships.length); start += chunk) {
    const part = (all: readonly string[]) => all.slice(start, start + chunk);
    const { nodes, relationships } = await store.items({ nodes: part(ids.nodes), relationships: part(ids.relationships) }, options);
    found.nodes.push(...nodes);
    found.relationships.push(...relationships);
  }
  return found;
}
