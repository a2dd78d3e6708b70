import type { Server } from "node:http";

type Signal = "SIGINT" | "SIGTERM";

export interface LifecycleParts {
  server: Pick<Server, "close" | "closeIdleConnections" | "closeAllConnections">;
  /** Ends every request that runs, and with it its query in the engine. */
  abortRequests: () => void;
  /** Closes the store; called once no request is left. */
  release: () => Promise<void>;
  exit: (code: number) => void;
  onSignal: (signal: Signal, listener: () => void) => void;
  /** How long requests have to end before their connections are cut, in milliseconds. */
  graceMs: number;
}

/**
 * Stops cleanly on the first SIGINT or SIGTERM: no new connection, running queries aborted, the store closed, exit 0
 * (1 when something failed to close). A second signal ends at once, as the shell expects (130 or 143).
 */
export function stopOnSignal(parts: LifecycleParts): void {
  let stopping = false;
  const codes = { SIGINT: 130, SIGTERM: 143 } as const;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    parts.onSignal(signal, () => {
      if (stopping) {
        parts.exit(codes[signal]);
        return;
      }
      stopping = true;
      void stop(parts);
    });
  }
}

async function stop(parts: LifecycleParts): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    parts.server.close(() => resolve());
  });
  parts.server.closeIdleConnections();
  parts.abortRequests();
  const cut = setTimeout(() => parts.server.closeAllConnections(), parts.graceMs);
  try {
    await closed;
    await parts.release();
    parts.exit(0);
  } catch {
    parts.exit(1);
  } finally {
    clearTimeout(cut);
  }
}
