import { useRef } from "react";
import { type ParsedParameters, typedExamples, withExample } from "../../editor/parameters.ts";

interface ParametersFieldProps {
  text: string;
  parsed: ParsedParameters;
  onChange: (text: string) => void;
  onRun: () => void;
}

/** The parameters as JSON, said to be right or wrong as they are typed, with every type that JSON lacks at hand. */
export function ParametersField({ text, parsed, onChange, onRun }: ParametersFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const names = parsed.kind === "ok" ? Object.keys(parsed.params).map((name) => `$${name}`) : null;
  const place = parsed.kind === "wrong" ? parsed.place : undefined;
  return (
    <details className="console-parameters" open={text.trim() !== "" || undefined}>
      <summary>
        Parameters
        <span>{names === null ? "not right yet" : names.join(", ") || "none"}</span>
      </summary>
      <textarea
        ref={field}
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
        {parsed.kind === "wrong" ? parsed.message : "A JSON object of names and values; in the query they are $name."}{" "}
        {place && (
          <button
            onClick={() => {
              field.current?.focus();
              field.current?.setSelectionRange(place.from, place.to);
            }}
          >
            Show where
          </button>
        )}
      </p>
      <details className="console-types">
        <summary>Types that JSON lacks</summary>
        <p>Each is written as an object with $type and _value. A name here puts an example into the field.</p>
        <dl>
          {typedExamples.map(({ type, json }) => (
            <div key={type}>
              <dt>
                <button disabled={parsed.kind === "wrong"} onClick={() => onChange(withExample(text, type, json))}>
                  {type}
                </button>
              </dt>
              <dd>
                <code>{json}</code>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          Or let Cypher say it: <code>:param since =&gt; date(&apos;2017-01-01&apos;)</code> in the editor.
        </p>
      </details>
    </details>
  );
}
