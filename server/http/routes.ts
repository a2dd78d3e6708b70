import type { Route } from "./route.ts";
import { askRoutes } from "./routes/ask.ts";
import { databaseRoutes } from "./routes/databases.ts";
import { documentRoutes } from "./routes/documents.ts";
import { edgeRoutes } from "./routes/edges.ts";
import { graphRoutes } from "./routes/graph.ts";
import { healthRoutes } from "./routes/health.ts";
import { memberRoutes } from "./routes/members.ts";
import { nodeRoutes } from "./routes/nodes.ts";
import { pathRoutes } from "./routes/paths.ts";
import { queryRoutes } from "./routes/query.ts";
import { schemaRoutes } from "./routes/schema.ts";
import { searchRoutes } from "./routes/search.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { writeRoutes } from "./routes/write.ts";
import type { Services } from "./services.ts";

/** @returns every route of the API, in the order in which the description lists them. */
export function allRoutes(services: Services): Route[] {
  return [
    healthRoutes,
    databaseRoutes,
    schemaRoutes,
    graphRoutes,
    searchRoutes,
    memberRoutes,
    nodeRoutes,
    edgeRoutes,
    pathRoutes,
    askRoutes,
    settingsRoutes,
    queryRoutes,
    writeRoutes,
    documentRoutes,
  ].flatMap((make) => make(services));
}
