import { createServer, type RequestListener, type Server } from "node:http";
import { createApp } from "./app.ts";
import type { ErrorBody } from "./contract/errors.ts";
import type { HealthResponse } from "./contract/graph.ts";
import { isLoopback, type Env } from "./env.ts";
import { stopOnSignal } from "./lifecycle.ts";
import { createLogger } from "./logging.ts";
import { openGraph, type OpenGraph } from "./openGraph.ts";
import { readScripts } from "./seed/scripts.ts";
import { seedIfNew } from "./seed/seedCommand.ts";
import type { GraphStore } from "./store/graphStore.ts";
import { openSettings } from "./settings/settings.ts";
import { settingsFileOf } from "./settings/settingsPlace.ts";
import { openStore } from "./store/openStore.ts";
import { StoreError } from "./store/storeError.ts";
import { storeSettings } from "./storeSettings.ts";

/** Where things lie on disk. */
export interface Place {
  client: string;
  scripts: string;
  data: string;
  graph: string;
  marker: string;
}

const graceMs = 5_000;

/**
 * Starts the server: takes the port first, so that a taken one is told at once, then opens the store, seeds a new one,
 * and answers.
 *
 * @throws StoreError when the port or the store cannot be had
 */
export async function serve(env: Env, place: Place, print: (line: string) => void): Promise<void> {
  const logger = createLogger(env.LOG_LEVEL);
  const stopping = new AbortController();
  let answer: RequestListener = answerStarting(env);
  let store: GraphStore | undefined;
  const server = createServer((request, response) => answer(request, response));
  await listen(server, env);
  stopOnSignal({
    server,
    abortRequests: () => stopping.abort(),
    release: async () => store?.close(),
    exit: (code) => process.exit(code),
    onSignal: (signal, listener) => process.on(signal, listener),
    graceMs,
  });
  try {
    const openDatabase = async (opened: GraphStore, database = env.NEO4J_DATABASE): Promise<OpenGraph> => {
      const settings = await openSettings(settingsFile(env, place, database));
      const { problem } = await settings.refresh();
      if (problem !== undefined) logger.warn(problem);
      return openGraph(opened, settings, { limit: env.TOPOLOGY_LIMIT });
    };
    const configured = storeSettings(env, place.graph, (message) => logger.warn(message));
    store = await openStore(configured);
    if (store.engine === "embedded") await seedIfNew({ store, scripts: await readScripts(place.scripts), marker: place.marker, print });
    const graph = await openDatabase(store);
    // Read ahead of the first question. A database that is away is asked again with every request.
    const reading = graph.topologies.state().catch((error: unknown) => logger.warn({ err: error }, "the graph cannot be read yet"));
    if (store.engine === "embedded") await reading;
    answer = createApp({
      ...graph,
      database: env.NEO4J_DATABASE,
      ...(configured.engine === "neo4j" && {
        openDatabase: async (name: string) => openDatabase(await openStore({ ...configured, database: name }), name),
      }),
      logger,
      hosts: { host: env.HOST, loopbackOnly: isLoopback(env.HOST), allowedHosts: env.ALLOWED_HOSTS },
      token: env.THROUGHLINE_TOKEN,
      requestsPerMinute: env.REQUESTS_PER_MINUTE,
      writes: env.ALLOW_WRITES ? "allowed" : "refused",
      clientFolder: place.client,
      stopping: stopping.signal,
    });
    if (env.ALLOW_WRITES) print("Writes are allowed (ALLOW_WRITES): the console may change the graph. Each write is in the log.");
    print(`Throughline is ready at ${addressOf(server, env.HOST)}`);
  } catch (error) {
    server.close();
    server.closeAllConnections();
    await store?.close();
    throw error;
  }
}

function settingsFile(env: Env, { data }: Place, database: string | undefined): string {
  const neo4j = env.NEO4J_URI === undefined ? undefined : { uri: env.NEO4J_URI, database };
  return settingsFileOf({ data, given: env.GRAPH_SETTINGS, neo4j });
}

/** What is answered until the store is open: that the server is not ready, in the shape that each address has. */
function answerStarting(env: Env): RequestListener {
  const message = "Throughline is starting.";
  const health: HealthResponse = {
    status: "starting",
    engine: env.NEO4J_URI === undefined ? "embedded" : "neo4j",
    engineVersion: "unknown",
    graph: { nodes: 0, relationships: 0 },
    asOf: new Date().toISOString(),
    readOnly: !env.ALLOW_WRITES,
    message,
  };
  const error: ErrorBody = { error: { code: "unavailable", message, hint: "Ask again in a moment." } };
  return function answerStarting(request, response) {
    response.writeHead(503, { "content-type": "application/json; charset=utf-8", "retry-after": "1" });
    response.end(JSON.stringify(request.url === "/api/health" ? health : error));
  };
}

async function listen(server: Server, { PORT, HOST }: Env): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(new StoreError("unavailable", portMessage(cause, PORT, HOST), { cause })),
    );
    server.listen(PORT, HOST, resolve);
  });
}

function portMessage(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code ?? "none") {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`;
    case "EACCES":
      return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`;
    default:
      return `Port ${port} on ${host} cannot be had: ${error.message}`;
  }
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
