import { useState } from "react";
import { limits } from "../../../server/contract/limits.ts";
import type { WireMap, WireValue } from "../../../server/contract/values.ts";
import { inWords } from "../../graph/relationName.ts";
import { count, number } from "../text.ts";
import { asText } from "./wireText.ts";

interface Props {
  properties: WireMap;
  without: string[];
  /** Whether a person said that a property is not to be shown. */
  leftOut: (name: string) => boolean;
}

/** A text longer than this, in characters, is shown from its beginning, and whole when asked. */
const long = 280;
/** More than this of one text, in characters, is not put on the page. */
const longest = 50_000;

/** @returns how many numbers an embedding has; undefined of any other value */
function numbersOf(value: WireValue): number | undefined {
  const isVector = Array.isArray(value) && value.length > limits.shown.vectorLength && value.every((item) => typeof item === "number");
  return isVector ? value.length : undefined;
}

function PropertyValue({ text, numbers }: { text: string; numbers: number | undefined }) {
  if (numbers !== undefined)
    return (
      <details className="long">
        <summary>a vector of {number(numbers)} numbers</summary>
        {text}
      </details>
    );
  if (/^https?:\/\/\S+$/.test(text) && URL.canParse(text))
    return (
      <a href={text} target="_blank" rel="noreferrer noopener">
        {text}
      </a>
    );
  return text.length <= long ? text : <LongText text={text} />;
}

/** A long text from its beginning; the rest joins the page when it is asked for, and what no one could read through stays away. */
function LongText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="long" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.slice(0, long).trimEnd()} …</summary>
      {open && text.slice(0, longest)}
      {open && text.length > longest && (
        <p className="note">
          These are the first {number(longest)} of {count(text.length, "character")}.
        </p>
      )}
    </details>
  );
}

/** Properties that have no place of their own on the page. */
export function Properties({ properties, without, leftOut }: Props) {
  // A database gives them in no order.
  const rows = Object.entries(properties)
    .filter(([name]) => !without.includes(name) && !leftOut(name))
    .toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
  if (rows.length === 0) return null;
  return (
    <section aria-label="Properties">
      <h3 className="s">Properties</h3>
      <dl className="properties">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{inWords(name)}</dt>
            <dd>
              <PropertyValue text={asText(value)} numbers={numbersOf(value)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
