/** Runs one task at a time: starting the next aborts the one before. */
export interface Latest {
  /** A signal for the new task; that of the task before is aborted. */
  next: () => AbortSignal;
  cancel: () => void;
}

export function latest(): Latest {
  let controller = new AbortController();
  return {
    next() {
      controller.abort();
      controller = new AbortController();
      return controller.signal;
    },
    cancel: () => controller.abort(),
  };
}
