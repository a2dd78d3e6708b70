import type { PathsRequest, Refusal, Searched } from "../../contract/paths.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import type { LeftOut } from "../../store/mapped/mapping.ts";
import type { FoundPaths } from "../answerPaths.ts";
import { assemblePaths } from "../assemble.ts";
import { rankPaths } from "../rank.ts";
import { storeRecords, type Records } from "../records.ts";
import { explorePaths } from "./explorePaths.ts";
import type { Exploration } from "./explore.ts";
import type { PartialGraph } from "./partialGraph.ts";
import { sameEnds, unknownIds } from "./refusals.ts";
import { whyNone } from "./whyNone.ts";

/**
 * Answers `POST /api/paths` where the graph's shape is not in memory: reads the surroundings of all stops in batches,
 * from both sides of each leg, until they meet, and searches that part as if it were the graph.
 *
 * @param hidden what no path walks
 * @throws StoreError as the store does, and with `cancelled` when the signal is aborted.
 */
export async function pathsInStore(
  store: GraphStore,
  hidden: LeftOut,
  request: PathsRequest,
  options: CallOptions = {},
): Promise<FoundPaths> {
  const began = performance.now();
  const asOf = new Date();
  const { from, to, via = [], without = {} } = request;
  const ends = { from: [...new Set([from].flat())], to: [...new Set([to].flat())] };
  const named = [...ends.from, ...ends.to, ...via];
  const values = await store.nodes([...new Set([...named, ...(without.nodes ?? [])])], options);
  const byId = new Map(values.flatMap((value) => [[value.elementId, value] as const, [value.id, value] as const]));
  const say = (refusal: Refusal) => respond([], { refusal, total: 0, truncated: false }, nothingRead, asOf, began);
  const unknown = named.filter((id) => !byId.has(id));
  if (unknown.length > 0) return say(unknownIds(unknown));
  if (ends.to.every((id) => ends.from.includes(id))) return say(sameEnds(byId.get(ends.from[0] ?? "")));

  const { exploration, topology, result, isComplete } = await explorePaths(store, hidden, { request, values, asOf, began }, options);
  const { graph } = exploration;
  const best = topology && result ? rankPaths(topology, result.paths, request.k) : [];
  const paths = topology ? await assemblePaths(recordsOf(store, graph), topology, best, options) : [];
  const total = (result?.paths.length ?? 0) - (best.length - paths.length);
  const why = paths.length === 0 && (await whyNone(store, hidden, exploration, request, (id) => byId.get(id), options));
  return respond(
    paths,
    why ? { total: 0, truncated: !isComplete, refusal: why } : { total, truncated: !isComplete },
    searchedBy(exploration),
    asOf,
    began,
  );
}

/** Relationships are fetched by their element ids: looking for their own would go through all of them. */
export function recordsOf(store: GraphStore, graph: PartialGraph): Records {
  const records = storeRecords(store);
  const elements = (ids: readonly string[]) => ids.map((id) => graph.elementOf(id));
  return {
    ...records,
    edges: (ids, options) => records.edges(elements(ids), options),
    items: ({ nodes, edges }, options) => records.items({ nodes, edges: elements(edges) }, options),
    evidence: (ids, options) => records.evidence(elements(ids), options),
  };
}

const nothingRead: Searched = { kind: "store", shortestBy: "reading", nodes: 0, relationships: 0, hubs: [], hubCount: 0, cut: "nothing" };
const mostHubs = 10;

function searchedBy({ graph, hubs, cut, told }: Exploration): Searched {
  const largest = [...hubs].toSorted(([, a], [, b]) => b - a).slice(0, mostHubs);
  return {
    kind: "store",
    shortestBy: told === "unknown" ? "reading" : "database",
    nodes: graph.done.size,
    relationships: graph.relationshipCount,
    hubs: largest.map(([element, degree]) => ({ id: graph.idOf(element), degree })),
    hubCount: hubs.size,
    // What was not read beside an answer that holds for the whole graph was not missed.
    cut: told === "none" ? "nothing" : cut,
  };
}

function respond(
  paths: FoundPaths["paths"],
  rest: Pick<FoundPaths, "total" | "truncated" | "refusal">,
  searched: Searched,
  asOf: Date,
  began: number,
): FoundPaths {
  return { paths, searched, shown: paths.length, ...rest, asOf: asOf.toISOString(), tookMs: performance.now() - began };
}
