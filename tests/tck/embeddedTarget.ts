import { storeOver } from "../../server/store/embedded/openEmbeddedStore.ts";
import { startEngine } from "../../server/store/embedded/engineProcess.ts";
import { StoreError } from "../../server/store/storeError.ts";
import type { Target } from "./target.ts";

const timeoutMs = 60_000;
const maxRows = 10_000;

/**
 * The embedded engine, its graph in memory. What only reads goes through the port like a person's query. What the
 * port refuses because it writes is run as a person's writing query.
 */
export function embeddedTarget(): Target {
  const engine = startEngine({ directory: null, memoryMb: 2_048 }, () => undefined);
  const store = storeOver(engine);
  return {
    name: "embedded",
    async clear() {
      await engine.call<"clear">({ kind: "clear" }, { timeoutMs });
    },
    async prepare(query, params) {
      await store.write([{ query, params }], { timeoutMs });
    },
    async run(query, params) {
      try {
        return await store.read(query, params, { maxRows, origin: "person", timeoutMs });
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== "not_read_only" || !error.message.includes("writes")) throw error;
      }
      return store.execute(query, params, { maxRows, timeoutMs });
    },
    look: (query) => store.read(query, {}, { maxRows: 100_000, origin: "application", timeoutMs }),
    close: () => store.close(),
  };
}
