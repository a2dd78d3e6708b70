import { limits } from "../../contract/limits.ts";
import type { Searched } from "../../contract/paths.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { StoreError } from "../../store/storeError.ts";
import { expand, type ReadHop, type Waiting } from "./expand.ts";
import type { Filter } from "./filter.ts";
import { advance, cheaperSide, reachOf, type Leg } from "./leg.ts";
import type { PartialGraph } from "./partialGraph.ts";

/** What was asked of the store, and what it was not asked for. */
export interface Exploration {
  readonly graph: PartialGraph;
  readonly legs: readonly Leg[];
  /** Nodes with so many relationships that they were not gone through. */
  readonly hubs: Map<string, number>;
  cut: Extract<Searched, { kind: "store" }>["cut"];
  /** What the database's own search for shortest paths said: `none` holds for the whole graph. */
  told: "met" | "none" | "unknown";
  /** Relationships read so far, those read twice counted twice. */
  readonly entries: number;
  /**
   * Reads one more layer of a leg.
   *
   * @returns false when there is no more, or the limits forbid it
   */
  grow(leg: Leg, mostEntries: number): Promise<boolean>;
}

interface Parts {
  store: GraphStore;
  graph: PartialGraph;
  legs: readonly Leg[];
  filter: Filter;
  /** Element ids of the ends and stops; these are gone through however large they are. */
  stops: ReadonlySet<string>;
  blocked: ReadonlySet<string>;
  deadline: number;
  options: CallOptions;
}

export function createExploration({ store, graph, legs, filter, stops, blocked, deadline, options }: Parts): Exploration {
  const hubs = new Map<string, number>();
  const read = new Map<string, ReadHop[]>();
  let entries = 0;

  async function readLayer(layer: readonly Waiting[], direction: "out" | "in" | "both"): Promise<ReadHop[]> {
    const key = (element: string) => `${direction} ${element}`;
    const missing = layer.filter(({ element }) => !read.has(key(element)));
    const timeoutMs = Math.max(1, deadline - performance.now());
    const hops = await expand(store, missing, direction, filter, [...stops], { ...options, timeoutMs });
    for (const { element } of missing) {
      read.set(key(element), []);
      graph.done.add(element);
    }
    for (const hop of hops) read.get(key(hop.from))?.push(hop);
    graph.add(hops);
    entries += hops.length;
    return layer.flatMap(({ element }) => read.get(key(element)) ?? []);
  }

  const exploration: Exploration = {
    graph,
    legs,
    hubs,
    cut: "nothing",
    told: "unknown",
    get entries() {
      return entries;
    },
    async grow(leg, mostEntries) {
      const found = cheaperSide(leg);
      if (!found) return false;
      const { side } = found;
      const open = side.layer.filter(({ element, degree }) => degree <= limits.store.hubDegree || stops.has(element));
      for (const { element, degree } of side.layer) if (degree > limits.store.hubDegree && !stops.has(element)) hubs.set(element, degree);
      if (open.length < side.layer.length && exploration.cut === "nothing") exploration.cut = "hubs";
      const cost = open.reduce((sum, { degree }) => sum + degree, 0);
      if (cost > Math.min(mostEntries, limits.store.entries - entries)) return stop("size");
      if (performance.now() >= deadline) return stop("time");
      try {
        advance(leg, side, await readLayer(open, side.direction), (element) => !blocked.has(element));
      } catch (error) {
        if (error instanceof StoreError && error.code === "timeout") return stop("time");
        throw error;
      }
      return true;
    },
  };

  function stop(by: "size" | "time"): boolean {
    exploration.cut = by;
    return false;
  }
  return exploration;
}

/** Reads until the two sides of every leg have met, or cannot, each layer of so many relationships at most. */
export async function meetLegs(exploration: Exploration, maxHops: number, mostEntries: number = limits.store.entries): Promise<boolean> {
  let left = maxHops;
  for (const [i, leg] of exploration.legs.entries()) {
    const room = left - (exploration.legs.length - 1 - i);
    while (leg.hops === undefined) {
      if (reachOf(leg) >= room || !(await exploration.grow(leg, mostEntries))) return false;
    }
    left -= leg.hops;
    if (left < exploration.legs.length - 1 - i) return false;
  }
  return true;
}
