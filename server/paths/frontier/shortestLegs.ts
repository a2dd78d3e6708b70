import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import type { PathQuery } from "../pathQuery.ts";
import type { Filter } from "./filter.ts";
import { shortestWays, type AskedLeg, type ShortestWays } from "./shortest.ts";

/** A path with its stops as the database is asked for it, leg by leg. */
export interface AskedLegs extends Pick<AskedLeg, "direction" | "maxHops" | "blocked">, Pick<PathQuery, "repeats"> {
  /** Element ids of the nodes of each stop, the ends included. */
  readonly stops: readonly (readonly string[])[];
}

/** The shortest ways of a leg, of which there are some. */
export type Ways = ShortestWays & { readonly length: number };

/**
 * The shortest ways of each leg, all legs asked at once.
 *
 * @returns `none` when no path of up to so many hops can be; undefined when the database was not to tell
 * @throws StoreError as the store does.
 */
export async function shortestLegs(
  store: GraphStore,
  { stops, direction, maxHops, blocked, repeats }: AskedLegs,
  filter: Filter,
  options: CallOptions,
): Promise<readonly Ways[] | "none" | undefined> {
  const all = stops.flat();
  const others = stops.length - 2;
  if (maxHops - others < 1) return "none";
  const asked = stops.slice(1).map((to, i) => {
    const from = stops[i] ?? [];
    const apart = repeats === "never" ? all.filter((element) => !from.includes(element) && !to.includes(element)) : [];
    const leg = { from, to, direction, maxHops: maxHops - others, blocked: [...blocked, ...apart], stops: all };
    return shortestWays(store, leg, filter, options);
  });
  const found = await Promise.all(asked);
  if (found.some((ways) => ways !== undefined && !isWay(ways))) return "none";
  const ways = found.filter((one) => one !== undefined).filter(isWay);
  if (ways.length < found.length) return undefined;
  return hopsOf(ways) > maxHops ? "none" : ways;
}

/** @returns hops of the shortest ways of all legs together: no path has fewer, but one that passes nothing twice may need more */
export function hopsOf(ways: readonly Ways[]): number {
  return ways.reduce((sum, { length }) => sum + length, 0);
}

function isWay(ways: ShortestWays): ways is Ways {
  return ways.length !== undefined;
}
