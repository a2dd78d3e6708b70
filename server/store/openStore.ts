import { openEmbeddedStore } from "./embedded/openEmbeddedStore.ts";
import type { GraphStore } from "./graphStore.ts";

/** @returns the store that the settings name. */
export function openStore(settings: { directory: string; note: (message: string) => void }): Promise<GraphStore> {
  return openEmbeddedStore(settings);
}
