import { StoreError } from "../storeError.ts";
import { away } from "./away.ts";

/** The end of a call's patience, whichever comes first: cancelled by its caller, out of time, or the store closed. */
export interface Deadline {
  /** Settles as the promise does, or rejects with a StoreError when the deadline comes first. */
  race<T>(promise: Promise<T>): Promise<T>;
  passed(): boolean;
  /** Aborted, with the StoreError, when the deadline comes. */
  signal: AbortSignal;
  /** Releases the timer and the listeners. */
  end(): void;
}

/**
 * Neo4j ends a transaction by itself when its time is up, unless it is busy inside one expression or does not answer
 * at all. Then this long after it nobody waits any more.
 */
const defaultGraceMs = 1_000;

interface Patience {
  signal?: AbortSignal;
  timeoutMs: number;
  graceMs?: number;
}

export const timeoutHint = "Bound it with LIMIT or a narrower pattern, or allow it more time.";

export function startDeadline({ signal, timeoutMs, graceMs = defaultGraceMs }: Patience, closing: AbortSignal): Deadline {
  const over = new AbortController();
  // Those who wait, and no longer: `Promise.race` with one promise for all would keep what each was given until the end.
  const waiting = new Set<(error: unknown) => void>();
  // One listener for all of them: a signal's are slow to add and to take away.
  over.signal.addEventListener("abort", () => {
    for (const reject of waiting) reject(over.signal.reason);
    waiting.clear();
  });

  function onCancel(): void {
    over.abort(new StoreError("cancelled", "The query was cancelled."));
  }
  function onClose(): void {
    over.abort(away("closed"));
  }
  function onTime(): void {
    over.abort(new StoreError("timeout", "The query took longer than it may.", { hint: timeoutHint }));
  }
  const timer = setTimeout(onTime, timeoutMs + graceMs);
  signal?.addEventListener("abort", onCancel);
  closing.addEventListener("abort", onClose);
  if (signal?.aborted === true) onCancel();
  if (closing.aborted) onClose();

  return {
    race: <T>(promise: Promise<T>) =>
      over.signal.aborted
        ? Promise.race([promise, Promise.reject(over.signal.reason as StoreError)])
        : new Promise<T>((resolve, reject) => {
            waiting.add(reject);
            promise.then(resolve, reject).finally(() => waiting.delete(reject));
          }),
    passed: () => over.signal.aborted,
    signal: over.signal,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onCancel);
      closing.removeEventListener("abort", onClose);
    },
  };
}
