import type { GraphCounts, GraphResponse, SchemaResponse } from "../../contract/graph.ts";
import { limits } from "../../contract/limits.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { quoteName } from "../../store/identifiers.ts";
import { textOr, whole } from "../../store/kinds.ts";
import { leftOutOf, shownSchema, type LeftOut } from "../../store/mapped/mapping.ts";
import { groupBy } from "../../paths/groupBy.ts";
import { toEdge, toNode } from "../../store/present.ts";
import { readRows } from "../../store/readRows.ts";
import { fetchItems } from "../fetch.ts";
import { hasNone, hopColumns, labelsOf, toHop, type Hop } from "./rows.ts";

/** Types that are looked at, most frequent first, and the fewest relationships of each. */
const mostTypes = 40;
const fewest = 200;
/** Milliseconds that comparing more of them may take, going by how long the fewest took: a database that was just started reads all from disk. */
const samplingMs = 1_500;
/** Types that are asked for at a time. */
const atOnce = 4;
/** One node in ten of the picture is a hub; each hub's neighbours are chosen among so many. */
const perHub = 10;
const looked = 40;
/** Relationships of a node that are all looked at, to find those within the picture. */
const smallDegree = 100;

/** A node that was met in the sample. */
interface Met {
  element: string;
  degree: number;
  labels: string;
}

/**
 * The first picture of a graph whose shape is not in memory: the best connected of a sample, of each kind of node in
 * turn, with some neighbours of each. The ends of any relationships are well connected nodes more often than others, so that the sample takes
 * relationships of every type.
 */
export async function samplePicture(
  store: GraphStore,
  schema: SchemaResponse,
  total: GraphCounts,
  limit: number,
  options: CallOptions = {},
): Promise<GraphResponse> {
  const hidden = leftOutOf(store, schema);
  const { met, nodes: compared } = await sampleNodes(store, shownSchema(store, schema), hidden.labels, limit, options);
  const hubs = inTurn(met).slice(0, Math.max(1, Math.ceil(limit / perHub)));
  const hops = await hopsOf(store, hubs, hidden, options);
  const chosen = choose(hubs, hops, met, limit);
  const among = await relationshipsAmong(store, chosen, hidden, options);
  const between = new Map([...hops, ...among].flatMap((hop) => (chosen.has(hop.neighbourElement) ? [[hop.element, hop] as const] : [])));
  const ids = {
    nodes: touched([...chosen.keys()], between.values()),
    relationships: [...between.keys()].slice(0, limits.graph.edges),
  };
  const { nodes, relationships } = await fetchItems(store, ids, options);
  const shown = { nodes: nodes.length, relationships: relationships.length };
  return {
    nodes: nodes.map(toNode),
    edges: relationships.map(toEdge),
    shown,
    total,
    truncated: shown.nodes < total.nodes || shown.relationships < total.relationships,
    chosenFrom: { kind: "sample", nodes: compared },
  };
}

/** @returns nodes of the sample, best connected first, and how many were compared */
async function sampleNodes(
  store: GraphStore,
  { relationshipTypes }: SchemaResponse,
  hidden: readonly string[],
  limit: number,
  options: CallOptions,
): Promise<{ met: Met[]; nodes: number }> {
  const types = relationshipTypes.slice(0, mostTypes).map(({ name }) => name);
  const each = Math.max(fewest, Math.floor(limits.store.scanned / Math.max(1, types.length)));
  const queries = [...types.map(relationshipSample), nodeSample].map((sample) => bestOf(sample, hidden));
  const began = performance.now();
  const few = await bestOfSamples(store, queries, fewest, limit, options);
  const expectedMs = ((performance.now() - began) * each) / fewest;
  return each === fewest || expectedMs > samplingMs ? few : bestOfSamples(store, queries, each, limit, options);
}

/** @param each relationships of each type, and nodes, that are looked at */
async function bestOfSamples(
  store: GraphStore,
  queries: readonly string[],
  each: number,
  limit: number,
  options: CallOptions,
): Promise<{ met: Met[]; nodes: number }> {
  const best = new Map<string, Met>();
  let nodes = 0;
  for (let from = 0; from < queries.length; from += atOnce) {
    const part = queries.slice(from, from + atOnce);
    const answers = await Promise.all(part.map((query) => readRows(store, query, { each, limit }, limit, options)));
    for (const [element, degree, , labels] of answers.flat())
      best.set(textOr(element, ""), { element: textOr(element, ""), degree: whole(degree), labels: labelsOf(labels).join(":") });
    for (const [first] of answers) nodes += whole(first?.[2]);
  }
  return { met: [...best.values()].toSorted((a, b) => b.degree - a.degree || (a.element < b.element ? -1 : 1)), nodes };
}

function relationshipSample(type: string): string {
  return `MATCH (a)-[:${quoteName(type)}]->(b) WITH a, b LIMIT $each UNWIND [a, b] AS n`;
}

/** For a graph without relationships, and for what no relationship touches. */
const nodeSample = "MATCH (n) WITH n LIMIT $each";

function bestOf(sample: string, hidden: readonly string[]): string {
  return `${sample} WITH DISTINCT n WHERE ${hasNone("n", hidden)}
WITH collect(n) AS members UNWIND members AS n
WITH n, size(members) AS compared, COUNT { (n)--() } AS degree ORDER BY degree DESC LIMIT $limit
RETURN elementId(n) AS element, degree, compared, labels(n) AS labels`;
}

async function hopsOf(store: GraphStore, hubs: readonly Met[], hidden: LeftOut, options: CallOptions): Promise<Hop[]> {
  const query = `UNWIND $ids AS id MATCH (a) WHERE elementId(a) = id
CALL (a) { MATCH (a)-[r]-(b) WHERE ${hasNone("b", hidden.labels)} AND ${hasNone("r", hidden.types)} RETURN r, b LIMIT $looked }
RETURN ${hopColumns}`;
  const ids = hubs.map(({ element }) => element);
  return (await readRows(store, query, { ids, looked }, ids.length * looked, { ...options, rowSize: "small" })).map(toHop);
}

/** The best of each kind of node, then the second of each, and so on. */
function inTurn(met: readonly Met[]): Met[] {
  const kinds = [...groupBy(met, ({ labels }) => labels).values()];
  const longest = Math.max(0, ...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => kinds.flatMap((kind) => kind[place] ?? [])).flat();
}

/** Without the nodes that nothing here touches, where something is touched at all. */
function touched(elements: readonly string[], hops: Iterable<Hop>): string[] {
  const ends = new Set([...hops].flatMap(({ from, neighbourElement }) => [from, neighbourElement]));
  return ends.size === 0 ? [...elements] : elements.filter((element) => ends.has(element));
}

/** The hubs, then the best connected neighbour of each in turn, then others of the sample. */
function choose(hubs: readonly Met[], hops: readonly Hop[], met: readonly Met[], limit: number): Map<string, number> {
  const chosen = new Map(hubs.map(({ element, degree }) => [element, degree]));
  const queues = hubs.map(({ element }) => hops.filter(({ from }) => from === element).toSorted((a, b) => b.degree - a.degree));
  for (let round = 0; round < looked; round += 1) {
    for (const queue of queues) {
      const hop = queue[round];
      if (hop && chosen.size < limit) chosen.set(hop.neighbourElement, hop.degree);
    }
  }
  for (const { element, degree } of met) if (chosen.size < limit) chosen.set(element, degree);
  return chosen;
}

/** Relationships within the picture, as far as a node with few of them has them. */
async function relationshipsAmong(
  store: GraphStore,
  chosen: ReadonlyMap<string, number>,
  hidden: LeftOut,
  options: CallOptions,
): Promise<Hop[]> {
  const small = [...chosen].flatMap(([element, degree]) => (degree <= smallDegree ? [element] : []));
  const query = `UNWIND $small AS id MATCH (a) WHERE elementId(a) = id
MATCH (a)-[r]-(b) WHERE elementId(b) IN $all AND ${hasNone("r", hidden.types)}
RETURN ${hopColumns} LIMIT $edges`;
  const edges = limits.graph.edges;
  return (await readRows(store, query, { small, all: [...chosen.keys()], edges }, edges, { ...options, rowSize: "small" })).map(toHop);
}
