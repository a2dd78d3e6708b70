import type { Settings } from "../../settings/settings.ts";
import type { GraphStore, QueryResult } from "../graphStore.ts";
import type { NodeValue, RelationshipValue } from "../values.ts";
import { mappedShape } from "./mappedShape.ts";
import { mapNode, mapRelationship, mapValue, type Keep } from "./mappedValues.ts";
import type { Mapping } from "./mapping.ts";

/**
 * A store that shows a graph as a person said it is to be shown (see `contract/settings.ts`), from the next call on.
 * What a person's own Cypher finds comes with its mapped names and with all of its properties.
 */
export function mappedStore(store: GraphStore, settings: Settings): GraphStore {
  const mapping = () => settings.current().mapping;
  return {
    ...store,
    mapping,
    read: async (query, params, options) =>
      mapRows(mapping(), await store.read(query, params, options), options.origin === "person" ? "all" : "shown"),
    execute: async (query, params, options) => mapRows(mapping(), await store.execute(query, params, options), "all"),
    rehearse: async (query, params, options) => mapRows(mapping(), await store.rehearse(query, params, options), "all"),
    nodes: async (ids, options) => mapNodes(mapping(), await store.nodes(ids, options)),
    relationships: async (ids, options) => mapRelationships(mapping(), await store.relationships(ids, options)),
    items: async (ids, options) => {
      const { nodes, relationships } = await store.items(ids, options);
      return { nodes: mapNodes(mapping(), nodes), relationships: mapRelationships(mapping(), relationships) };
    },
    shape: (request, options) => (isEmpty(mapping()) ? store.shape(request, options) : mappedShape(store, mapping(), request, options)),
    async ping(options) {
      // Whoever asks whether the graph has changed is told of a file that was edited by hand as well.
      await settings.refresh();
      return store.ping(options);
    },
  };
}

function mapRows<T extends QueryResult>(mapping: Mapping, result: T, keep: Keep): T {
  return isEmpty(mapping) ? result : { ...result, rows: result.rows.map((row) => row.map((value) => mapValue(mapping, value, keep))) };
}

function mapNodes(mapping: Mapping, nodes: NodeValue[]): NodeValue[] {
  return isEmpty(mapping) ? nodes : nodes.map((node) => mapNode(mapping, node, "shown"));
}

function mapRelationships(mapping: Mapping, relationships: RelationshipValue[]): RelationshipValue[] {
  return isEmpty(mapping) ? relationships : relationships.map((relationship) => mapRelationship(mapping, relationship, "shown"));
}

function isEmpty({ labels, types, leaveOut }: Mapping): boolean {
  return labels === undefined && types === undefined && leaveOut === undefined;
}
