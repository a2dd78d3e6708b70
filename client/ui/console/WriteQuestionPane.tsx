import { useEffect, useRef } from "react";
import { changes } from "../../editor/changes.ts";
import type { WriteQuestion } from "../../editor/queryRun.ts";

/** Asks before something goes. The counts are exact: the statement was run and taken back. */
export function WriteQuestionPane({ question: { part, counters, answer } }: { question: WriteQuestion }) {
  const refuse = useRef<HTMLButtonElement>(null);
  useEffect(() => refuse.current?.focus(), []);
  return (
    <div
      className="console-error console-asks"
      role="alertdialog"
      aria-labelledby="console-asks-title"
      aria-describedby="console-asks-text"
    >
      <h3 id="console-asks-title">This takes something away</h3>
      <pre>{part.text}</pre>
      <div id="console-asks-text">
        {counters === null ? (
          <p>What it would take could not be counted in a few seconds. It cannot be undone.</p>
        ) : (
          <>
            <p>It would do this:</p>
            <ul>
              {changes(counters).map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            <p>Counted by running it and taking it back. Nothing has changed yet; once it is run it cannot be undone.</p>
          </>
        )}
      </div>
      <p className="console-error-actions">
        <button ref={refuse} onClick={() => answer(false)}>
          Leave everything as it is
        </button>
        <button className="danger" onClick={() => answer(true)}>
          Run it
        </button>
      </p>
    </div>
  );
}
