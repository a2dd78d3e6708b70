import { openEmbeddedStore, type EmbeddedStoreOptions } from "./embedded/openEmbeddedStore.ts";
import type { GraphStore } from "./graphStore.ts";
import { openNeo4jStore, type Neo4jStoreOptions } from "./neo4j/openNeo4jStore.ts";

export type StoreSettings = ({ engine: "embedded" } & EmbeddedStoreOptions) | ({ engine: "neo4j" } & Neo4jStoreOptions);

/**
 * @returns the store that the settings name
 * @throws StoreError as the engine does
 */
export function openStore(settings: StoreSettings): Promise<GraphStore> {
  return settings.engine === "neo4j" ? openNeo4jStore(settings) : openEmbeddedStore(settings);
}
