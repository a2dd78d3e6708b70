import { limits } from "../../contract/limits.ts";
import type { PathsRequest, Refusal } from "../../contract/paths.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import type { LeftOut } from "../../store/mapped/mapping.ts";
import type { NodeValue } from "../../store/values.ts";
import { toQuery } from "../answerPaths.ts";
import type { PathQuery } from "../pathQuery.ts";
import { countWords } from "../plainWords.ts";
import { relaxationsOf } from "../relaxations.ts";
import type { Exploration } from "./explore.ts";
import { asksForValues, filterOf } from "./filter.ts";
import { refuse } from "./refusals.ts";
import { shortestWays } from "./shortest.ts";

/** Hops beyond which "there is one with so many" tells nobody anything. */
const farthest = 12;
/** What of the time for an answer all hints may take, and conditions that are tried: a hint is not worth more. */
const shareOfTime = 0.3;
const mostHints = 6;

/**
 * Why nothing was found: where it is sure that there is no path up to the bound, also which bound would
 * do, and which condition stands in the way. Only what has no stops is tried: of those it tells each stretch alone.
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
  const topology = graph.build(new Date());
  const read = toQuery(request, topology);
  if ("refusal" in read) return refuse(exploration, request, nodeOf);
  const { query } = read;
  const began = performance.now();
  const elements = (nodes: readonly number[]) => nodes.map((node) => graph.elementAt(node));
  const stops = elements([...query.from, ...query.to, ...query.via]);
  const shortest = async (tried: PathQuery) => {
    const timeoutMs = shareOfTime * (options.timeoutMs ?? limits.store.timeMs) - (performance.now() - began);
    if (timeoutMs < 1 || tried.via.length > 0 || asksForValues(tried)) return undefined;
    const { direction, maxHops } = tried;
    const leg = { from: elements(tried.from), to: elements(tried.to), blocked: elements(tried.withoutNodes), direction, maxHops, stops };
    return shortestWays(store, leg, filterOf(store, hidden, tried), { ...options, timeoutMs });
  };
  const relax: NonNullable<Refusal["relax"]> = [];
  const further = query.maxHops < farthest ? await shortest({ ...query, maxHops: farthest }) : undefined;
  if (further?.length !== undefined) relax.push({ constraint: `at most ${countWords(query.maxHops, "hop")}`, hops: further.length });
  const longer =
    further && (further.length === undefined ? `Nor is there one of up to ${farthest}.` : `With ${further.length} there is one.`);
  const without: string[] = [];
  for (const { constraint, query: relaxed } of relaxationsOf(topology, query).slice(0, mostHints)) {
    const hops = (await shortest(relaxed))?.length;
    if (hops === undefined) continue;
    relax.push({ constraint, hops });
    without.push(`If “${constraint}” is dropped there is one of ${countWords(hops, "hop")}.`);
  }
  const refusal = refuse(exploration, request, nodeOf, longer);
  const reason = without.length > 0 && further?.length === undefined ? "removed_by_constraint" : refusal.reason;
  return relax.length === 0 ? refusal : { ...refusal, reason, text: [refusal.text, ...without].join(" "), relax };
}
