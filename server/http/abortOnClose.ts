import type { ServerResponse } from "node:http";

/** @returns a signal that aborts when the caller goes away before the answer was sent, or when the server stops. */
export function abortOnClose(response: ServerResponse, stopping: AbortSignal): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return AbortSignal.any([gone.signal, stopping]);
}
