import { randomUUID } from "node:crypto";

/** What Neo4j shows in SHOW TRANSACTIONS and in its query log. */
export const application = { app: "throughline" };

export type Metadata = typeof application & { call: string };

const run = randomUUID();
let calls = 0;

/** @returns the metadata of a call's transactions, by which they are told from all others: its number in this run of the server */
export function newMetadata(): Metadata {
  calls += 1;
  return { ...application, call: `${run}-${calls}` };
}
