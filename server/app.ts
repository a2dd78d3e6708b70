import { setMaxListeners } from "node:events";
import compression from "compression";
import express, { type Express } from "express";
import type { Logger } from "pino";
import { createAsker } from "./ask/asker.ts";
import { createDatabaseList } from "./databases/databaseList.ts";
import { createLendingPool } from "./databases/lendingPool.ts";
import { createSchemaReader } from "./graph/schemaReader.ts";
import { createAudit } from "./http/audit.ts";
import { chooseDatabase } from "./http/chooseDatabase.ts";
import { docsRoutes } from "./http/docs.ts";
import { errorHandler } from "./http/errorHandler.ts";
import { jsonBody } from "./http/jsonBody.ts";
import { packAnswers } from "./http/packAnswers.ts";
import { limitRate } from "./http/rateLimit.ts";
import { requestLog } from "./http/requestLog.ts";
import { createRouter } from "./http/router.ts";
import { allRoutes } from "./http/routes.ts";
import { createRunningQueries } from "./http/runningQueries.ts";
import { checkHost, checkOrigin, contentSecurity, type HostRules } from "./http/security.ts";
import type { Services } from "./http/services.ts";
import { staticClient, unknownAddress } from "./http/staticClient.ts";
import { requireToken } from "./http/token.ts";
import type { OpenGraph } from "./openGraph.ts";

export interface AppOptions extends OpenGraph {
  /** The name of the database in `store`, where one was given; else it is the user's home database. */
  database?: string | undefined;
  /** Opens another database of the same server; where it is left out there is none. */
  openDatabase?: (name: string) => Promise<OpenGraph>;
  logger: Logger;
  hosts: HostRules;
  /** Asked for on every call of the API; none is asked for when it is left out. */
  token?: string | undefined;
  requestsPerMinute: number;
  /** Whether people may write; refused when it is left out. */
  writes?: "allowed" | "refused" | undefined;
  /** The built page. */
  clientFolder: string;
  /** Aborts every request when the server stops. */
  stopping: AbortSignal;
}

/** Each has a topology of its own in memory, and ten minutes are a long time for a page that looks at it. */
const otherDatabases = { most: 4, idleMs: 600_000 };

/** @returns the application; it never listens. */
export function createApp(options: AppOptions): Express {
  // Every request that runs listens; Node would take more than ten for a leak.
  setMaxListeners(0, options.stopping);
  const databases = createDatabaseList(options.store, options.database);
  const shared: Pick<Services, "running" | "writes" | "databases"> = {
    running: createRunningQueries(),
    writes: options.writes === "allowed" ? { kind: "allowed", audit: createAudit(options.logger) } : { kind: "refused" },
    databases,
  };
  const routes = allRoutes({ ...servicesOf(options, options), ...shared });
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", "weak");
  app.use(requestLog(options.logger), contentSecurity(), checkHost(options.hosts), checkOrigin);
  if (options.token !== undefined) app.use(requireToken(options.token));
  app.use("/api", limitRate(options.requestsPerMinute), noStore);
  app.use("/api", packAnswers());
  app.use(jsonBody());
  const others = createLendingPool({
    async open(name) {
      if (options.openDatabase === undefined) throw new RangeError(`No database ${name} can be opened.`);
      const graph = await options.openDatabase(name);
      const router = createRouter(allRoutes({ ...servicesOf(graph, options), ...shared, database: name }), options.stopping);
      return { router, store: graph.store };
    },
    close: ({ store }) => store.close(),
    ...otherDatabases,
  });
  options.stopping.addEventListener("abort", () => void others.close(), { once: true });
  app.use(docsRoutes(routes), chooseDatabase({ list: databases, own: createRouter(routes, options.stopping), others }));
  app.use(compression(), staticClient(options.clientFolder), unknownAddress, errorHandler);
  return app;
}

function servicesOf(
  { store, topologies, settings }: OpenGraph,
  { logger, stopping }: AppOptions,
): Pick<Services, "store" | "topologies" | "schemas" | "asker" | "settings"> {
  const schemas = createSchemaReader(store, topologies);
  const asker = createAsker({ store, topology: topologies, schemas, synonyms: async () => (await settings.refresh()).settings.synonyms });
  asker.prepare().catch((error: unknown) => {
    if (!stopping.aborted) logger.warn({ err: error }, "questions cannot be prepared yet");
  });
  return { store, topologies, schemas, asker, settings };
}

const noStore: express.RequestHandler = function noStore(_request, response, next) {
  response.set("Cache-Control", "no-store");
  next();
};
