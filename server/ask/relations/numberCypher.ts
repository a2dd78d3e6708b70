import { quoteName } from "../../store/identifiers.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** What answers are ranked or summed up by, of a node in a variable: a number also where it is kept as a text, "1,358" as well. */
export function numberCypher({ columns }: Vocabulary, variable: string, { name, kind, column }: PropertyInfo): string {
  const own = `${variable}.${quoteName(name)}`;
  const texts = kind === "number" ? (columns[column]?.values.filter((value) => typeof value === "string") ?? []) : [];
  if (texts.length === 0) return own;
  return texts.some((text) => text.includes(",")) ? `toFloat(replace(toString(${own}), ',', ''))` : `toFloat(${own})`;
}
