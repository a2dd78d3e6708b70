import type { ParsedParameters } from "../../editor/parameters.ts";

interface ParametersFieldProps {
  text: string;
  parsed: ParsedParameters;
  onChange: (text: string) => void;
  onRun: () => void;
}

/** The parameters as JSON, said to be right or wrong as they are typed. */
export function ParametersField({ text, parsed, onChange, onRun }: ParametersFieldProps) {
  const names = parsed.kind === "ok" ? Object.keys(parsed.params).map((name) => `$${name}`) : null;
  return (
    <details className="console-parameters" open={text.trim() !== "" || undefined}>
      <summary>
        Parameters
        <span>{names === null ? "not right yet" : names.join(", ") || "none"}</span>
      </summary>
      <textarea
        value={text}
        rows={Math.min(8, Math.max(2, text.split("\n").length))}
        spellCheck={false}
        aria-label="Parameters as JSON"
        aria-invalid={parsed.kind === "wrong"}
        aria-describedby="console-parameters-note"
        placeholder={'{"from": "country:japan", "since": {"$type": "Date", "_value": "2017-01-01"}}'}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onRun();
        }}
      />
      <p
        id="console-parameters-note"
        className={parsed.kind === "wrong" ? "wrong" : undefined}
        role={parsed.kind === "wrong" ? "alert" : undefined}
      >
        {parsed.kind === "wrong" ? parsed.message : 'JSON. What JSON lacks is written {"$type": "Date", "_value": "2026-01-31"}.'}
      </p>
    </details>
  );
}
