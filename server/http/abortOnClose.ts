import type { ServerResponse } from "node:http";

/** @returns a signal that aborts when the caller goes away before the answer was sent, or when the server stops. */
export function abortOnClose(response: ServerResponse, stopping: AbortSignal): AbortSignal {
  const gone = new AbortController();
  const abort = () => gone.abort();
  if (stopping.aborted) abort();
  stopping.addEventListener("abort", abort);
  response.once("close", () => {
    stopping.removeEventListener("abort", abort);
    if (!response.writableFinished) abort();
  });
  return gone.signal;
}
