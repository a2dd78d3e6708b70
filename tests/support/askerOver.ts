import { afterAll, beforeAll } from "vitest";
import { createAsker, type Asker } from "../../server/ask/asker.ts";
import { openEmbeddedStore } from "../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../server/topology/provider.ts";

/** Asks a graph of its own, in an embedded store that is there for the tests of this file. */
export function askerOver(cypher: string): Pick<Asker, "answer"> {
  let store: GraphStore | undefined;
  let asker: Asker | undefined;
  beforeAll(async () => {
    store = await openEmbeddedStore({ directory: null });
    await store.write([{ query: cypher }]);
    asker = createAsker({ store, topology: createTopologyProvider(store) });
  });
  afterAll(() => store?.close());
  return {
    answer(asked, options) {
      if (asker === undefined) throw new Error("The graph is there in tests only.");
      return asker.answer(asked, options);
    },
  };
}
