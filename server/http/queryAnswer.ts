import type { QueryResponse } from "../contract/query.ts";
import { graphOfRows } from "../graph/graphOfRows.ts";
import { noCounters } from "../store/counters.ts";
import type { ExecuteResult, QueryResult } from "../store/graphStore.ts";
import { toWire } from "../store/wireValues.ts";

/**
 * @param started by `performance.now()`
 * @returns a result of the store as the API gives it
 */
export function toQueryResponse(id: string, started: number, result: QueryResult | ExecuteResult): QueryResponse {
  const { columns, rows, notifications, truncated, truncatedBy, plan } = result;
  return {
    id,
    columns,
    rows: rows.map((row) => row.map(toWire)),
    graph: graphOfRows(rows),
    counters: "counters" in result ? result.counters : noCounters(),
    notifications,
    ...(plan && { plan }),
    truncated,
    ...(truncatedBy && { truncatedBy }),
    tookMs: performance.now() - started,
  };
}
