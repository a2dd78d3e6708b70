import { setTimeout as pause } from "node:timers/promises";
import type { GraphCounts } from "../contract/graph.ts";
import { limits } from "../contract/limits.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { StoreError } from "../store/storeError.ts";
import { readCounts } from "./counts.ts";
import { loadTopology } from "./load.ts";
import type { Topology } from "./topology.ts";

/** The graph has changed since it was read: it is being read again, or will be when it has rested long enough. */
type NewerState = "being_read" | "waiting";

/** What is known of the graph's shape. */
export type TopologyState =
  | { readonly kind: "memory"; readonly topology: Topology; readonly newer?: NewerState }
  /** It is being read for the first time: so much of it so far. */
  | { readonly kind: "reading"; readonly counts: GraphCounts; readonly read: GraphCounts }
  /** It is larger than what may be held in memory. */
  | { readonly kind: "store"; readonly counts: GraphCounts; readonly limit: number };

interface StateOptions extends CallOptions {
  /** How long the store may take to say whether the graph has changed. */
  pingMs?: number;
}

/** Keeps one topology for everybody, and reads it again when the graph has changed. */
export interface TopologyProvider {
  /**
   * What is known of the graph's last state; waits for the reading of a small graph, never for that of a large one.
   * Asks the store whether the graph has changed at most once per `checkEveryMs`. When it has, a small graph is read
   * again before the answer; a large one goes on with what is known, whose `asOf` says so, while it is read again.
   *
   * @throws StoreError as the store does.
   */
  state(options?: StateOptions): Promise<TopologyState>;
  /**
   * The topology, however long reading it takes.
   *
   * @throws StoreError as the store does, and `limit` when the graph is too large.
   */
  current(options?: CallOptions): Promise<Topology>;
  /** To be called after the application's own writes: the next call reads the graph again before it answers. */
  invalidate(): void;
}

export interface TopologyProviderOptions {
  checkEveryMs?: number;
  /** A reading that takes longer than this makes a graph a large one that is not small by its size. */
  waitMs?: number;
  /** Nodes and relationships together up to which a graph is small. */
  smallSize?: number;
  /** A graph of more nodes and relationships than this is not waited for, and read once the first answers had the database for themselves. */
  largeSize?: number;
  restMs?: number;
  /** So long a small graph is waited for, on a machine that is busy with something else too. */
  smallWaitMs?: number;
  /** Nodes and relationships together that may be held in memory. */
  limit?: number;
  now?: () => number;
}

interface Known {
  topology: Topology;
  revision: string;
  buildMs: number;
  builtAt: number;
}

/** Nodes and relationships of a graph that a machine at rest reads in well under a second. */
const smallEnough = 50_000;
/** More than any machine reads in a second. */
const largeEnough = 1_000_000;
/** What the schema and the first picture take on a machine that has other work. */
const firstAnswersMs = 4_000;
/** A question waits so long for a store that is slow, as one that was just started is; that it is slow is told by the health meanwhile. */
const patientPingMs = 10_000;
/** A large graph that changes all the time is read again at most a tenth of the time, a small one half of it. */
const rest = { large: 9, small: 1 };

interface Building {
  revision: string;
  done: Promise<Known>;
  counts: GraphCounts;
  read: GraphCounts;
}

type Seen =
  | { kind: "known"; known: Known; newer?: NewerState }
  | { kind: "building"; building: Building; before: Known | undefined }
  | TooLarge;
interface TooLarge {
  kind: "large";
  revision: string;
  counts: GraphCounts;
}

export function createTopologyProvider(store: GraphStore, options: TopologyProviderOptions = {}): TopologyProvider {
  const { checkEveryMs = 1_000, waitMs = 1_000, smallWaitMs = 20_000, limit = limits.topology.size } = options;
  const { smallSize = smallEnough, largeSize = largeEnough, restMs = firstAnswersMs, now = () => performance.now() } = options;
  let known: Known | undefined;
  let large: TooLarge | undefined;
  let building: Building | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let lastRevision: string | undefined;
  let writes = 0;

  // Not tied to one caller's signal: others wait for the same build.
  function rebuild(revision: string, counts: GraphCounts): Building {
    if (building) return building;
    const writesBefore = writes;
    const began = now();
    const read: GraphCounts = { nodes: 0, relationships: 0 };
    const rested =
      counts.nodes + counts.relationships > largeSize && known === undefined ? pause(restMs, undefined, { ref: false }) : undefined;
    const done = Promise.resolve(rested)
      .then(() => loadTopology(store, {}, read))
      .then((topology) => {
        const built = { topology, revision, buildMs: now() - began, builtAt: now() };
        if (writes === writesBefore) known = built;
        return built;
      })
      .finally(() => {
        if (building === mine) building = undefined;
      });
    // Whoever waits for it meets the error; when nobody does, the next call asks again.
    done.catch(() => undefined);
    const mine: Building = { revision, done, counts, read };
    building = mine;
    return mine;
  }

  /** A small graph that took long was read by a busy machine: nobody is told of what is gone for that. */
  function isLarge({ topology: { nodeCount, relationshipCount }, buildMs }: Known): boolean {
    return buildMs > waitMs && nodeCount + relationshipCount > smallSize;
  }

  function isResting(before: Known): boolean {
    const { buildMs, builtAt } = before;
    return buildMs > waitMs && now() - builtAt < buildMs * (isLarge(before) ? rest.large : rest.small);
  }

  function asKnown(known: Known): Seen {
    return known.revision === lastRevision ? { kind: "known", known } : { kind: "known", known, newer: "waiting" };
  }

  async function look({ pingMs = patientPingMs, ...callOptions }: StateOptions = {}): Promise<Seen> {
    if (now() - checkedAt < checkEveryMs) {
      if (building) return { kind: "building", building, before: known };
      if (known) return asKnown(known);
      if (large) return large;
    }
    checkedAt = now();
    try {
      const { revision } = await store.ping({ ...callOptions, timeoutMs: pingMs });
      lastRevision = revision;
      if (known && (known.revision === revision || isResting(known))) return asKnown(known);
      if (large?.revision === revision) return large;
      // Counting would only keep the store from giving what is being read.
      if (building?.revision === revision) return { kind: "building", building, before: known };
      const counts = await readCounts(store, callOptions);
      large = counts.nodes + counts.relationships > limit ? { kind: "large", revision, counts } : undefined;
      if (large) {
        known = undefined;
        return large;
      }
      const before = known;
      return { kind: "building", building: rebuild(revision, counts), before };
    } catch (error) {
      checkedAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  return {
    async state(callOptions) {
      const seen = await look(callOptions);
      if (seen.kind === "known")
        return { kind: "memory", topology: seen.known.topology, ...(seen.newer !== undefined && { newer: seen.newer }) };
      if (seen.kind === "large") return { kind: "store", counts: seen.counts, limit };
      const { building: reading, before } = seen;
      const { nodes, relationships } = reading.counts;
      const size = nodes + relationships;
      const patience = size <= smallSize ? smallWaitMs : size <= largeSize ? waitMs : 0;
      const built = before !== undefined && isLarge(before) ? before : ((await soon(reading.done, patience)) ?? before);
      if (built) return { kind: "memory", topology: built.topology, ...(built === before && { newer: "being_read" }) };
      return { kind: "reading", counts: reading.counts, read: { ...reading.read } };
    },
    async current(callOptions) {
      const seen = await look(callOptions);
      if (seen.kind === "known") return seen.known.topology;
      if (seen.kind === "large") throw tooLarge(seen.counts, limit);
      const { building: reading, before } = seen;
      return before !== undefined && isLarge(before) ? before.topology : (await reading.done).topology;
    },
    invalidate() {
      writes += 1;
      known = undefined;
      large = undefined;
      building = undefined;
      checkedAt = Number.NEGATIVE_INFINITY;
    },
  };
}

function tooLarge({ nodes, relationships }: GraphCounts, limit: number): StoreError {
  return new StoreError("limit", `The shape of this graph (${nodes} nodes, ${relationships} relationships) is too large for memory.`, {
    hint: `TOPOLOGY_LIMIT allows ${limit} nodes and relationships together; the database itself answers what needs no shape.`,
  });
}

/** @returns the value, or undefined when it takes too long; the work goes on, for the next who asks. */
export async function soon<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
