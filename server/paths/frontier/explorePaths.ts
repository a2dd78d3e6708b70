import { limits } from "../../contract/limits.ts";
import type { PathsRequest } from "../../contract/paths.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { textOr, whole } from "../../store/kinds.ts";
import type { LeftOut } from "../../store/mapped/mapping.ts";
import { readRows } from "../../store/readRows.ts";
import type { NodeValue } from "../../store/values.ts";
import type { Topology } from "../../topology/topology.ts";
import { toQuery } from "../answerPaths.ts";
import { createPacer } from "../pacer.ts";
import { searchPaths, type SearchResult } from "../search.ts";
import type { Waiting } from "./expand.ts";
import { createExploration, meetLegs, type Exploration } from "./explore.ts";
import { learnFanOuts } from "./fanOuts.ts";
import { filterOf } from "./filter.ts";
import { createLeg, reachOf, type Leg } from "./leg.ts";
import { createPartialGraph } from "./partialGraph.ts";
import { shortestLegs, type AskedLegs } from "./shortestLegs.ts";
import { tellShortest } from "./tellShortest.ts";

/** Relationships that may be read only to find more than the shortest paths, in all. */
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
  const elementsOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id)?.elementId ?? []);
  const asked = { ...request, withoutTypes: without.types, withoutLabels: without.labels };
  const filter = filterOf(store, hidden, asked);
  const deadline = began + (options.timeoutMs ?? limits.store.timeMs);
  const timeoutMs = Math.max(1, (deadline - performance.now()) / 2);
  const path: AskedLegs = {
    stops: [elementsOf(ends.from), ...via.map((id) => elementsOf([id])), elementsOf(ends.to)],
    direction: request.direction,
    maxHops: request.maxHops,
    blocked: [...blocked],
    repeats: "never",
  };
  const [waiting, shortest] = await Promise.all([
    degreesOf(store, stopValues, options),
    shortestLegs(store, path, filter, { ...options, timeoutMs }),
  ]);
  const graph = createPartialGraph();
  for (const value of values) graph.addNode(value, waiting.get(value.elementId)?.degree ?? 0);
  const at = (ids: readonly string[]) => ids.flatMap((id) => waiting.get(byId.get(id)?.elementId ?? "") ?? []);
  const stops = [at(ends.from), ...via.map((id) => at([id])), at(ends.to)];
  const legs = stops.slice(1).map((end, i) => createLeg(stops[i] ?? [], end, request.direction));
  const exploration = createExploration({ store, graph, legs, filter, stops: new Set(waiting.keys()), blocked, deadline, options });
  await tellShortest(exploration, shortest, request.maxHops);
  const { told } = exploration;
  const isMet = told === "met" || (told === "unknown" && (await meetLegs(exploration, request.maxHops)));
  const found = isMet ? await search(exploration, request, asOf, options) : {};
  const { topology, result } = found;
  if (topology && result && result.paths.length > request.k) await learnFanOuts(store, graph, topology, result.paths, options);
  const isRead = exploration.cut === "nothing" && request.maxHops <= readUpTo(legs);
  const isComplete = told === "none" || (result?.ended === "complete" && (isRead || isShortestOnly(legs, request.maxHops)));
  return { exploration, ...found, isComplete };
}

interface Found {
  topology?: Topology;
  result?: SearchResult;
}

/** Reads on until k paths are found that nothing better can come before, or all of them, or a limit is reached. */
async function search(exploration: Exploration, request: PathsRequest, asOf: Date, { signal }: CallOptions): Promise<Found> {
  const { legs, graph } = exploration;
  const bounds = { candidates: Math.max(candidates, request.k), enough: request.k, extraEntries: 200_000, moreEntries: 1_000_000 };
  let readBefore: number | undefined;
  for (;;) {
    const topology = graph.build(asOf);
    const read = toQuery(request, topology);
    if ("refusal" in read) return {};
    const result = await searchPaths(topology, read.query, bounds, createPacer(limits.paths.timeMs, signal));
    const sure = result.paths.filter(({ relationships }) => relationships.length <= knownUpTo(legs));
    if (sure.length >= request.k) return { topology, result: { ...result, paths: sure } };
    if (isShortestOnly(legs, request.maxHops)) return { topology, result };
    if (sure.length > 0) readBefore ??= exploration.entries;
    const room = readBefore === undefined ? limits.store.entries : readBefore + moreEntries - exploration.entries;
    let grown = false;
    const wanting = legs.filter((leg) => reachOf(leg) + othersOf(leg, legs) < request.maxHops);
    for (const leg of wanting) grown = (await exploration.grow(leg, room)) || grown;
    if (!grown) return { topology, result };
  }
}

/** Hops that the other legs take at least. */
function othersOf(leg: Leg, legs: readonly Leg[]): number {
  return legs.reduce((sum, other) => sum + (other === leg ? 0 : (other.hops ?? 1)), 0);
}

/** Hops up to which every path has been read. */
function readUpTo(legs: readonly Leg[]): number {
  return Math.min(...legs.map((leg) => reachOf(leg) + othersOf(leg, legs)));
}

/** Whether no path within the bound is longer than the shortest ways, all of which are known. */
function isShortestOnly([leg, ...others]: readonly Leg[], maxHops: number): boolean {
  return others.length === 0 && leg?.hops === maxHops;
}

/** Hops up to which every path is known: the shortest ways of all legs were found, or read. */
function knownUpTo(legs: readonly Leg[]): number {
  return Math.max(
    readUpTo(legs),
    legs.reduce((sum, { hops }) => sum + (hops ?? 0), 0),
  );
}

const degreeQuery = "UNWIND $ids AS id MATCH (a) WHERE elementId(a) = id RETURN id, COUNT { (a)--() } AS degree LIMIT $most";

async function degreesOf(store: GraphStore, nodes: readonly NodeValue[], options: CallOptions): Promise<Map<string, Waiting>> {
  const ids = nodes.map(({ elementId }) => elementId);
  const rows = await readRows(store, degreeQuery, { ids, most: ids.length }, ids.length, options);
  return new Map(rows.map(([id, degree]) => [textOr(id, ""), { element: textOr(id, ""), degree: whole(degree) }]));
}
