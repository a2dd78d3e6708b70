import { useEffect, useState } from "react";
import { limits } from "../../../server/contract/limits.ts";
import { counted, duration } from "../../editor/queryRun.ts";
import type { ConsoleMode } from "./consoleMode.ts";

export interface RunChoice {
  limit: number;
  timeoutMs: number;
}

export const defaultChoice: RunChoice = { limit: limits.query.rows, timeoutMs: limits.query.timeoutMs };

const rowChoices = [100, limits.query.rows, limits.query.maxRows];
const timeChoices = [5_000, limits.query.timeoutMs, 120_000, limits.query.maxTimeoutMs];

interface RunBarProps {
  choice: RunChoice;
  onChoice: (choice: RunChoice) => void;
  /** When the query that runs was started (`performance.now()`), or null when none does. */
  runningSince: number | null;
  /** Why the query cannot be run as it stands. */
  obstacle: string | null;
  historyShown: boolean;
  mode: ConsoleMode;
  onRun: () => void;
  onCancel: () => void;
  onHistory: () => void;
  onClose: () => void;
}

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";

export function RunBar({ choice, onChoice, runningSince, obstacle, historyShown, mode, onRun, onCancel, onHistory, onClose }: RunBarProps) {
  return (
    <div className="console-bar" role="toolbar" aria-label="Console">
      <h2>Console</h2>
      <output className="console-mode" data-kind={mode.kind} title={mode.title}>
        {mode.text}
      </output>
      {runningSince === null ? (
        <button
          className="primary"
          onClick={onRun}
          disabled={obstacle !== null}
          title={obstacle ?? undefined}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          Run <kbd>{modifier} ↵</kbd>
        </button>
      ) : (
        <button className="primary" onClick={onCancel} aria-keyshortcuts="Escape">
          Cancel <kbd>Esc</kbd>
        </button>
      )}
      {runningSince !== null && <Elapsed since={runningSince} />}
      <span className="console-bar-space" />
      <label>
        <span>at most</span>
        <select
          value={choice.limit}
          onChange={(event) => onChoice({ ...choice, limit: Number(event.target.value) })}
          aria-label="Row limit"
        >
          {rowChoices.map((rows) => (
            <option key={rows} value={rows}>
              {counted(rows, "row")}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>for</span>
        <select
          value={choice.timeoutMs}
          onChange={(event) => onChoice({ ...choice, timeoutMs: Number(event.target.value) })}
          aria-label="Time limit"
        >
          {timeChoices.map((ms) => (
            <option key={ms} value={ms}>
              {ms < 60_000 ? `${ms / 1_000} s` : `${ms / 60_000} min`}
            </option>
          ))}
        </select>
      </label>
      <button onClick={onHistory} aria-pressed={historyShown}>
        History
      </button>
      <button className="icon" onClick={onClose} aria-label="Close the console" title="Close the console">
        ✕
      </button>
    </div>
  );
}

/** Counts on while a query runs; nothing is said of the first half second. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return <span className="console-elapsed">{now - since < 500 ? "Running" : `Running for ${duration(now - since)}`}</span>;
}
