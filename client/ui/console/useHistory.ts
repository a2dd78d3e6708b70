import { useCallback, useState } from "react";
import {
  type HistoryEntry,
  type HistoryOutcome,
  type KeyValueStorage,
  loadHistory,
  type Saved,
  saveHistory,
  withEntry,
} from "../../editor/history.ts";
import type { Step } from "../../editor/queryRun.ts";

export interface QueryHistory {
  entries: readonly HistoryEntry[];
  saved: Saved;
  add: (query: string, params: string, steps: readonly Step[]) => void;
  clear: () => void;
}

/** Even to name `localStorage` throws where the browser blocks it. */
function storage(): KeyValueStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** The queries that were run in this browser, newest first. */
export function useHistory(): QueryHistory {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>(() => loadHistory(storage()));
  const [saved, setSaved] = useState<Saved>("all");

  const add = useCallback((query: string, params: string, steps: readonly Step[]) => {
    const kept = historyOutcome(steps);
    if (!kept) return;
    // Read anew, so that what another window ran in the meantime is not lost.
    setEntries((before) => {
      const stored = loadHistory(storage());
      const next = withEntry(stored.length > 0 ? stored : before, { query, params, ranAt: Date.now(), outcome: kept });
      queueMicrotask(() => setSaved(saveHistory(storage(), next)));
      return next;
    });
  }, []);

  const clear = useCallback(() => {
    setEntries([]);
    setSaved(saveHistory(storage(), []));
  }, []);

  return { entries, saved, add, clear };
}

function historyOutcome(steps: readonly Step[]): HistoryOutcome | null {
  const last = steps.at(-1)?.outcome;
  switch (last?.kind) {
    case undefined:
    case "declined":
      return null;
    case "failed":
      return { kind: "failed", message: last.error.message };
    case "cancelled":
      return { kind: "cancelled" };
    case "said":
      return steps.length > 1 ? { kind: "script", statements: steps.length } : null;
    case "rows": {
      if (steps.length > 1) return { kind: "script", statements: steps.length };
      const { rows, truncated, tookMs } = last.result.response;
      return { kind: "rows", rows: rows.length, truncated, tookMs };
    }
  }
}
