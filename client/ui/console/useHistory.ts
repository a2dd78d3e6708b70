import { useCallback, useState } from "react";
import { type HistoryEntry, type KeyValueStorage, loadHistory, type Saved, saveHistory, withEntry } from "../../editor/history.ts";
import type { Outcome } from "../../editor/queryRun.ts";

export interface QueryHistory {
  entries: readonly HistoryEntry[];
  saved: Saved;
  add: (query: string, params: string, outcome: Outcome) => void;
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

  const add = useCallback((query: string, params: string, outcome: Outcome) => {
    const kept = historyOutcome(outcome);
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

function historyOutcome(outcome: Outcome): HistoryEntry["outcome"] | null {
  switch (outcome.kind) {
    case "none":
      return null;
    case "rows": {
      const { rows, truncated, tookMs } = outcome.result.response;
      return { kind: "rows", rows: rows.length, truncated, tookMs };
    }
    case "failed":
      return { kind: "failed", message: outcome.error.message };
    case "cancelled":
      return { kind: "cancelled" };
  }
}
