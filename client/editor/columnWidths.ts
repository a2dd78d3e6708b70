import type { WireValue } from "../../server/contract/values.ts";
import { showValue, summary } from "./wireValues.ts";

export interface ColumnLook {
  name: string;
  /** In characters of the table's type. */
  width: number;
  /** Columns that hold nothing but numbers are set flush right. */
  align: "left" | "right";
}

const sampled = 200;
const narrowest = 6;
const widest = 44;

/** How wide each column should be, judged from its name and its first rows. */
export function columnLooks(
  columns: readonly string[],
  rows: readonly (readonly WireValue[])[],
  names: ReadonlyMap<string, string>,
): ColumnLook[] {
  const sample = rows.slice(0, sampled);
  return columns.map((name, index) => {
    const values = sample.map((row) => row[index] ?? null);
    const lengths = values.map((value) => summary(value, names).length + chipWidth(value));
    const kinds = new Set(values.map((value) => showValue(value, names).kind));
    kinds.delete("null");
    const width = Math.max(name.length, narrowest, ...lengths) + 3;
    return { name, width: Math.min(width, widest), align: kinds.size === 1 && kinds.has("number") ? "right" : "left" };
  });
}

/** A node is drawn as a chip with a mark. */
function chipWidth(value: WireValue): number {
  return typeof value === "object" && value !== null ? 5 : 0;
}
