import type { QueryRequest, QueryResponse, WriteRequest } from "../../server/contract/query.ts";
import { ApiError, postJson } from "../api/request.ts";

export type RunRequest = QueryRequest & { id: string };

/** An answer, or why there is none. */
export type Answer = { kind: "answered"; response: QueryResponse } | { kind: "failed"; error: ApiError } | { kind: "cancelled" };

/**
 * Runs a query that reads. Aborting `signal` cancels it here and in the engine: the id is told to the server, and the
 * connection is closed, either of which is enough. Never rejects.
 */
export function readQuery(request: RunRequest, signal: AbortSignal): Promise<Answer> {
  return send("/api/query", request, signal);
}

/** Runs a query that may write, or rehearses it; cancelled as `readQuery` is. Never rejects. */
export function writeQuery(request: WriteRequest & { id: string }, signal: AbortSignal): Promise<Answer> {
  return send("/api/write", request, signal);
}

async function send(path: string, request: RunRequest, signal: AbortSignal): Promise<Answer> {
  const cancel = () => void cancelQuery(request.id);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    return { kind: "answered", response: await postJson<QueryResponse>(path, request, signal) };
  } catch (error) {
    return signal.aborted ? { kind: "cancelled" } : { kind: "failed", error: asApiError(error) };
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
