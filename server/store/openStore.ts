import { openEmbeddedStore, type EmbeddedStoreOptions } from "./embedded/openEmbeddedStore.ts";
import type { GraphStore } from "./graphStore.ts";

export type StoreSettings = { engine: "embedded" } & EmbeddedStoreOptions;

/**
 * @returns the store that the settings name
 * @throws StoreError as the engine does
 */
export function openStore(settings: StoreSettings): Promise<GraphStore> {
  return openEmbeddedStore(settings);
}
