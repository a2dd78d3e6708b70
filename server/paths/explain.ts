import type { Refusal } from "../contract/paths.ts";
import type { Topology } from "../topology/topology.ts";
import type { Pacer } from "./pacer.ts";
import type { PathQuery } from "./pathQuery.ts";
import { countWords, listWords } from "./plainWords.ts";
import { relaxationsOf } from "./relaxations.ts";
import { distance, searchPaths, type SearchResult } from "./search.ts";

/** Hops beyond which "there is one with so many" tells nobody anything. */
const farthest = 30;
/** Milliseconds for one such search, and entries: a hint is not worth more. */
const hintMs = 150;
const one = { candidates: 1, enough: 1, extraEntries: 0, moreEntries: 0, firstEntries: 100_000 };

/**
 * Says why a query has no path: time ran out, the bound is too low and which would do, a constraint stands in the
 * way and which, or the ends are not connected at all.
 *
 * @param bounded what the search up to the bound found out.
 * @throws StoreError with `cancelled` from the pacer.
 */
export async function explainNo(topology: Topology, query: PathQuery, bounded: SearchResult, pacer: Pacer): Promise<Refusal> {
  const { explored } = bounded;
  if (bounded.ended === "out_of_time") return outOfTime(explored);
  const further = explored.exhausted ? undefined : await firstPath(topology, { ...query, maxHops: farthest }, pacer);
  const relax: NonNullable<Refusal["relax"]> = [];
  if (further) relax.push({ constraint: `at most ${countWords(query.maxHops, "hop")}`, hops: further.hops });
  const without: string[] = [];
  for (const { constraint, query: relaxed } of relaxationsOf(topology, query)) {
    const found = await firstPath(topology, relaxed, pacer);
    if (!found) continue;
    relax.push({ constraint, hops: found.hops });
    without.push(`If “${constraint}” is dropped there is one of ${countWords(found.hops, "hop")}${found.through}.`);
  }
  const no = `No path of up to ${countWords(query.maxHops, "hop")} between ${endWords(topology, query)}`;
  if (further) {
    const text = [`${no}${constraintWords(topology, query)}. With ${further.hops} there is one${further.through}.`, ...without].join(" ");
    return { reason: "beyond_bound", text, explored, relax };
  }
  if (without.length > 0) {
    return { reason: "removed_by_constraint", text: `${no}${constraintWords(topology, query)}. ${without.join(" ")}`, explored, relax };
  }
  return apart(topology, query, pacer);
}

/** No single constraint is to blame: either all of them together are, or the ends are unconnected. */
async function apart(topology: Topology, query: PathQuery, pacer: Pacer): Promise<Refusal> {
  const { from, to } = query;
  const free: PathQuery = {
    from,
    to,
    via: [],
    withoutNodes: [],
    withoutTypes: [],
    withoutLabels: [],
    direction: "both",
    maxHops: farthest,
    repeats: "never",
  };
  const { hops, explored, complete } = await distance(topology, free, pacer);
  if (hops !== undefined && relaxationsOf(topology, query).length > 0) {
    const text = `No path between ${endWords(topology, query)}${constraintWords(topology, query)}, and dropping one condition is not enough. Without any condition there is one of ${countWords(hops, "hop")}.`;
    return { reason: "removed_by_constraint", text, explored: { ...explored, exhausted: true } };
  }
  if (hops !== undefined) {
    return { reason: "no_path", text: `No path between ${endWords(topology, query)} that passes nothing twice.`, explored };
  }
  if (!complete) return outOfTime(explored);
  const smaller = explored.from <= explored.to ? "from" : "to";
  const count = Math.max(0, explored[smaller] - query[smaller].length);
  const name = nameWords(topology, query[smaller]);
  const text =
    count === 0
      ? `${endWords(topology, query)} are not connected: nothing in this graph touches ${name}.`
      : `${endWords(topology, query)} are not connected: from ${name} only ${countWords(count, "other")} can be reached, by any number of hops.`;
  return { reason: "no_path", text, explored };
}

function outOfTime(explored: SearchResult["explored"]): Refusal {
  return { reason: "out_of_time", text: `Time ran out after ${reached(explored)}; no path was found so far.`, explored };
}

/** The first shortest path that keeps the query's rules. */
async function firstPath(topology: Topology, query: PathQuery, pacer: Pacer): Promise<{ hops: number; through: string } | undefined> {
  const { paths } = await searchPaths(topology, query, one, pacer.within(hintMs));
  const [path] = paths;
  if (!path) return undefined;
  const middle = path.nodes.slice(1, -1).map((node) => topology.names.at(node));
  const said = middle.length > 3 ? [...middle.slice(0, 3), countWords(middle.length - 3, "other")] : middle;
  return { hops: path.relationships.length, through: middle.length === 0 ? "" : `, through ${listWords(said)}` };
}

function constraintWords(topology: Topology, query: PathQuery): string {
  const constraints = relaxationsOf(topology, query)
    .map(({ constraint }) => constraint)
    .filter((constraint) => constraint !== "passing nothing twice");
  return constraints.length === 0 ? "" : ` ${listWords(constraints)}`;
}

function nameWords(topology: Topology, nodes: readonly number[]): string {
  const names = nodes.slice(0, 3).map((node) => topology.names.at(node));
  return listWords(nodes.length > 3 ? [...names, countWords(nodes.length - 3, "other")] : names, "or");
}

function endWords(topology: Topology, { from, to }: PathQuery): string {
  return `${nameWords(topology, from)} and ${nameWords(topology, to)}`;
}

function reached({ from, to }: SearchResult["explored"]): string {
  return `${countWords(from, "node")} had been reached from the start and ${countWords(to, "node")} from the end`;
}
