import { useRef } from "react";
import { exportFile, type ExportFormat, type Result } from "../../editor/exports.ts";
import { counted } from "../../editor/queryRun.ts";
import { saveFile } from "./browserFiles.ts";

const choices: readonly { format: ExportFormat; name: string; note: string }[] = [
  { format: "csv", name: "CSV, exact", note: "Every value as it is, for programs." },
  { format: "csv-spreadsheet", name: "CSV for a spreadsheet", note: "Text that would run as a formula gets an apostrophe before it." },
  { format: "json", name: "JSON", note: "With the query, its parameters and every type." },
];

/** Saves the loaded rows. What was cut is said in the file's name and here. */
export function ExportMenu({ result, onSaid }: { result: Result; onSaid: (text: string) => void }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const { rows, truncated } = result.response;

  function close() {
    if (menu.current) menu.current.open = false;
    summary.current?.focus();
  }

  function save(format: ExportFormat) {
    const file = exportFile(result, format);
    saveFile(file);
    close();
    onSaid(`${file.name}: ${truncated ? `the first ${counted(rows.length, "row")}; there are more` : counted(rows.length, "row")}.`);
  }

  return (
    // Escape, and leaving the menu, close it from wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      className="console-menu"
      ref={menu}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        event.stopPropagation();
        close();
      }}
    >
      <summary ref={summary}>Export</summary>
      <ul>
        {choices.map(({ format, name, note }) => (
          <li key={format}>
            <button onClick={() => save(format)}>
              {name}
              <small>{note}</small>
            </button>
          </li>
        ))}
        {truncated && <li className="console-menu-note">Only the {counted(rows.length, "row")} that are loaded; there are more.</li>}
      </ul>
    </details>
  );
}
