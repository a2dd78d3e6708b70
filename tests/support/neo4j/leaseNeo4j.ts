import { get } from "node:http";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import neo4j, { type Session } from "neo4j-driver";
import { atRest } from "./atRest.ts";
import type { Held, LeaseAnswer } from "./broker.ts";
import type { Release } from "./releases.ts";
import type { Neo4jAddress } from "./runningNeo4j.ts";

export interface LeasedNeo4j {
  kind: "leased";
  neo4j: Neo4jAddress;
  /** As of `RunningNeo4j`: kills the server as a crash would, and brings it back with its data. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  release(): void;
}

export type Lease = LeasedNeo4j | { kind: "missing"; reason: string };

/** What a server is to hold when it is leased. */
export interface Content {
  name: string;
  fill: (address: Neo4jAddress) => Promise<void>;
}

/**
 * The run's Neo4j of a release, emptied and at rest, for this test file alone until `release()` is called. The first
 * call of a run starts the server (up to half a minute).
 *
 * @param content what it is filled with, unless it holds that already and nobody has written since
 * @returns `missing` with its reason when there is none to be had: skip with it
 * @throws in CI (CI=true) when there is none, so that a run without Neo4j cannot pass unseen
 */
export async function leaseNeo4j(release: Release = "lts", content?: Content): Promise<Lease> {
  const broker = `${inject("neo4jBroker")}/${release}`;
  const request = get(`${broker}/lease`);
  const answer = await new Promise<LeaseAnswer>((resolve, reject) => {
    request.once("error", reject);
    request.once("response", (response) => {
      const lines = createInterface(response);
      lines.once("line", (line) => resolve(JSON.parse(line) as LeaseAnswer));
      // Giving the lease back ends the connection, which is an error to both.
      response.on("error", () => undefined);
      lines.on("error", () => undefined);
    });
  });
  if (answer.kind === "failed") throw new Error(answer.message);
  if (answer.kind === "missing") {
    if (process.env.CI === "true") throw new Error(answer.message);
    console.warn(`SKIPPED, no Neo4j: ${answer.message}`);
    return { kind: "missing", reason: answer.message };
  }
  const { address, held } = answer;
  await atRest(address);
  if (content === undefined || held?.content !== content.name || held.bookmark !== (await bookmarkOf(address))) {
    await emptyNeo4j(address);
    await content?.fill(address);
    if (content !== undefined) await order(`${broker}/held`, { content: content.name, bookmark: await bookmarkOf(address) });
  }
  return {
    kind: "leased",
    neo4j: address,
    kill: () => order(`${broker}/kill`),
    restart: () => order(`${broker}/restart`),
    release() {
      request.destroy();
    },
  };
}

async function order(url: string, body?: Held): Promise<void> {
  const response = await fetch(url, { method: "POST", ...(body !== undefined && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(await response.text());
}

/** The last transaction that has changed anything in the database. */
function bookmarkOf(address: Neo4jAddress): Promise<string> {
  return withSession(address, async (session) => {
    await (await session.beginTransaction()).commit();
    return session.lastBookmarks().join(" ");
  });
}

/** Deletes every node, relationship, constraint and index. */
function emptyNeo4j(address: Neo4jAddress): Promise<void> {
  return withSession(address, async (session) => {
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    const constraints = await session.run("SHOW CONSTRAINTS YIELD name RETURN 'DROP CONSTRAINT `' + name + '`' AS drop");
    for (const record of constraints.records) await session.run(record.get("drop"));
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN 'DROP INDEX `' + name + '`' AS drop");
    for (const record of indexes.records) await session.run(record.get("drop"));
  });
}

async function withSession<T>(address: Neo4jAddress, use: (session: Session) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), { telemetryDisabled: true });
  const session = driver.session(address.database === undefined ? {} : { database: address.database });
  try {
    return await use(session);
  } finally {
    await session.close();
    await driver.close();
  }
}
