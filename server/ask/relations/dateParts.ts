import type { Scalar } from "../vocabulary/columns.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { DatePart } from "./plan.ts";

/** Where the part of a date stands in its text. */
export interface PartOfText {
  readonly end: "left" | "right";
  readonly length: number;
}

const lengths: Readonly<Record<DatePart, number>> = { year: 4, month: 7, day: 10 };
const iso = /^\d{4}-\d{2}-\d{2}(?:T|$)/;
const yearLast = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/;
/** Values by which it is told how dates are written. */
const looked = 200;

/** Where a part stands in the dates of a property; undefined where they are not written alike, or it cannot be told from the others. */
export function datePartOf({ columns }: Vocabulary, { column, kind }: PropertyInfo, part: DatePart): PartOfText | undefined {
  const values = columns[column]?.values.slice(0, looked) ?? [];
  if (kind !== "date" || values.length === 0) return undefined;
  if (values.every((value) => iso.test(String(value)))) return { end: "left", length: lengths[part] };
  return part === "year" && values.every((value) => yearLast.test(String(value))) ? { end: "right", length: lengths[part] } : undefined;
}

/** That part of a value. */
export function partOf(value: Scalar, { end, length }: PartOfText): string {
  const text = String(value);
  return end === "left" ? text.slice(0, length) : text.slice(-length);
}
