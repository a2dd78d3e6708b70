import { queryResponse, writeRequest, type QueryResponse, type WriteRequest } from "../../contract/query.ts";
import { toParameters } from "../../store/wireParameters.ts";
import { HttpError, answerTo } from "../errors.ts";
import { toQueryResponse } from "../queryAnswer.ts";
import { defineRoute, type Caller, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the one route that changes the graph; it refuses unless the server was started with ALLOW_WRITES. */
export function writeRoutes(services: Services): Route[] {
  return [
    defineRoute({
      method: "post",
      path: "/api/write",
      summary: "Runs one Cypher query that may write, where the server allows it",
      description:
        "Only where the server was started with ALLOW_WRITES=true. Each write is a transaction of its own, and is told in the server's log. With `ending: rollback` nothing stays: the counters say what would change. DELETE /api/query/{id} cancels it.",
      body: writeRequest,
      response: queryResponse,
      errors: ["forbidden", "invalid_query", "not_read_only", "unsupported", "limit", "conflict", "cancelled", "timeout", "unavailable"],
      handle: ({ body, signal, caller }) =>
        services.running.run(body.id, signal, (id, inner) => runWrite(services, { caller, id, request: body, signal: inner })),
    }),
  ];
}

interface Write {
  caller: Caller;
  id: string;
  request: WriteRequest;
  signal: AbortSignal;
}

async function runWrite({ store, topologies, writes }: Services, { caller, id, request, signal }: Write): Promise<QueryResponse> {
  if (writes.kind === "refused") {
    throw new HttpError("forbidden", "This server only reads.", { hint: "Whoever runs it can allow writes: ALLOW_WRITES=true npm start" });
  }
  const started = performance.now();
  const { query, ending, timeoutMs, limit: maxRows } = request;
  const params = toParameters(request.params);
  if (ending === "rollback") return toQueryResponse(id, started, await store.rehearse(query, params, { signal, timeoutMs, maxRows }));
  const entry = { caller, id, query };
  writes.audit(entry, { event: "begun" });
  try {
    const result = await store.execute(query, params, { signal, timeoutMs, maxRows });
    const answer = toQueryResponse(id, started, result);
    writes.audit(entry, { event: "committed", counters: answer.counters, tookMs: Math.round(answer.tookMs) });
    return answer;
  } catch (error) {
    const { code } = answerTo(error, caller.requestId).body.error;
    writes.audit(entry, { event: "failed", code, tookMs: Math.round(performance.now() - started) });
    throw error;
  } finally {
    // Of a write that failed nobody knows for sure that it did nothing.
    topologies.invalidate();
  }
}
