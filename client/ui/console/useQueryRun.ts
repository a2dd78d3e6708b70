import { useCallback, useEffect, useReducer, useRef } from "react";
import { afterEvent, idle, type Outcome, type RunRequest, type RunState } from "../../editor/queryRun.ts";
import { runQuery } from "../../editor/runQuery.ts";

export interface QueryRun {
  state: RunState;
  /** Runs a query; one that still runs is cancelled first. Resolves to the outcome. */
  run: (request: Omit<RunRequest, "id">) => Promise<Outcome>;
  /** Returns whether there was a query to cancel. */
  cancel: () => boolean;
}

export function useQueryRun(): QueryRun {
  const [state, dispatch] = useReducer(afterEvent, idle);
  const abort = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    if (!abort.current) return false;
    abort.current.abort();
    abort.current = null;
    return true;
  }, []);

  const run = useCallback(
    async (parts: Omit<RunRequest, "id">) => {
      cancel();
      const controller = new AbortController();
      abort.current = controller;
      const request: RunRequest = { ...parts, id: newId() };
      dispatch({ kind: "started", request, at: performance.now() });
      const outcome = await runQuery(request, controller.signal);
      if (abort.current === controller) abort.current = null;
      dispatch({ kind: "finished", id: request.id, outcome });
      return outcome;
    },
    [cancel],
  );

  useEffect(() => () => void cancel(), [cancel]);
  return { state, run, cancel };
}

/** `crypto.randomUUID` is missing where the page is not on a secure origin. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `console-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
