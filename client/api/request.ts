import type { ErrorBody, ErrorCode } from "../../server/contract/errors.ts";
import { database } from "./database.ts";

/** What every failed call throws: the server's own code, words and hint, or those for a server that did not answer. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;
  readonly details: Record<string, unknown> | null;

  constructor(code: ErrorCode, message: string, hint: string | null = null, details: Record<string, unknown> | null = null) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.hint = hint;
    this.details = details;
  }
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === "object" && body !== null && "error" in body && typeof body.error === "object" && body.error !== null;
}

function away(): ApiError {
  return new ApiError("unavailable", "The server does not answer.", "Check that Throughline is running; this page tries again by itself.");
}

async function readError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  if (isErrorBody(body)) {
    const { code, message, hint, details } = body.error;
    return new ApiError(code, message, hint ?? null, details ?? null);
  }
  return response.status >= 502 ? away() : new ApiError("internal", "The server answered in a way this page does not understand.");
}

/** What every call carries; a call without a named database is for the server's own. */
const common: Record<string, string> = {
  accept: "application/json",
  ...(database === null ? {} : { "x-throughline-database": encodeURIComponent(database) }),
};

async function send<T>(path: string, init: RequestInit, alsoGood?: number): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw away();
  }
  if (!response.ok && response.status !== alsoGood) throw await readError(response);
  // The contract's own schemas check this on the server; checking again would cost the page zod.
  return (await response.json()) as T;
}

/**
 * The same address, written in another way where a database is named: index.html has the browser fetch the first answers
 * ahead, of the server's own database, and the browser takes them by address alone, whatever the headers say.
 */
function apart(path: string): string {
  if (database === null) return path;
  return path.includes("?") ? `${path}&` : `${path}?`;
}

/**
 * The JSON at `path`; throws `ApiError`, or the abort reason when `signal` is aborted.
 *
 * @param alsoGood a status of failure under which this path answers as usual
 */
export function getJson<T>(path: string, signal?: AbortSignal, alsoGood?: number): Promise<T> {
  return send<T>(apart(path), { headers: common, signal: signal ?? null }, alsoGood);
}

function sendJson<T>(method: "POST" | "PUT", path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return send<T>(path, {
    method,
    headers: { ...common, "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
}

/** What `path` answers to `body`; throws as `getJson` does. */
export function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return sendJson<T>("POST", path, body, signal);
}

/** Puts `body` in the place of what `path` holds; throws as `getJson` does. */
export function putJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return sendJson<T>("PUT", path, body, signal);
}
