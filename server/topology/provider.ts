import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { loadTopology } from "./load.ts";
import type { Topology } from "./topology.ts";

/** Keeps one topology for everybody, and reads it again when the graph has changed. */
export interface TopologyProvider {
  /**
   * The topology as of the graph's last known state. Builds it on the first call. Asks the store whether the graph
   * has changed at most once per `checkEveryMs`. When it has, a small graph is read again before the answer; a large
   * one goes on answering from what it knows, whose `asOf` says so, while it is read again.
   *
   * @throws StoreError as the store does.
   */
  current(options?: CallOptions): Promise<Topology>;
  /** To be called after the application's own writes: the next `current` reads the graph again before it answers. */
  invalidate(): void;
}

export interface TopologyProviderOptions {
  checkEveryMs?: number;
  /** A build that took longer than this makes the graph a large one. */
  waitMs?: number;
  now?: () => number;
}

interface Known {
  topology: Topology;
  revision: string;
  buildMs: number;
}

export function createTopologyProvider(store: GraphStore, options: TopologyProviderOptions = {}): TopologyProvider {
  const { checkEveryMs = 1_000, waitMs = 1_000, now = () => performance.now() } = options;
  let known: Known | undefined;
  let building: Promise<Known> | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let writes = 0;

  // Not tied to one caller's signal: others wait for the same build.
  function rebuild(revision: string): Promise<Known> {
    const writesBefore = writes;
    const began = now();
    if (building) return building;
    const mine = loadTopology(store)
      .then((topology) => {
        const built = { topology, revision, buildMs: now() - began };
        if (writes === writesBefore) known = built;
        return built;
      })
      .finally(() => {
        if (building === mine) building = undefined;
      });
    building = mine;
    return mine;
  }

  return {
    async current(callOptions) {
      if (known && now() - checkedAt < checkEveryMs) return known.topology;
      checkedAt = now();
      const { revision } = await store.ping(callOptions).catch((error: unknown) => {
        checkedAt = Number.NEGATIVE_INFINITY;
        throw error;
      });
      if (known?.revision === revision) return known.topology;
      const previous = known;
      const build = rebuild(revision);
      if (previous && previous.buildMs > waitMs) {
        // The next question meets the same error; here an answer from before is at hand.
        build.catch(() => {});
        return previous.topology;
      }
      return (await build).topology;
    },
    invalidate() {
      writes += 1;
      known = undefined;
      building = undefined;
      checkedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
