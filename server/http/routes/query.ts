import { z } from "zod";
import { cancelResponse, queryId, queryRequest, queryResponse, type QueryRequest, type QueryResponse } from "../../contract/query.ts";
import type { GraphStore } from "../../store/graphStore.ts";
import { toParameters } from "../../store/wireParameters.ts";
import { toQueryResponse } from "../queryAnswer.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the routes that run Cypher and cancel it. */
export function queryRoutes({ store, running }: Services): Route[] {
  return [
    defineRoute({
      method: "post",
      path: "/api/query",
      summary: "Runs one Cypher query that only reads",
      description:
        "Values are plain JSON where JSON is exact, and typed JSON elsewhere. Closing the connection, or DELETE with the query's id, cancels it in the engine.",
      body: queryRequest,
      response: queryResponse,
      errors: ["invalid_query", "not_read_only", "unsupported", "limit", "conflict", "cancelled", "timeout", "unavailable"],
      handle: ({ body, signal }) => running.run(body.id, signal, (id, inner) => runQuery(store, id, body, inner)),
    }),
    defineRoute({
      method: "delete",
      path: "/api/query/{id}",
      summary: "Cancels a query that runs",
      description: "`cancelled` is false when no query of this id runs, for example because it has ended.",
      params: z.object({ id: queryId }),
      response: cancelResponse,
      errors: [],
      handle: ({ params: { id } }) => Promise.resolve({ id, cancelled: running.cancel(id) }),
    }),
  ];
}

async function runQuery(store: GraphStore, id: string, request: QueryRequest, signal: AbortSignal): Promise<QueryResponse> {
  const started = performance.now();
  const { query, params, timeoutMs, limit: maxRows } = request;
  const result = await store.read(query, toParameters(params), { signal, timeoutMs, maxRows, origin: "person" });
  return toQueryResponse(id, started, result);
}
