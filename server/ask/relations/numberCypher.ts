import { quoteName } from "../../store/identifiers.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** The number of a node in a variable, also where it is kept as a text. */
export function numberCypher({ columns }: Vocabulary, variable: string, { name, column }: PropertyInfo): string {
  const own = `${variable}.${quoteName(name)}`;
  return columns[column]?.values.some((value) => typeof value === "string") ? `toFloat(${own})` : own;
}
