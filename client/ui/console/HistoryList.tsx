import { useState } from "react";
import { type HistoryEntry, searchHistory } from "../../editor/history.ts";
import { counted, duration } from "../../editor/queryRun.ts";
import type { QueryHistory } from "./useHistory.ts";

interface HistoryListProps {
  history: QueryHistory;
  onOpen: (entry: HistoryEntry) => void;
  onClose: () => void;
}

const time = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** Queries that were run, newest first: found by their words, put back into the editor by a click. */
export function HistoryList({ history, onOpen, onClose }: HistoryListProps) {
  const [words, setWords] = useState("");
  const found = searchHistory(history.entries, words);
  return (
    <div className="console-history">
      <p className="console-history-bar">
        <input
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder="Find a query"
          aria-label="Find in the history"
        />
        <span>
          {words === "" ? (found.length === 1 ? "1 query" : `${found.length} queries`) : `${found.length} of ${history.entries.length}`}
        </span>
        <button onClick={history.clear} disabled={history.entries.length === 0}>
          Clear
        </button>
        <button onClick={onClose}>Back to the result</button>
      </p>
      {history.saved !== "all" && <p className="console-note">{savedNotes[history.saved]}</p>}
      {found.length === 0 && (
        <p className="console-empty">
          {history.entries.length === 0 ? "Queries that you run are kept here, in this browser only." : "No query holds these words."}
        </p>
      )}
      <ul>
        {found.map((entry) => (
          <li key={`${entry.ranAt} ${entry.query}`}>
            <button onClick={() => onOpen(entry)}>
              <code>{entry.query}</code>
              <small>
                {outcomeText(entry.outcome)} · {time.format(entry.ranAt)}
                {entry.params.trim() !== "" && " · with parameters"}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const savedNotes = {
  newest: "The browser's storage is full: only the newest queries will be here next time.",
  none: "The browser keeps nothing for this page: the history ends when the page is closed.",
} as const;

function outcomeText(outcome: HistoryEntry["outcome"]): string {
  switch (outcome.kind) {
    case "rows":
      return `${outcome.truncated ? "first " : ""}${counted(outcome.rows, "row")} in ${duration(outcome.tookMs)}`;
    case "script":
      return `${counted(outcome.statements, "statement")}, all done`;
    case "failed":
      return `failed: ${outcome.message.length > 90 ? `${outcome.message.slice(0, 90)}…` : outcome.message}`;
    case "cancelled":
      return "cancelled";
  }
}
