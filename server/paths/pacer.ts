import { setImmediate as nextTurn } from "node:timers/promises";
import { StoreError } from "../store/storeError.ts";

/** Keeps a long search from holding up everybody else, and ends it in time. */
export interface Pacer {
  /**
   * Lets others run when it is their turn.
   *
   * @returns true when time is out.
   * @throws StoreError with `cancelled` when the signal was aborted.
   */
  pause(): Promise<boolean>;
  /** A pacer with the same signal whose time is out after `timeMs`, or with this one. */
  within(timeMs: number): Pacer;
}

/** Milliseconds for which a search may hold the event loop. */
const turnMs = 8;

export function createPacer(timeMs: number, signal?: AbortSignal): Pacer {
  return pacerUntil(performance.now() + timeMs, signal);
}

function pacerUntil(deadline: number, signal?: AbortSignal): Pacer {
  let turnBegan = performance.now();
  return {
    within: (timeMs) => pacerUntil(Math.min(deadline, performance.now() + timeMs), signal),
    async pause() {
      if (signal?.aborted) throw new StoreError("cancelled", "The search was cancelled.");
      const now = performance.now();
      if (now >= deadline) return true;
      if (now - turnBegan >= turnMs) {
        await nextTurn();
        turnBegan = performance.now();
        if (signal?.aborted) throw new StoreError("cancelled", "The search was cancelled.");
      }
      return false;
    },
  };
}
