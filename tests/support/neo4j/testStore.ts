import process from "node:process";
import { type Content, leaseNeo4j, type LeasedNeo4j } from "./leaseNeo4j.ts";

/** The store that a project of vitest.config.ts runs its tests on. */
const testStore = process.env["THROUGHLINE_TEST_STORE"] === "neo4j" ? "neo4j" : "embedded";

let missing: string | undefined;

/** Why the tests of this file cannot run on Neo4j, once one was asked for. */
export function missingNeo4j(): string | undefined {
  return missing;
}

/**
 * @returns the run's Neo4j, empty or with the content, where the tests are to run on it; undefined where there is none, and then
 *   they are skipped
 */
export async function leaseTestStore(content?: Content): Promise<LeasedNeo4j | undefined> {
  if (testStore === "embedded") return undefined;
  const lease = await leaseNeo4j("lts", content);
  if (lease.kind === "leased") return lease;
  missing = lease.reason;
  return undefined;
}
