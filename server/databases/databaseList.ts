import type { CallOptions, DatabaseInfo, GraphStore } from "../store/graphStore.ts";
import { StoreError } from "../store/storeError.ts";

/** The databases that people may choose among. */
export interface DatabaseList {
  /** As of a few seconds ago at most, unless `fresh` asks for now. Where the user may not list them, the server's own alone. */
  read(options?: CallOptions & { fresh?: boolean }): Promise<DatabaseInfo[]>;
  /** The name of the one that a request is about when it names none. */
  own(options?: CallOptions): Promise<string>;
}

const keptMs = 10_000;

/** @param configured the server's own database, where one was named; else the user's home database */
export function createDatabaseList(store: GraphStore, configured: string | undefined): DatabaseList {
  let known: { databases: DatabaseInfo[]; at: number } | undefined;

  async function read({ fresh = false, ...options }: CallOptions & { fresh?: boolean } = {}): Promise<DatabaseInfo[]> {
    if (!fresh && known !== undefined && performance.now() - known.at < keptMs) return known.databases;
    const databases = await store.databases(options).catch((error: unknown) => {
      if (!(error instanceof StoreError) || error.code !== "forbidden") throw error;
      return [{ name: configured ?? "", isDefault: true, status: "unknown" }];
    });
    known = { databases, at: performance.now() };
    return databases;
  }

  return {
    read,
    async own(options) {
      if (configured !== undefined) return configured;
      const databases = await read(options);
      return (databases.find(({ isDefault }) => isDefault) ?? databases[0])?.name ?? "";
    },
  };
}
