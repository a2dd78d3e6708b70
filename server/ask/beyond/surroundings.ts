import { limits } from "../../contract/limits.ts";
import { pathsRequest, type PathsRequest, type Refusal } from "../../contract/paths.ts";
import { expand } from "../../paths/frontier/expand.ts";
import { filterOf } from "../../paths/frontier/filter.ts";
import { explorePaths, type Explored } from "../../paths/frontier/explorePaths.ts";
import { createPartialGraph, type PartialGraph } from "../../paths/frontier/partialGraph.ts";
import { whyNone } from "../../paths/frontier/whyNone.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import type { LeftOut } from "../../store/mapped/mapping.ts";
import type { NodeValue } from "../../store/values.ts";
import type { Topology } from "../../topology/topology.ts";
import { nodeOf, nodesOf } from "../answer/resolve.ts";
import { passedOver, past } from "../answer/texts.ts";
import { farHops, toPathQuery } from "../answer/toPathQuery.ts";
import type { QuestionReading } from "../read/readQuestion.ts";

/** The part of a large graph that was read to answer one question. */
export interface Surroundings {
  readonly graph: PartialGraph;
  readonly isComplete: boolean;
  /** What may be said where that part holds no answer. */
  readonly refusal?: Refusal;
}

/** A node that the question names, as the store has it. */
export interface NamedNode {
  value: NodeValue;
  degree: number;
}

/**
 * Reads what stands between the two ends of a question, or beside those whose neighbours it asks for.
 *
 * @param names the nodes of `topology`, which is all that the question was read with
 * @throws StoreError as the store does.
 */
export async function surroundingsOf(
  store: GraphStore,
  hidden: LeftOut,
  read: QuestionReading,
  topology: Topology,
  names: ReadonlyMap<string, NamedNode>,
  options: CallOptions,
): Promise<Surroundings | Refusal> {
  const ends = read.ends.map(nodeOf).map((node) => topology.nodeIds.at(node));
  if (read.intent === "neighbours" || read.intent === "common") return besides(store, hidden, ends, names, options);
  if (ends.length !== 2)
    return {
      reason: "partly_searched",
      text: "What joins more than two things is not looked for in a graph of this size. Ask for two of them.",
    };
  const aside = passedOver(topology, read);
  let request = toRequest(read, topology, aside);
  const values = [...names.values()].map(({ value }) => value);
  const asked = { values, asOf: new Date(), began: performance.now() };
  let explored = await explorePaths(store, hidden, { ...asked, request }, options);
  if (aside.length > 0 && (explored.result?.paths.length ?? 0) === 0) {
    request = toRequest(read, topology, []);
    explored = await explorePaths(store, hidden, { ...asked, request }, options);
  }
  const isBounded = read.constraints.maxHops !== undefined || read.via.length > 0;
  if (!isBounded && isNone(explored)) {
    request = { ...request, maxHops: farHops };
    explored = await explorePaths(store, hidden, { ...asked, request }, options);
  }
  const { exploration, isComplete, result } = explored;
  const nodeOfId = (id: string) => names.get(id)?.value;
  const isFound = (result?.paths.length ?? 0) > 0;
  if (isFound) return { graph: exploration.graph, isComplete, ...(!isComplete && { refusal: noneFits }) };
  return { graph: exploration.graph, isComplete, refusal: await whyNone(store, hidden, exploration, request, nodeOfId, options) };
}

/** There are paths, but none that the question means. */
const noneFits: Refusal = { reason: "partly_searched", text: "Nothing that fits was found in the part of this large graph that was read." };

/** Whether there is no path within the bound, rather than that none was found. */
function isNone({ result, exploration: { told, cut } }: Explored): boolean {
  return (result?.paths.length ?? 0) === 0 && (told === "none" || cut === "nothing");
}

async function besides(
  store: GraphStore,
  hidden: LeftOut,
  ends: readonly string[],
  names: ReadonlyMap<string, NamedNode>,
  options: CallOptions,
): Promise<Surroundings | Refusal> {
  const graph = createPartialGraph();
  const named = ends.flatMap((id) => names.get(id) ?? []);
  const hub = named.find(({ degree }) => degree > limits.store.hubDegree);
  if (hub)
    return {
      reason: "partly_searched",
      text: `What is asked about has ${hub.degree} relationships, more than are gone through for one question (${limits.store.hubDegree}). Its neighbours can be looked through page by page.`,
    };
  for (const { value, degree } of named) graph.addNode(value, degree);
  const waiting = named.map(({ value: { elementId }, degree }) => ({ element: elementId, degree }));
  graph.add(await expand(store, waiting, "both", filterOf(store, hidden, {}), [], options));
  return { graph, isComplete: true };
}

/** The reading as a request, whose hops may be more than a person's. */
function toRequest(read: QuestionReading, topology: Topology, aside: readonly string[]): PathsRequest {
  const idsOf = (nodes: readonly number[]) => nodes.map((node) => topology.nodeIds.at(node));
  const [from = [], to = []] = read.ends.map(nodesOf);
  const query = past(toPathQuery(read, from, to), aside);
  const { types, labels, modality, window, direction, maxHops } = query;
  return {
    ...pathsRequest.parse({ from: idsOf(query.from), to: idsOf(query.to) }),
    via: idsOf(query.via),
    without: { nodes: idsOf(query.withoutNodes), types: [...query.withoutTypes], labels: [...query.withoutLabels] },
    direction,
    maxHops,
    ...(types && { types: [...types] }),
    ...(labels && { labels: [...labels] }),
    ...(modality && { modality: [...modality] }),
    ...(window && { window: { ...window } }),
  };
}
