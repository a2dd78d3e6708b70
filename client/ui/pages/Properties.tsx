import { useState } from "react";
import { limits } from "../../../server/contract/limits.ts";
import type { WireMap, WireValue } from "../../../server/contract/values.ts";
import { inWords } from "../../graph/relationName.ts";
import { count, number } from "../text.ts";
import { toProblem } from "../../state/problem.ts";
import { useSession } from "../session.ts";
import { asText } from "./wireText.ts";

interface Props {
  /** Of the node that has them; null of a relationship, which comes whole from the console alone. */
  node: string | null;
  properties: WireMap;
  /** Names of those of which only the beginning came. */
  cut: readonly string[];
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

/** What of a node's values was not sent with it, once a person has asked for it. */
function useWhole(node: string | null, properties: WireMap, cut: readonly string[]) {
  const session = useSession();
  const [whole, setWhole] = useState<WireMap | null>(null);
  const [state, setState] = useState<"waiting" | "fetching">("waiting");

  async function fetchWhole(id: string): Promise<void> {
    setState("fetching");
    try {
      setWhole((await session.api.wholeNode(id)).properties);
    } catch (error) {
      session.announce(toProblem(error).message);
    }
    setState("waiting");
  }
  const isCut = (name: string): boolean => whole === null && cut.includes(name);
  return { values: whole ?? properties, isCut, state, more: node === null ? null : () => void fetchWhole(node) };
}

/** Properties that have no place of their own on the page. */
export function Properties({ node, properties, cut, without, leftOut }: Props) {
  const { values, isCut, state, more } = useWhole(node, properties, cut);
  // A database gives them in no order.
  const rows = Object.entries(values)
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
              {isCut(name) && (
                <p className="note">
                  Only its beginning is here.{" "}
                  {more === null ? (
                    "The console brings the whole."
                  ) : (
                    <button type="button" className="link" disabled={state === "fetching"} onClick={more}>
                      Bring the whole
                    </button>
                  )}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
