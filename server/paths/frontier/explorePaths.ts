import { limits } from "../../contract/limits.ts";
import type { PathsRequest } from "../../contract/paths.ts";
import { readRows } from "../../graph/inStore/rows.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { textOr, whole } from "../../store/kinds.ts";
import { mappingOf, type LeftOut } from "../../store/mapped/mapping.ts";
import type { NodeValue } from "../../store/values.ts";
import type { Topology } from "../../topology/topology.ts";
import { toQuery } from "../answerPaths.ts";
import { createPacer } from "../pacer.ts";
import { searchPaths, type SearchResult } from "../search.ts";
import type { Waiting } from "./expand.ts";
import { createExploration, meetLegs, type Exploration } from "./explore.ts";
import { createLeg, reachOf, type Leg } from "./leg.ts";
import { createPartialGraph } from "./partialGraph.ts";

/** Relationships that may be read only to find more than the shortest paths. */
const moreEntries = 20_000;
/** As in memory: paths among which the best are chosen. */
const candidates = 2_000;

/** What is looked for, and from when on. */
interface Asked {
  request: PathsRequest;
  /** All nodes that the request names. */
  values: readonly NodeValue[];
  asOf: Date;
  /** As of `performance.now()`. */
  began: number;
}

export interface Explored extends Found {
  exploration: Exploration;
  /** Whether all was read that a path within the bound may take. */
  isComplete: boolean;
}

/**
 * Reads the surroundings of all stops of a request until k paths are found, or all of them, or a limit is reached.
 *
 * @param hidden what no path walks
 * @throws StoreError as the store does, and with `cancelled` when the signal is aborted.
 */
export async function explorePaths(
  store: GraphStore,
  hidden: LeftOut,
  { request, values, asOf, began }: Asked,
  options: CallOptions,
): Promise<Explored> {
  const { from, to, via = [], without = {} } = request;
  const byId = new Map(values.flatMap((value) => [[value.id, value] as const, [value.elementId, value] as const]));
  const ends = { from: [...new Set([from].flat())], to: [...new Set([to].flat())] };
  const named = [...ends.from, ...ends.to, ...via];
  const stopValues = [...new Set(named)].flatMap((id) => byId.get(id) ?? []);
  const blocked = new Set((without.nodes ?? []).flatMap((id) => byId.get(id)?.elementId ?? []));
  const waiting = await degreesOf(store, stopValues, options);
  const graph = createPartialGraph();
  for (const value of values) graph.addNode(value, waiting.get(value.elementId)?.degree ?? 0);
  const at = (ids: readonly string[]) => ids.flatMap((id) => waiting.get(byId.get(id)?.elementId ?? "") ?? []);
  const stops = [at(ends.from), ...via.map((id) => at([id])), at(ends.to)];
  const legs = stops.slice(1).map((end, i) => createLeg(stops[i] ?? [], end, request.direction));
  const exploration = createExploration({
    store,
    graph,
    legs,
    filter: {
      hidden: hidden.labels,
      withoutTypes: [...new Set([...(without.types ?? []), ...hidden.types])],
      mapping: mappingOf(store),
      withoutLabels: without.labels ?? [],
      ...(request.types && { types: request.types }),
      ...(request.labels && { labels: request.labels }),
    },
    stops: new Set(waiting.keys()),
    blocked,
    deadline: began + (options.timeoutMs ?? limits.store.timeMs),
    options,
  });
  const found = await search(exploration, request, asOf, options);
  const isComplete =
    found.result?.ended === "complete" && exploration.cut === "nothing" && legs.every((leg) => isRead(leg, legs, request.maxHops));
  return { exploration, ...found, isComplete };
}

interface Found {
  topology?: Topology;
  result?: SearchResult;
}

/** Reads on until k paths are found, or all of them, or a limit is reached. */
async function search(exploration: Exploration, request: PathsRequest, asOf: Date, { signal }: CallOptions): Promise<Found> {
  const { legs, graph } = exploration;
  if (!(await meetLegs(exploration, request.maxHops))) return {};
  const bounds = { candidates: Math.max(candidates, request.k), enough: request.k, extraEntries: 200_000, moreEntries: 1_000_000 };
  for (;;) {
    const topology = graph.build(asOf);
    const read = toQuery(request, topology);
    if ("refusal" in read) return {};
    const result = await searchPaths(topology, read.query, bounds, createPacer(limits.paths.timeMs, signal));
    if (result.paths.length >= request.k) return { topology, result };
    const entries = result.paths.length > 0 ? moreEntries : limits.store.entries;
    const open = legs.filter((leg) => !isRead(leg, legs, request.maxHops));
    let grown = false;
    for (const leg of open) grown = (await exploration.grow(leg, entries)) || grown;
    if (!grown) return { topology, result };
  }
}

/** Whether every way of this leg has been read that a path within the bound may take. */
function isRead(leg: Leg, legs: readonly Leg[], maxHops: number): boolean {
  const others = legs.reduce((sum, other) => sum + (other === leg ? 0 : (other.hops ?? 1)), 0);
  return reachOf(leg) >= maxHops - others;
}

const degreeQuery = "UNWIND $ids AS id MATCH (a) WHERE elementId(a) = id RETURN id, COUNT { (a)--() } AS degree LIMIT $most";

async function degreesOf(store: GraphStore, nodes: readonly NodeValue[], options: CallOptions): Promise<Map<string, Waiting>> {
  const ids = nodes.map(({ elementId }) => elementId);
  const rows = await readRows(store, degreeQuery, { ids, most: ids.length }, ids.length, options);
  return new Map(rows.map(([id, degree]) => [textOr(id, ""), { element: textOr(id, ""), degree: whole(degree) }]));
}
