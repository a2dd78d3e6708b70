import { limits } from "../contract/limits.ts";
import type { ExecuteOptions, QueryResult } from "./graphStore.ts";
import { sizeOf } from "./sizeOf.ts";
import type { StoreValue } from "./values.ts";

export interface RowBounds {
  maxRows: number;
  maxBytes: number;
}

interface BoundedRows {
  /** Keeps a row, or says that it passes a bound: then no other is wanted. */
  add(row: StoreValue[]): boolean;
  result(): Pick<QueryResult, "rows" | "truncated" | "truncatedBy">;
}

/** @returns the bounds that a call names, with the default size. */
export function boundsOf({ maxRows, maxBytes = limits.query.resultBytes }: ExecuteOptions): RowBounds {
  return { maxRows, maxBytes };
}

/** Collects rows up to a number and up to a size, whichever comes first, so that a few huge values fill no memory. */
export function boundRows({ maxRows, maxBytes }: RowBounds): BoundedRows {
  const rows: StoreValue[][] = [];
  let size = 0;
  let truncatedBy: "rows" | "bytes" | undefined;
  return {
    add(row) {
      if (rows.length === maxRows) truncatedBy = "rows";
      else {
        size += sizeOf(row);
        if (size > maxBytes) truncatedBy = "bytes";
      }
      if (truncatedBy !== undefined) return false;
      rows.push(row);
      return true;
    },
    result: () => ({ rows, truncated: truncatedBy !== undefined, ...(truncatedBy && { truncatedBy }) }),
  };
}
