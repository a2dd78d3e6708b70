import { healthResponse, type HealthResponse } from "../../contract/graph.ts";
import { StoreError } from "../../store/storeError.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** How long the engine may take to say that it is there. */
const pingMs = 3_000;

/** @returns the route that says whether the server can answer. It needs no token, so that a container's health check can ask. */
export function healthRoutes({ store, topologies }: Services): Route[] {
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
        "Status 503 with the same body while the store is away; `graph` and `asOf` are then what was last known. Needs no token.",
      response: healthResponse,
      errors: [],
      status: { of: (answer) => (answer.status === "ok" ? 200 : 503), others: [503] },
      async handle({ signal }) {
        const base = { engine: store.engine, readOnly: true };
        try {
          const options = { signal, timeoutMs: pingMs };
          const { engineVersion } = await store.ping(options);
          const { nodeCount, relationshipCount, asOf } = await topologies.current({ signal });
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
