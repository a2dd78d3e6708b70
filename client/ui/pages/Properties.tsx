import type { WireMap, WireValue } from "../../../server/contract/values.ts";
import { inWords } from "../../graph/relationName.ts";

/** What a typed value such as `{"$type": "Date", "_value": "2026-01-01"}` holds; undefined for any other value. */
function typedContent(value: WireValue): WireValue | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "$type" in value ? value["_value"] : undefined;
}

/** A stored value as a person reads it. */
function asText(value: WireValue): string {
  if (value === null) return "nothing";
  const content = typedContent(value);
  if (content !== undefined) return typeof content === "string" ? content : JSON.stringify(content);
  if (Array.isArray(value)) return value.map(asText).join(", ");
  if (typeof value === "number") return Number.isInteger(value) && value > 9_999 ? value.toLocaleString("en") : String(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Properties that have no place of their own on the page. */
export function Properties({ properties, without }: { properties: WireMap; without: string[] }) {
  const rows = Object.entries(properties).filter(([name]) => !without.includes(name));
  if (rows.length === 0) return null;
  return (
    <section aria-label="Properties">
      <h3 className="s">Properties</h3>
      <dl className="properties">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{inWords(name)}</dt>
            <dd>{asText(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
