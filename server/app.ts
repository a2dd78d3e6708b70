import compression from "compression";
import express, { type Express } from "express";
import type { Logger } from "pino";
import { createAsker } from "./ask/asker.ts";
import { createSchemaReader } from "./graph/schemaReader.ts";
import { createAudit } from "./http/audit.ts";
import { docsRoutes } from "./http/docs.ts";
import { errorHandler } from "./http/errorHandler.ts";
import { jsonBody } from "./http/jsonBody.ts";
import { limitRate } from "./http/rateLimit.ts";
import { requestLog } from "./http/requestLog.ts";
import { createRouter } from "./http/router.ts";
import { allRoutes } from "./http/routes.ts";
import { createRunningQueries } from "./http/runningQueries.ts";
import { checkHost, checkOrigin, contentSecurity, type HostRules } from "./http/security.ts";
import type { Services } from "./http/services.ts";
import { staticClient, unknownAddress } from "./http/staticClient.ts";
import { requireToken } from "./http/token.ts";
import type { Settings } from "./settings/settings.ts";
import type { GraphStore } from "./store/graphStore.ts";
import type { TopologyProvider } from "./topology/provider.ts";

export interface AppOptions {
  store: GraphStore;
  topologies: TopologyProvider;
  settings: Settings;
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

/** @returns the application; it never listens. */
export function createApp(options: AppOptions): Express {
  const { store, topologies, settings } = options;
  const services: Services = {
    store,
    topologies,
    schemas: createSchemaReader(store, topologies),
    asker: createAsker({ store, topology: topologies, synonyms: async () => (await settings.refresh()).settings.synonyms }),
    settings,
    running: createRunningQueries(),
    writes: options.writes === "allowed" ? { kind: "allowed", audit: createAudit(options.logger) } : { kind: "refused" },
  };
  services.asker.prepare().catch((error: unknown) => {
    if (!options.stopping.aborted) options.logger.warn({ err: error }, "questions cannot be prepared yet");
  });
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", "weak");
  app.use(requestLog(options.logger), contentSecurity(), checkHost(options.hosts), checkOrigin);
  if (options.token !== undefined) app.use(requireToken(options.token));
  app.use("/api", limitRate(options.requestsPerMinute), noStore);
  app.use(compression(), jsonBody());
  const routes = allRoutes(services);
  app.use(docsRoutes(routes), createRouter(routes, options.stopping));
  app.use(staticClient(options.clientFolder), unknownAddress, errorHandler);
  return app;
}

const noStore: express.RequestHandler = function noStore(_request, response, next) {
  response.set("Cache-Control", "no-store");
  next();
};
