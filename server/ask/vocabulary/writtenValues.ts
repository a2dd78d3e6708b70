import type { Scalar } from "./columns.ts";

/** Plain digits, or digits in groups of three: "172", "-3.5", "1,358". What begins with a zero is a code. */
const written = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?)$/;
/** What people put where they have no value. */
const blank = /^(?:|-+|\?+|n\/?a|nan|nil|none|null|unknown|undefined|not (?:available|applicable|known)|tbd|tba)$/i;
const truths: Readonly<Record<string, boolean>> = { true: true, false: false, yes: true, no: false, y: true, n: false };

/** The number that a value is, or that its text writes as a load from a CSV file leaves it; NaN where it is none. */
export function amountOf(value: Scalar): number {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? value.trim() : "";
  return written.test(text) ? Number(text.replaceAll(",", "")) : Number.NaN;
}

/** Whether a text stands for no value: "unknown", "n/a". */
export function isBlank(value: Scalar): boolean {
  return typeof value === "string" && blank.test(value.trim());
}

/** Whether a value says yes or no, itself or by its text. */
export function truthOf(value: Scalar): boolean | undefined {
  return typeof value === "boolean" ? value : truths[String(value).trim().toLowerCase()];
}

/** Whether the values of a property are true and false, or texts that say so; a lone "no" may be anything. */
export function areTruths(values: readonly Scalar[]): boolean {
  if (!values.every((value) => typeof value !== "number" && truthOf(value) !== undefined)) return false;
  const words = new Set(values.map((value) => String(value).trim().toLowerCase()));
  return [...words].every((word) => word === "true" || word === "false") || new Set(values.map(truthOf)).size === 2;
}
