import type { Direction } from "../../contract/graph.ts";
import { hasNone } from "../../graph/inStore/rows.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { whole } from "../../store/kinds.ts";
import { readRows } from "../../store/readRows.ts";
import { StoreError } from "../../store/storeError.ts";
import { arrowOf, beginning, readHopColumns, toReadHop, type ReadHop } from "./expand.ts";
import type { Filter } from "./filter.ts";
import { conditionsOnValues, parametersOfValues } from "./valueConditions.ts";

/** One leg of a path as the database is asked for it; nodes by their element ids. */
export interface AskedLeg {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly direction: Direction;
  readonly maxHops: number;
  /** Nodes that it may not pass. */
  readonly blocked: readonly string[];
  /** What the whole path is asked to pass: these may have any label. */
  readonly stops: readonly string[];
}

/** All shortest ways of a leg. */
export interface ShortestWays {
  /** Undefined where there is none within the bound. */
  readonly length: number | undefined;
  /** Each relationship of theirs once, as seen from where it is walked, those of the first step first. */
  readonly hops: readonly ReadHop[];
}

/** Pairs of ends that are asked for: each is a search of its own. */
const mostPairs = 12;
/** Ways of a pair that are read, as many as the best are chosen from, and relationships of all of them. */
const mostWays = 2_000;
const mostHops = 20_000;

/**
 * All shortest ways of a leg by the database's own search, which is breadth-first from both ends and goes through hubs.
 *
 * @returns undefined where there are too many ends, or the database comes to no end within the time or memory it has
 * @throws StoreError as the store does otherwise.
 */
export async function shortestWays(
  store: GraphStore,
  leg: AskedLeg,
  filter: Filter,
  options: CallOptions,
): Promise<ShortestWays | undefined> {
  const pairs = leg.from.flatMap((first) => leg.to.flatMap((last) => (first === last ? [] : [{ first, last }])));
  if (pairs.length === 0 || pairs.length > mostPairs) return undefined;
  let best: ShortestWays = { length: undefined, hops: [] };
  if (filter.types?.length === 0) return best;
  try {
    for (const pair of pairs) {
      const query = queryOf({ ...leg, maxHops: best.length ?? leg.maxHops }, filter);
      const rows = await readRows(store, query, { ...pair, ...parametersOf(leg, filter), most: mostWays, mostHops }, mostHops, {
        ...options,
        rowSize: "small",
      });
      if (rows.length === 0) continue;
      const length = whole(rows.at(-1)?.at(-1)) + 1;
      const hops = rows.map(toReadHop);
      best = length === best.length ? { length, hops: [...best.hops, ...hops] } : { length, hops };
    }
    return best;
  } catch (error) {
    if (error instanceof StoreError && (error.code === "timeout" || error.code === "limit")) return undefined;
    throw error;
  }
}

function parametersOf({ blocked, stops }: AskedLeg, { withoutTypes, labels = [], withoutLabels, values }: Filter) {
  return {
    blocked: [...blocked],
    stops: [...stops],
    withoutTypes: [...withoutTypes],
    labels: [...labels],
    withoutLabels: [...withoutLabels],
    ...parametersOfValues(values),
  };
}

/** Conditions on every node and every relationship are ones that Neo4j keeps while it searches, not after. */
function queryOf(leg: AskedLeg, filter: Filter): string {
  const arrow = arrowOf(leg.direction, "", filter.types, `*..${leg.maxHops}`);
  const conditions = [...conditionsOnNodes(leg, filter), ...conditionsOnRelationships(filter)];
  return `MATCH (s) WHERE elementId(s) = $first MATCH (t) WHERE elementId(t) = $last
MATCH p = allShortestPaths((s)${arrow}(t))${conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`}
WITH p LIMIT $most UNWIND range(0, length(p) - 1) AS step
WITH DISTINCT step, nodes(p)[step] AS a, relationships(p)[step] AS r, nodes(p)[step + 1] AS b
RETURN ${readHopColumns(filter.mapping)}, step ORDER BY step LIMIT $mostHops`;
}

/** The costly comparison of ids comes last: it is made for the few nodes that would not pass otherwise. */
function conditionsOnNodes({ blocked }: AskedLeg, { hidden, labels, withoutLabels }: Filter): string[] {
  const each: string[] = [];
  if (hidden.length > 0) each.push(hasNone("n", hidden));
  if (labels) each.push("(any(label IN labels(n) WHERE label IN $labels) OR elementId(n) IN $stops)");
  if (withoutLabels.length > 0) each.push("(none(label IN labels(n) WHERE label IN $withoutLabels) OR elementId(n) IN $stops)");
  if (blocked.length > 0) each.push("NOT elementId(n) IN $blocked");
  return each.map((condition) => `all(n IN nodes(p) WHERE ${condition})`);
}

function conditionsOnRelationships({ withoutTypes, values, mapping }: Filter): string[] {
  return [
    ...(withoutTypes.length === 0 ? [] : ["none(r IN relationships(p) WHERE type(r) IN $withoutTypes)"]),
    ...conditionsOnValues(values, beginning(mapping)).map((condition) => `all(r IN relationships(p) WHERE ${condition})`),
  ];
}
