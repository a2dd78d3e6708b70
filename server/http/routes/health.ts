import { healthResponse, type HealthResponse } from "../../contract/graph.ts";
import { StoreError } from "../../store/storeError.ts";
import type { TopologyState } from "../../topology/provider.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** How long the engine may take to say that it is there. */
const pingMs = 1_500;

/** @returns the route that says whether the server can answer. It needs no token, so that a container's health check can ask. */
export function healthRoutes({ store, topologies, writes }: Services): Route[] {
  let last: Pick<HealthResponse, "engineVersion" | "graph" | "asOf" | "topology"> = {
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
        "Status 503 with the same body while the store is away; `graph` and `asOf` are then what was last known. `topology` says whether answers come from memory. Needs no token.",
      response: healthResponse,
      errors: [],
      status: { of: (answer) => (answer.status === "ok" ? 200 : 503), others: [503] },
      async handle({ signal }) {
        const base = { engine: store.engine, readOnly: writes.kind === "refused" };
        try {
          const { engineVersion } = await store.ping({ signal, timeoutMs: pingMs });
          last = { ...last, engineVersion };
          last = { engineVersion, ...summarize(await topologies.state({ signal, pingMs })) };
          return { status: "ok" as const, ...base, ...last };
        } catch (error) {
          if (!(error instanceof StoreError) || error.code === "cancelled") throw error;
          return {
            status: "unavailable" as const,
            ...base,
            ...last,
            message: error.message,
            ...(error.hint !== undefined && { hint: error.hint }),
            reason: error.reason ?? (error.code === "forbidden" ? "forbidden" : "no_answer"),
          };
        }
      },
    }),
  ];
}

function summarize(state: TopologyState): Required<Pick<HealthResponse, "graph" | "asOf" | "topology">> {
  if (state.kind === "memory") {
    const { nodeCount, relationshipCount, asOf } = state.topology;
    const newer = state.newer === undefined ? {} : { newer: state.newer };
    return { graph: { nodes: nodeCount, relationships: relationshipCount }, asOf, topology: { kind: "memory", ...newer } };
  }
  const { counts: graph, ...rest } = state;
  const topology = rest.kind === "reading" ? { kind: rest.kind, read: rest.read } : { kind: rest.kind, limit: rest.limit };
  return { graph, asOf: new Date().toISOString(), topology };
}
