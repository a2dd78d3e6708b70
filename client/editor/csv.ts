import type { WireValue } from "../../server/contract/values.ts";

/**
 * Who will read the file. `exact` keeps every value as it is. `spreadsheet` also puts an apostrophe before text that
 * a spreadsheet would run as a formula, and begins with the byte order mark by which Excel knows UTF-8: safer to
 * open, no longer exact.
 */
export type CsvReader = "exact" | "spreadsheet";

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), in full width too. */
const formulaStart = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const byteOrderMark = "\uFEFF";

/**
 * A table as RFC 4180 text: CRLF after each record, a header record, quotes doubled. A null is an empty field and an
 * empty text is `""`, so the two can be told apart; lists, maps, nodes and paths are compact JSON; numbers and
 * temporals are their text.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly WireValue[])[], reader: CsvReader): string {
  const header = columns.map((name) => textField(name, reader)).join(",");
  const records = rows.map((row) => row.map((value) => field(value, reader)).join(","));
  return (reader === "spreadsheet" ? byteOrderMark : "") + [header, ...records].map((record) => `${record}\r\n`).join("");
}

function field(value: WireValue, reader: CsvReader): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return textField(value, reader);
  const plain = Array.isArray(value) ? undefined : plainText(value);
  if (plain === undefined) return quoted(JSON.stringify(value));
  return plain.isNumber ? plain.text : textField(plain.text, reader);
}

/** The text of a typed value that is one text on the wire: `2026-01-31` of a Date, the digits of an Integer. */
function plainText(value: { [key: string]: WireValue }): { text: string; isNumber: boolean } | undefined {
  const { $type: type, _value: text } = value;
  if (typeof type !== "string" || typeof text !== "string") return undefined;
  return { text, isNumber: type === "Integer" || type === "Float" };
}

function textField(text: string, reader: CsvReader): string {
  const safe = reader === "spreadsheet" && formulaStart.test(text) ? `'${text}` : text;
  return safe === "" || /[",\r\n]|^\s|\s$/.test(safe) ? quoted(safe) : safe;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
