import type { PathsRequest } from "../../contract/paths.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import type { Waiting } from "./expand.ts";
import { meetLegs, type Exploration } from "./explore.ts";
import { asksForValues, type Filter } from "./filter.ts";
import { shortestWays, type ShortestWays } from "./shortest.ts";

/** What the database is asked about: all of a request, and where its legs begin and end. */
export interface AskedPath {
  request: PathsRequest;
  /** The nodes of each stop, the ends included. */
  stops: readonly (readonly Waiting[])[];
  filter: Filter;
  /** Element ids of nodes that no path may pass. */
  blocked: ReadonlySet<string>;
}

/** Relationships of a layer that are read to tell whether an end is cut off from the rest. */
const mostToProve = 2_000;

/**
 * Lets the database itself find the shortest ways of all legs, and takes them into the part of the graph that is read.
 *
 * The exploration's `told` says what came of it: `met`; `none` when no path within the bound can be; `unknown`, and nothing
 * is taken, when it cannot be asked so: its conditions are about values, it has too many ends, or there was no answer in time.
 *
 * @throws StoreError as the store does.
 */
export async function tellShortest(
  store: GraphStore,
  exploration: Exploration,
  { request, stops, filter, blocked }: AskedPath,
  options: CallOptions,
): Promise<void> {
  if (asksForValues(request)) return;
  const { legs, graph } = exploration;
  const elements = stops.map((nodes) => nodes.map(({ element }) => element));
  const found: ShortestWays[] = [];
  let left = request.maxHops;
  for (const i of legs.keys()) {
    const [from, to] = [elements[i] ?? [], elements[i + 1] ?? []];
    const others = elements.flat().filter((element) => !from.includes(element) && !to.includes(element));
    const maxHops = left - (legs.length - 1 - i);
    const leg = { from, to, maxHops, direction: request.direction, blocked: [...blocked, ...others], stops: elements.flat() };
    const ways = maxHops < 1 ? { length: undefined, hops: [] } : await shortestWays(store, leg, filter, options);
    if (ways === undefined) return;
    if (ways.length === undefined) {
      exploration.told = "none";
      return proveEnd(exploration, request.maxHops);
    }
    found.push(ways);
    left -= ways.length;
  }
  exploration.told = "met";
  for (const [i, leg] of legs.entries()) {
    leg.hops = found[i]?.length;
    graph.add(found[i]?.hops ?? []);
  }
}

/** That nothing leads on from an end, however far, says more than that there is no path up to a bound. */
async function proveEnd(exploration: Exploration, maxHops: number): Promise<void> {
  await meetLegs(exploration, maxHops, mostToProve);
}
