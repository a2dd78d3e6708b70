import neo4j, { type BookmarkManager } from "neo4j-driver";
import type { AwayReason } from "../../contract/errors.ts";
import { mostAtOnce, openDrivers, type Drivers } from "./drivers.ts";
import { createGate, type Gate } from "./gate.ts";
import { createGivenUp, type GivenUp } from "./givenUp.ts";
import { doorOf, sharedKnock } from "./knock.ts";
import { probe } from "./probe.ts";
import { createRecentTexts, type RecentTexts } from "./recentTexts.ts";
import { createTurns, type Turns } from "./turns.ts";

export interface Connection {
  drivers: Drivers;
  gate: Gate;
  turns: Turns;
  givenUp: GivenUp;
  /** What is wrong at the server's address, seen from outside; null when something answers there in Bolt. */
  knock: () => Promise<AwayReason | null>;
  database: string | undefined;
  /** Makes reads see the application's own writes, on a cluster too. */
  bookmarkManager: BookmarkManager;
  /**
   * People's texts whose plans the guard has let pass since the database was last away. What a text would do depends on
   * the text alone, so that it need not be planned for the guard again; READ access mode still stands behind it.
   */
  harmless: RecentTexts;
  /** Aborted when the store is closed. */
  closing: AbortSignal;
}

const mostTexts = 1_000;

interface ConnectionOptions {
  uri: string;
  user: string;
  password: string;
  database?: string | undefined;
}

/**
 * Prepares the way to a database, and does not go it yet.
 *
 * @throws StoreError `unavailable` when the address makes no sense
 */
export function openConnection(options: ConnectionOptions, closing: AbortSignal): Connection {
  const drivers = openDrivers(options);
  const knock = sharedKnock(doorOf(options.uri));
  const { database } = options;
  return {
    drivers,
    gate: createGate((before) => probe({ drivers, knock, database }, before)),
    turns: createTurns(mostAtOnce),
    givenUp: createGivenUp({ drivers, knock, database }),
    knock,
    database,
    bookmarkManager: neo4j.bookmarkManager(),
    harmless: createRecentTexts(mostTexts),
    closing,
  };
}
