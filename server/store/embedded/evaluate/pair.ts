import { emptyRow, type Row } from "./context.ts";

/** A projected row with the row it came from, which ORDER BY and WHERE may still ask. */
export interface Pair {
  source: Row;
  projected: Row;
}

/** What may be asked beside a projection: its columns, and behind them those that it came from. */
export function both({ source, projected }: Pair): Row {
  return Object.assign(emptyRow(), source, projected);
}
