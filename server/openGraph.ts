import type { Settings } from "./settings/settings.ts";
import type { GraphStore } from "./store/graphStore.ts";
import { mappedStore } from "./store/mapped/mappedStore.ts";
import { namedStore } from "./store/named/namedStore.ts";
import { createTopologyProvider, type TopologyProvider, type TopologyProviderOptions } from "./topology/provider.ts";

/** One database, and what is known of it. */
export interface OpenGraph {
  store: GraphStore;
  topologies: TopologyProvider;
  settings: Settings;
}

/** @returns the graph of an engine as its settings show it; a change of the mapping counts from the next call on. */
export function openGraph(engine: GraphStore, settings: Settings, options: TopologyProviderOptions = {}): OpenGraph {
  const store = mappedStore(namedStore(engine), settings);
  const topologies = createTopologyProvider(store, options);
  let mapping = JSON.stringify(settings.current().mapping);
  settings.onChange((changed) => {
    const now = JSON.stringify(changed.mapping);
    if (now !== mapping) topologies.invalidate();
    mapping = now;
  });
  return { store, topologies, settings };
}
