import type { WireValue } from "../../../server/contract/values.ts";
import { pointText } from "../../editor/pointText.ts";

/** What a typed value such as `{"$type": "Date", "_value": "2026-01-01"}` holds; undefined for any other value. */
function typedContent(value: WireValue): WireValue | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "$type" in value ? value["_value"] : undefined;
}

/** A stored value as a person reads it. */
export function asText(value: WireValue): string {
  if (value === null) return "nothing";
  const content = typedContent(value);
  if (typeof content === "string" && content.startsWith("SRID=")) return pointText(content);
  if (content !== undefined) return typeof content === "string" ? content : JSON.stringify(content);
  if (Array.isArray(value)) return value.map(asText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
