import { limits } from "../../../server/contract/limits.ts";
import type { WireMap, WireValue } from "../../../server/contract/values.ts";
import { inWords } from "../../graph/relationName.ts";
import { number } from "../text.ts";
import { asText } from "./wireText.ts";

interface Props {
  properties: WireMap;
  without: string[];
  /** Whether a person said that a property is not to be shown. */
  leftOut: (name: string) => boolean;
}

/** A text longer than this, in characters, is shown from its beginning, and whole when asked. */
const long = 280;

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
  if (text.length <= long) return text;
  return (
    <details className="long">
      <summary>{text.slice(0, long).trimEnd()} …</summary>
      {text}
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
