import { mkdtemp } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { z } from "zod";
import { createApp, type AppOptions } from "../../server/app.ts";
import { createAsker } from "../../server/ask/asker.ts";
import { errorBody, errorStatus } from "../../server/contract/errors.ts";
import { createDatabaseList } from "../../server/databases/databaseList.ts";
import { createSchemaReader } from "../../server/graph/schemaReader.ts";
import type { Route } from "../../server/http/route.ts";
import { allRoutes } from "../../server/http/routes.ts";
import { createRunningQueries } from "../../server/http/runningQueries.ts";
import { createLogger } from "../../server/logging.ts";
import { readScripts } from "../../server/seed/scripts.ts";
import { seedStore } from "../../server/seed/seedStore.ts";
import { openSettings } from "../../server/settings/settings.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openStore } from "../../server/store/openStore.ts";
import { createTopologyProvider } from "../../server/topology/provider.ts";
import { leaseTestStore } from "../support/neo4j/testStore.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** @returns the real store that the project is about with the real example in it: the embedded engine in memory, or the run's Neo4j. */
export async function openExample(): Promise<GraphStore> {
  const lease = await leaseTestStore({
    name: "the example",
    async fill(address) {
      const empty = await openStore({ engine: "neo4j", ...address });
      await seedExample(empty);
      await empty.close();
    },
  });
  if (lease === undefined) {
    const store = await openStore({ engine: "embedded", directory: null, note: () => {} });
    await seedExample(store);
    return store;
  }
  const store = await openStore({ engine: "neo4j", ...lease.neo4j });
  async function close(): Promise<void> {
    await store.close();
    lease?.release();
  }
  return { ...store, close };
}

async function seedExample(store: GraphStore): Promise<void> {
  await seedStore(store, await readScripts(`${root}cypher`), () => {});
}

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

interface CallInit {
  headers?: Record<string, string>;
}

export interface TestServer {
  url: string;
  /** Sends a request and checks that the answer is what the contract says of this route and status. */
  call<T = unknown>(method: string, path: string, body?: unknown, init?: CallInit): Promise<Answer<T>>;
  /** The lines that were logged. */
  log: string[];
  close(): Promise<void>;
}

/** Starts the real application on a free port. */
export async function startServer(store: GraphStore, options: Partial<AppOptions> = {}): Promise<TestServer> {
  const log: string[] = [];
  const topologies = createTopologyProvider(store);
  const settings = options.settings ?? (await openSettings(path.join(await mkdtemp(path.join(tmpdir(), "settings-")), "settings.json")));
  const app = createApp({
    store,
    topologies,
    settings,
    logger: createLogger("info", { write: (line) => void log.push(line) }),
    hosts: { host: "127.0.0.1", loopbackOnly: true, allowedHosts: [] },
    requestsPerMinute: 100_000,
    clientFolder: `${root}tests/http/page`,
    stopping: new AbortController().signal,
    ...options,
  });
  const routes = allRoutes({
    store,
    topologies,
    schemas: createSchemaReader(store, topologies),
    asker: createAsker({ store, topology: topologies }),
    settings,
    running: createRunningQueries(),
    databases: createDatabaseList(store, undefined),
    writes: { kind: "refused" },
  });
  // A test is about the graph, not about the seconds in which it is read; one that begins with a store that is away meets that itself.
  await (options.topologies ?? topologies).current().catch(() => undefined);
  const server = createServer(app);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    log,
    async call<T>(method: string, path: string, body?: unknown, init: CallInit = {}): Promise<Answer<T>> {
      const headers = { ...(body !== undefined && { "content-type": "application/json" }), ...init.headers };
      const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
      const response = await fetch(url + path, { method, ...sent, headers });
      const text = await response.text();
      const answer = { status: response.status, headers: response.headers, body: (text === "" ? null : JSON.parse(text)) as T };
      if (method !== "HEAD" && method !== "OPTIONS") checkContract(routes, method, path, answer);
      return answer;
    },
    close: () => stop(server),
  };
}

function checkContract(routes: readonly Route[], method: string, path: string, { status, body }: Answer<unknown>): void {
  const route = routes.find((candidate) => candidate.method === method.toLowerCase() && matches(candidate.path, path));
  const schema = status < 400 || route?.otherStatuses.includes(status) ? route?.response : errorBody;
  if (schema === undefined) return;
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema;
  const parsed = strict.safeParse(body);
  expect(parsed.success ? "" : z.prettifyError(parsed.error)).toBe("");
  if (schema === errorBody) expect(status).toBe(errorStatus[errorBody.parse(body).error.code]);
}

function matches(template: string, path: string): boolean {
  const pattern = template.replaceAll(/\{\w+\}/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(path.split("?")[0] ?? "");
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}
