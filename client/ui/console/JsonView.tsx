import { useMemo, useState } from "react";
import { type Result, resultJson } from "../../editor/exports.ts";
import { copyText } from "./browserFiles.ts";

/** More than this in one element makes the page heavy; copying and exporting have everything. */
const shownCharacters = 200_000;

export function JsonView({ result, onSaid }: { result: Result; onSaid: (text: string) => void }) {
  const text = useMemo(() => resultJson(result), [result]);
  const [all, setAll] = useState(false);
  const cut = !all && text.length > shownCharacters;

  async function copy() {
    onSaid((await copyText(text)) ? "Copied as JSON." : "The browser did not let the page copy. Export it as JSON instead.");
  }

  return (
    <div className="result-json">
      <p className="result-json-bar">
        <button onClick={() => void copy()}>Copy</button>
        {cut && (
          <>
            <span>
              The first {Math.round(shownCharacters / 1_000)} kB of {Math.round(text.length / 1_000).toLocaleString("en")} kB.
            </span>
            <button onClick={() => setAll(true)}>Show all</button>
          </>
        )}
      </p>
      <section
        className="result-json-text"
        aria-label="The result as JSON"
        // What scrolls must be reachable, so that the arrow keys can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <pre>{cut ? text.slice(0, shownCharacters) : text}</pre>
      </section>
    </div>
  );
}
