import { randomUUID } from "node:crypto";
import { HttpError } from "./errors.ts";

/** The queries that run now, by their id, so that another request can cancel one. */
export interface RunningQueries {
  /**
   * Runs the work under an id, and forgets it when it ends.
   *
   * @throws HttpError `conflict` when a query of this id runs already
   */
  run<T>(id: string | undefined, signal: AbortSignal, work: (id: string, signal: AbortSignal) => Promise<T>): Promise<T>;
  /** @returns whether there was a query to cancel. */
  cancel(id: string): boolean;
}

/** @returns an empty registry. */
export function createRunningQueries(): RunningQueries {
  const running = new Map<string, AbortController>();
  return {
    async run(given, signal, work) {
      const id = given ?? randomUUID();
      if (running.has(id))
        throw new HttpError("conflict", `A query with the id ${id} runs already.`, { hint: "Choose another id, or leave it out." });
      const controller = new AbortController();
      const abort = () => controller.abort();
      if (signal.aborted) abort();
      signal.addEventListener("abort", abort);
      running.set(id, controller);
      try {
        return await work(id, controller.signal);
      } finally {
        signal.removeEventListener("abort", abort);
        running.delete(id);
      }
    },
    cancel(id) {
      const controller = running.get(id);
      controller?.abort();
      return controller !== undefined;
    },
  };
}
