import { healthResponse, type HealthResponse } from "../../contract/graph.ts";
import { StoreError } from "../../store/storeError.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** How long the engine may take to say that it is there. */
const pingMs = 3_000;
/** How long is waited for the graph's shape, which a large database takes a while to give. */
const shapeMs = 2_000;

/** @returns the route that says whether the server can answer. It needs no token, so that a container's health check can ask. */
export function healthRoutes({ store, topologies, writes }: Services): Route[] {
  let last: Pick<HealthResponse, "engineVersion" | "graph" | "asOf"> = {
    engineVersion: "unknown",
    graph: { nodes: 0, relationships: 0 },
    asOf: new Date(0).toISOString(),
  };
  return [
    defineRoute({
      method: "get",
      path: "/api/health",
      summary: "Whether the store answers, and what it holds",
      description:
        "Status 503 with the same body while the store is away or the graph is still being read; `graph` and `asOf` are then what was last known. Needs no token.",
      response: healthResponse,
      errors: [],
      status: { of: (answer) => (answer.status === "ok" ? 200 : 503), others: [503] },
      async handle({ signal }) {
        const base = { engine: store.engine, readOnly: writes.kind === "refused" };
        try {
          const { engineVersion } = await store.ping({ signal, timeoutMs: pingMs });
          last = { ...last, engineVersion };
          const topology = await soon(topologies.current({ signal }));
          if (topology === undefined) return { status: "starting" as const, ...base, ...last, message: "The graph is still being read." };
          const { nodeCount, relationshipCount, asOf } = topology;
          last = { engineVersion, graph: { nodes: nodeCount, relationships: relationshipCount }, asOf };
          return { status: "ok" as const, ...base, ...last };
        } catch (error) {
          if (!(error instanceof StoreError) || error.code === "cancelled") throw error;
          return {
            status: "unavailable" as const,
            ...base,
            ...last,
            message: "The database does not answer. It is asked again with every request.",
          };
        }
      },
    }),
  ];
}

/** @returns the value, or undefined when it takes too long; the work goes on, for the next who asks. */
async function soon<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, shapeMs, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
