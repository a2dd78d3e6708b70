import { createAsker, type Asker } from "../../server/ask/asker.ts";
import { readScripts } from "../../server/seed/scripts.ts";
import { seedStore } from "../../server/seed/seedStore.ts";
import { openEmbeddedStore } from "../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { createTopologyProvider, type TopologyProvider } from "../../server/topology/provider.ts";

export interface ExampleGraph {
  store: GraphStore;
  topologies: TopologyProvider;
  asker: Asker;
}

/** The example graph on the embedded engine, in memory; to be closed by `store.close()`. */
export async function openExampleGraph(): Promise<ExampleGraph> {
  const store = await openEmbeddedStore({ directory: null });
  await seedStore(store, await readScripts(new URL("../../cypher", import.meta.url).pathname), () => {});
  const topologies = createTopologyProvider(store);
  const asker = createAsker({ store, topology: topologies });
  await asker.prepare();
  return { store, topologies, asker };
}
