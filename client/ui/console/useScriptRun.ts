import { useCallback, useEffect, useReducer, useRef } from "react";
import { splitScript } from "../../../server/contract/script.ts";
import type { WireMap } from "../../../server/contract/values.ts";
import { afterEvent, idle, type RunState, type Step, type WriteQuestion } from "../../editor/queryRun.ts";
import { runScript, type ScriptHooks, type ScriptRun } from "../../editor/runScript.ts";

type Start = Pick<ScriptRun, "script" | "limit" | "timeoutMs" | "writes"> & { params: WireMap };

export interface ScriptRunner {
  state: RunState;
  /** Runs a script; one that still runs is cancelled first. Resolves to what came of each part that was run. */
  run: (start: Start, hooks: Pick<ScriptHooks, "onParameters" | "onHistory" | "onWritten">) => Promise<Step[]>;
  /** Ends the whole script. Returns whether there was one to end. */
  cancel: () => boolean;
}

export function useScriptRun(): ScriptRunner {
  const [state, dispatch] = useReducer(afterEvent, idle);
  const abort = useRef<AbortController | null>(null);
  const counter = useRef(0);

  const cancel = useCallback(() => {
    if (!abort.current) return false;
    abort.current.abort();
    abort.current = null;
    return true;
  }, []);

  const run = useCallback(
    async (start: Start, hooks: Pick<ScriptHooks, "onParameters" | "onHistory" | "onWritten">) => {
      cancel();
      const controller = new AbortController();
      abort.current = controller;
      counter.current += 1;
      const id = String(counter.current);
      const parts = splitScript(start.script);
      dispatch({ kind: "started", id, script: start.script, of: parts.length, at: performance.now() });
      const steps = await runScript(
        { ...start, parts, signal: controller.signal },
        {
          ...hooks,
          onStep: (step, number) => dispatch({ kind: "ended", id, number, step }),
          onClear: () => dispatch({ kind: "cleared" }),
          confirm: (part, counters) =>
            answered(controller.signal, (answer) => {
              const question: WriteQuestion = { part, counters, answer };
              dispatch({ kind: "asked", id, question });
            }).finally(() => dispatch({ kind: "asked", id, question: null })),
        },
      );
      if (abort.current === controller) abort.current = null;
      dispatch({ kind: "finished", id });
      return steps;
    },
    [cancel],
  );

  useEffect(() => () => void cancel(), [cancel]);
  return { state, run, cancel };
}

/** The answer to a question that is put by `ask`; no, when the script is ended meanwhile. */
function answered(signal: AbortSignal, ask: (answer: (wanted: boolean) => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const no = () => resolve(false);
    // The run may have been stopped while what the question is about was still being counted.
    if (signal.aborted) return no();
    signal.addEventListener("abort", no, { once: true });
    ask((wanted) => {
      signal.removeEventListener("abort", no);
      resolve(wanted);
    });
  });
}
