import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The text of a file; one whose name ends in .gz is unpacked. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").replace(/^\uFEFF/u, "");
}

/**
 * The records of a CSV text (RFC 4180: quoted fields may hold separators, line ends and doubled quotes), the header
 * as the first. Empty lines are left out.
 */
export function* csvRecords(text: string): Generator<string[]> {
  let at = 0;
  while (at < text.length) {
    const { fields, next } = record(text, at);
    at = next;
    if (fields.length > 1 || fields[0] !== "") yield fields;
  }
}

function record(text: string, start: number): { fields: string[]; next: number } {
  const lineEnd = endOfLine(text, start);
  if (!text.slice(start, lineEnd).includes('"')) {
    const line = text.slice(start, text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd);
    return { fields: line.split(","), next: lineEnd + 1 };
  }
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const field = text[at] === '"' ? quoted(text, at + 1) : bare(text, at);
    fields.push(field.value);
    at = field.next;
    if (text[at] !== ",") break;
    at += 1;
  }
  return { fields, next: endOfLine(text, at) + 1 };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}

function bare(text: string, start: number): { value: string; next: number } {
  let end = start;
  while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end), next: end };
}

function quoted(text: string, start: number): { value: string; next: number } {
  const parts: string[] = [];
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw new Error("A quoted field of the CSV file never ends.");
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { value: parts.join('"'), next: quote + 1 };
    from = quote + 2;
  }
}

/** The header and the records of a CSV file. */
export function readCsv(file: string): { header: string[]; records: string[][] } {
  const [header = [], ...records] = csvRecords(readText(file));
  return { header, records };
}
