import neo4j, { type BookmarkManager } from "neo4j-driver";
import type { Drivers } from "./drivers.ts";
import { emptyTransaction } from "./emptyTransaction.ts";

/**
 * Makes reads see the application's own writes, on a cluster too: whoever is asked waits until it has got what the
 * bookmarks name. A database that was restored from a backup never has; its bookmarks are given up.
 */
export interface Bookmarks {
  manager(): BookmarkManager;
  forget(): void;
  /** Told that the database is slow or was away: finds out whether it has got what the bookmarks name. */
  doubt(): void;
}

/** Longer than a leader takes to begin a transaction, since it has all that was ever committed. */
const beginMs = 1_500;

interface Way {
  drivers: Drivers;
  readonly database: string | undefined;
}

export function createBookmarks(way: Way): Bookmarks {
  let manager = neo4j.bookmarkManager();
  let doubting: Promise<void> | undefined;

  async function look(): Promise<void> {
    const doubted = manager;
    if ([...(await doubted.getBookmarks())].length === 0) return;
    const how = { drivers: way.drivers, database: way.database, timeoutMs: beginMs };
    try {
      await emptyTransaction({ ...how, mode: "READ" });
    } catch {
      // It is slow whatever is asked, or away.
      return;
    }
    try {
      // The writer, since a member that only reads may be behind it. Nothing is written.
      await emptyTransaction({ ...how, mode: "WRITE", bookmarkManager: doubted });
    } catch {
      if (manager === doubted) manager = neo4j.bookmarkManager();
    }
  }

  return {
    manager: () => manager,
    forget() {
      manager = neo4j.bookmarkManager();
    },
    doubt() {
      doubting ??= look().finally(() => {
        doubting = undefined;
      });
    },
  };
}
