import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { releases, type Release } from "./releases.ts";
import { Neo4jMissing, type Neo4jAddress, type RunningNeo4j } from "./runningNeo4j.ts";
import { startNeo4j } from "./startNeo4j.ts";

/** What a server was filled with, as of one state of it. */
export interface Held {
  content: string;
  /** The last transaction then. */
  bookmark: string;
}

/** One line of JSON that a lease begins with. */
export type LeaseAnswer =
  | { kind: "leased"; address: Neo4jAddress; held?: Held | undefined }
  | { kind: "missing"; message: string }
  | { kind: "failed"; message: string };

export interface Broker {
  url: string;
  close: () => Promise<void>;
}

interface Shared {
  release: Release;
  running: Promise<RunningNeo4j> | undefined;
  /** When those before have given it back. */
  turn: Promise<void>;
  held?: Held;
}

/**
 * Hands out the test run's one Neo4j of each release, to one test file at a time: a request is answered when its turn comes, and
 * holds the lease until its connection ends, so that a worker that dies gives it back too. Who holds it may kill the
 * server and restart it.
 */
export async function openBroker(): Promise<Broker> {
  const shared = new Map<string, Shared>();
  const path = `/${randomUUID()}`;
  for (const release of Object.keys(releases) as Release[]) {
    shared.set(`${path}/${release}`, { release, running: undefined, turn: Promise.resolve() });
  }

  async function serve(neo4j: Shared, response: ServerResponse, released: Promise<void>): Promise<void> {
    await neo4j.turn;
    if (response.destroyed) return;
    neo4j.running ??= startNeo4j(neo4j.release);
    const answer = await neo4j.running.then((running) => leased(running, neo4j.held), refused);
    response.write(`${JSON.stringify(answer)}\n`);
    if (answer.kind !== "leased") response.end();
    await released;
  }

  async function obey(neo4j: Shared, order: "kill" | "restart", response: ServerResponse): Promise<void> {
    try {
      await (await neo4j.running)?.[order]();
      response.end();
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }

  async function remember(neo4j: Shared, request: IncomingMessage, response: ServerResponse): Promise<void> {
    neo4j.held = (await json(request)) as Held;
    response.end();
  }

  const server = createServer((request, response) => {
    const [, address, order] = /^(.*)\/(lease|kill|restart|held)$/.exec(request.url ?? "") ?? [];
    const neo4j = shared.get(address ?? "");
    if (neo4j === undefined) {
      response.writeHead(404).end();
    } else if (order === "kill" || order === "restart") {
      void obey(neo4j, order, response);
    } else if (order === "held") {
      void remember(neo4j, request, response);
    } else {
      const released = new Promise<void>((resolve) => {
        response.once("close", resolve);
      });
      neo4j.turn = serve(neo4j, response, released);
    }
  });
  const port = await listen(server);

  return {
    url: `http://127.0.0.1:${port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([...shared.values()].map(({ running }) => running?.then(stop, () => undefined) ?? Promise.resolve()));
    },
  };
}

function stop(neo4j: RunningNeo4j): Promise<void> {
  return neo4j.stop();
}

function leased({ origin, uri, user, password, database, version }: RunningNeo4j, held: Held | undefined): LeaseAnswer {
  return { kind: "leased", address: { origin, uri, user, password, database, version }, held };
}

function refused(error: unknown): LeaseAnswer {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: error instanceof Neo4jMissing ? "missing" : "failed", message };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The system gave no TCP port.");
  return address.port;
}
