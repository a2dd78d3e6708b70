import type { QueryResponse } from "../../server/contract/query.ts";
import type { WireMap } from "../../server/contract/values.ts";
import { type CsvReader, toCsv } from "./csv.ts";

export type ExportFormat = "csv" | "csv-spreadsheet" | "json";

/** A result with the query that gave it. */
export interface Result {
  query: string;
  params: WireMap;
  /** The row limit that it ran with. */
  limit: number;
  response: QueryResponse;
}

export interface ExportFile {
  name: string;
  mediaType: string;
  text: string;
}

/**
 * The loaded rows as a file. Where the result was cut the name says so (`throughline-first-1000-rows.csv`), and the
 * JSON says so inside.
 */
export function exportFile(result: Result, format: ExportFormat): ExportFile {
  const { columns, rows, truncated } = result.response;
  const base = truncated ? `throughline-first-${rows.length}-rows` : `throughline-${rows.length}-rows`;
  if (format === "json") return { name: `${base}.json`, mediaType: "application/json", text: resultJson(result) };
  const reader: CsvReader = format === "csv" ? "exact" : "spreadsheet";
  return { name: `${base}.csv`, mediaType: "text/csv;charset=utf-8", text: toCsv(columns, rows, reader) };
}

/** The loaded result as indented JSON: the query, its parameters, columns, rows, and whether there were more. */
export function resultJson({ query, params, response }: Result): string {
  const { columns, rows, truncated } = response;
  return `${JSON.stringify({ query, params, columns, rows, rowCount: rows.length, truncated }, null, 2)}\n`;
}
