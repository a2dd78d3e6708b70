import type { Refusal } from "../contract/paths.ts";
import type { Topology } from "../topology/topology.ts";
import { explainNo } from "./explain.ts";
import { createPacer } from "./pacer.ts";
import type { PathQuery } from "./pathQuery.ts";
import { rankPaths, type RankedPath } from "./rank.ts";
import { searchPaths, type SearchLimits } from "./search.ts";

export interface FindOptions {
  /** How many of the best paths to return. */
  k: number;
  timeMs: number;
  signal?: AbortSignal;
  /** Paths after which longer ones are looked for only as far as that is cheap; `k` where nothing is said. */
  enough?: number;
  /** Where there is no path up to the query's bound: the shortest there are up to so many hops. */
  farthest?: number;
  /** Entries that may be looked at to find k paths once there is one; a million are about 10 ms. */
  moreEntries?: number;
}

export interface PathFinding {
  /** The k best: shortest first, then most specific, then different in form. */
  readonly paths: readonly RankedPath[];
  /** Paths found up to the bound: all there are, or at least so many when `more`. */
  readonly total: number;
  readonly more: boolean;
  readonly refusal?: Refusal;
}

/** Paths among which the best are chosen. Beyond so many of one length, the best of those that were seen first. */
const candidates = 1_000;
/**
 * Entries that may be looked at only to count longer paths, once there are k: in a graph that one looks at whole, a
 * millisecond; in a larger one as many as are found beside the way, since "at least so many" says as much there.
 */
const extraEntries = { small: 20_000, large: 1_000 };
const smallGraph = 10_000;
/** Entries that may be looked at to find the k best, once there is one. */
const moreEntries = 1_000_000;

/**
 * The k best simple paths, or why there is none.
 *
 * @throws StoreError with `cancelled` when the signal is aborted.
 */
export async function findPaths(topology: Topology, query: PathQuery, options: FindOptions): Promise<PathFinding> {
  if (query.to.every((node) => query.from.includes(node))) return { paths: [], total: 0, more: false, refusal: sameNode(topology, query) };
  const pacer = createPacer(options.timeMs, options.signal);
  const limits: SearchLimits = {
    candidates: Math.max(candidates, options.k),
    enough: options.enough ?? options.k,
    extraEntries: topology.relationshipCount <= smallGraph ? extraEntries.small : extraEntries.large,
    moreEntries: options.moreEntries ?? moreEntries,
    ...(options.farthest !== undefined && { farthest: options.farthest }),
  };
  const result = await searchPaths(topology, query, limits, pacer);
  const paths = rankPaths(topology, result.paths, options.k);
  const total = result.paths.length;
  if (total > 0) return { paths, total, more: result.ended !== "complete" };
  return {
    paths,
    total,
    more: result.ended === "out_of_time",
    refusal: await explainNo(topology, { ...query, maxHops: Math.max(query.maxHops, options.farthest ?? 0) }, result, pacer),
  };
}

function sameNode(topology: Topology, { from }: PathQuery): Refusal {
  const name = from.length === 1 ? topology.names.at(from[0] ?? -1) : "Each node";
  return { reason: "same_node", text: `${name} is both the start and the end; there is no way to go.` };
}
