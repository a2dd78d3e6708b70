import { limits } from "../../contract/limits.ts";
import type { PathsRequest, Refusal } from "../../contract/paths.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import type { LeftOut } from "../../store/mapped/mapping.ts";
import type { NodeValue } from "../../store/values.ts";
import { toQuery } from "../answerPaths.ts";
import type { PathQuery } from "../pathQuery.ts";
import { countWords } from "../plainWords.ts";
import { createPacer } from "../pacer.ts";
import { relaxationsOf } from "../relaxations.ts";
import { searchPaths } from "../search.ts";
import type { Exploration } from "./explore.ts";
import { filterOf } from "./filter.ts";
import { refuse } from "./refusals.ts";
import { hopsOf, shortestLegs } from "./shortestLegs.ts";

/** Hops beyond which "there is one with so many" tells nobody anything. */
const farthest = 12;
/** What of the time for an answer all hints may take, and conditions that are tried: a hint is not worth more. */
const shareOfTime = 0.3;
const mostHints = 6;
/** Whether there is a path among the few that were found takes less. */
const hintMs = 150;
const one = { candidates: 1, enough: 1, extraEntries: 0, moreEntries: 0 };

/**
 * Why nothing was found: where it is sure that there is no path up to the bound, also which bound would
 * do, and which condition stands in the way. With stops the database tells each stretch alone, so that a hint is given
 * where the stretches together make a path that passes nothing twice.
 *
 * @throws StoreError as the store does.
 */
export async function whyNone(
  store: GraphStore,
  hidden: LeftOut,
  exploration: Exploration,
  request: PathsRequest,
  nodeOf: (id: string) => NodeValue | undefined,
  options: CallOptions,
): Promise<Refusal> {
  const { graph, told, cut } = exploration;
  if (told !== "none" && cut !== "nothing") return refuse(exploration, request, nodeOf);
  const asOf = new Date();
  const topology = graph.build(asOf);
  const read = toQuery(request, topology);
  if ("refusal" in read) return refuse(exploration, request, nodeOf);
  const { query } = read;
  const began = performance.now();
  const elements = (nodes: readonly number[]) => nodes.map((node) => graph.elementAt(node));
  const shortest = async (tried: PathQuery): Promise<number | "none" | undefined> => {
    const timeoutMs = shareOfTime * (options.timeoutMs ?? limits.store.timeMs) - (performance.now() - began);
    if (timeoutMs < 1) return undefined;
    const { direction, maxHops, repeats } = tried;
    const stops = [tried.from, ...tried.via.map((node) => [node]), tried.to].map(elements);
    const asked = { stops, direction, maxHops, repeats, blocked: elements(tried.withoutNodes) };
    const ways = await shortestLegs(store, asked, filterOf(store, hidden, tried), { ...options, timeoutMs });
    if (ways === undefined || ways === "none") return ways;
    const hops = hopsOf(ways);
    if (tried.via.length === 0 || repeats === "acrossLegs") return hops;
    // One that passes nothing twice may have to leave the shortest ways; then its length is not known.
    for (const { hops: read } of ways) graph.add(read);
    const { paths } = await searchPaths(graph.build(asOf), { ...tried, maxHops: hops }, one, createPacer(hintMs, options.signal));
    return paths.length > 0 ? hops : undefined;
  };
  const relax: NonNullable<Refusal["relax"]> = [];
  const further = query.maxHops < farthest ? await shortest({ ...query, maxHops: farthest }) : undefined;
  if (typeof further === "number") relax.push({ constraint: `at most ${countWords(query.maxHops, "hop")}`, hops: further });
  const nearest = further === "none" ? `Nor is there one of up to ${farthest}.` : `With ${further} there is one.`;
  const longer = further === undefined ? undefined : nearest;
  const without: string[] = [];
  for (const { constraint, query: relaxed } of relaxationsOf(topology, query).slice(0, mostHints)) {
    const hops = await shortest(relaxed);
    if (typeof hops !== "number") continue;
    relax.push({ constraint, hops });
    without.push(`If “${constraint}” is dropped there is one of ${countWords(hops, "hop")}.`);
  }
  const refusal = refuse(exploration, request, nodeOf, longer);
  const reason = without.length > 0 && typeof further !== "number" ? "removed_by_constraint" : refusal.reason;
  return relax.length === 0 ? refusal : { ...refusal, reason, text: [refusal.text, ...without].join(" "), relax };
}
