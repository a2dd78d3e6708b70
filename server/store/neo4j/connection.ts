import neo4j, { type BookmarkManager } from "neo4j-driver";
import type { UnavailableReason } from "../../contract/errors.ts";
import { mostAtOnce, openDrivers, type Drivers } from "./drivers.ts";
import { createGate, type Gate } from "./gate.ts";
import { doorOf, sharedKnock } from "./knock.ts";
import { probe } from "./probe.ts";
import { createTurns, type Turns } from "./turns.ts";

export interface Connection {
  drivers: Drivers;
  gate: Gate;
  turns: Turns;
  /** Queries that nobody waits for any more and that Neo4j has not ended yet. */
  givenUp: Set<unknown>;
  /** What is wrong at the server's address, seen from outside; null when something answers there in Bolt. */
  knock: () => Promise<UnavailableReason | null>;
  database: string | undefined;
  /** Makes reads see the application's own writes, on a cluster too. */
  bookmarkManager: BookmarkManager;
  /** Aborted when the store is closed. */
  closing: AbortSignal;
}

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
    givenUp: new Set(),
    knock,
    database,
    bookmarkManager: neo4j.bookmarkManager(),
    closing,
  };
}
