import { randomUUID } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import { Neo4jMissing, type Neo4jAddress, type RunningNeo4j } from "./runningNeo4j.ts";
import { startNeo4j } from "./startNeo4j.ts";

/** One line of JSON that a lease begins with. */
export type LeaseAnswer =
  | { kind: "leased"; address: Neo4jAddress }
  | { kind: "missing"; message: string }
  | { kind: "failed"; message: string };

export interface Broker {
  url: string;
  close(): Promise<void>;
}

/**
 * Hands out the one Neo4j of the test run, to one test file at a time: a request is answered when its turn comes, and
 * holds the lease until its connection ends, so that a worker that dies gives it back too. Who holds it may kill the
 * server and restart it.
 */
export async function openBroker(): Promise<Broker> {
  let running: Promise<RunningNeo4j> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const path = `/${randomUUID()}`;

  async function serve(before: Promise<void>, response: ServerResponse, released: Promise<void>): Promise<void> {
    await before;
    if (response.destroyed) return;
    running ??= startNeo4j();
    const answer = await running.then(leased, refused);
    response.write(`${JSON.stringify(answer)}\n`);
    if (answer.kind !== "leased") response.end();
    await released;
  }

  async function obey(order: "kill" | "restart", response: ServerResponse): Promise<void> {
    try {
      await (await running)?.[order]();
      response.end();
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }

  const server = createServer((request, response) => {
    if (request.url === `${path}/lease`) {
      const released = new Promise<void>((resolve) => {
        response.once("close", resolve);
      });
      turn = serve(turn, response, released);
    } else if (request.url === `${path}/kill`) {
      void obey("kill", response);
    } else if (request.url === `${path}/restart`) {
      void obey("restart", response);
    } else {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server);

  return {
    url: `http://127.0.0.1:${port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await running?.then(
        (neo4j) => neo4j.stop(),
        () => undefined,
      );
    },
  };
}

function leased({ origin, uri, user, password, database, version }: RunningNeo4j): LeaseAnswer {
  return { kind: "leased", address: { origin, uri, user, password, database, version } };
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
