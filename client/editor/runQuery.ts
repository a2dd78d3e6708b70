import type { QueryResponse } from "../../server/contract/query.ts";
import { ApiError, postJson } from "../api/request.ts";
import type { Outcome, RunRequest } from "./queryRun.ts";

/**
 * Runs a query. Aborting `signal` cancels it here and in the engine: the id is told to the server, and the connection
 * is closed, either of which is enough. Never rejects; what went wrong is the outcome.
 */
export async function runQuery(request: RunRequest, signal: AbortSignal): Promise<Outcome> {
  const startedAt = performance.now();
  const cancel = () => void cancelQuery(request.id);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const response = await postJson<QueryResponse>("/api/query", request, signal);
    return { kind: "rows", result: { query: request.query, params: request.params, limit: request.limit, response } };
  } catch (error) {
    if (signal.aborted) return { kind: "cancelled", query: request.query, afterMs: performance.now() - startedAt };
    return { kind: "failed", query: request.query, error: asApiError(error) };
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

async function cancelQuery(id: string): Promise<void> {
  try {
    await fetch(`/api/query/${encodeURIComponent(id)}`, { method: "DELETE", keepalive: true });
  } catch {
    // The closed connection cancels it as well.
  }
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError("internal", "The answer could not be read.", "Run the query with fewer rows.");
}
