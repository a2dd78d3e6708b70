import { limits } from "../../contract/limits.ts";
import type { PathsRequest, Refusal } from "../../contract/paths.ts";
import { nameOfNode } from "../../store/present.ts";
import type { NodeValue } from "../../store/values.ts";
import { countWords, listWords } from "../plainWords.ts";
import type { Exploration } from "./explore.ts";

export function unknownIds(ids: readonly string[]): Refusal {
  const text = `Nothing in this graph has the id ${ids.map((id) => JSON.stringify(id)).join(", ")}.`;
  return { reason: "unknown_name", text };
}

export function sameEnds(node: NodeValue | undefined): Refusal {
  return { reason: "same_node", text: `${node ? nameOf(node) : "Each node"} is both the start and the end; there is no way to go.` };
}

/**
 * Why nothing was found in the part of a graph that was read. It claims no more than that part can tell: that there is
 * no path at all only where one side was read to its end.
 *
 * @param longer what is known of paths beyond the bound
 */
export function refuse(
  { legs, cut, hubs, told }: Exploration,
  request: PathsRequest,
  nodeOf: (id: string) => NodeValue | undefined,
  longer = "Longer ones were not looked for.",
): Refusal {
  const reached = [legs[0]?.sides[0], legs.at(-1)?.sides[1]].map((side) => side?.reached.size ?? 0);
  const exhausted =
    cut === "nothing" && legs.some(({ hops, sides }) => hops === undefined && sides.some(({ layer }) => layer.length === 0));
  const explored = { from: reached[0] ?? 0, to: reached[1] ?? 0, exhausted };
  const ends = [request.from, request.to].map((ids) =>
    listWords(
      [ids]
        .flat()
        .slice(0, 3)
        .map((id) => nameOf(nodeOf(id))),
      "or",
    ),
  );
  const between = `between ${ends.join(" and ")}${isConstrained(request) ? " that keeps all conditions" : ""}`;
  const bounded = `of up to ${countWords(request.maxHops, "hop")} ${between}`;
  if (exhausted) return { reason: "no_path", text: `There is no path ${between}: one side was read to its end.`, explored };
  // What the database found itself holds for the whole graph, whatever was read besides.
  if (cut === "nothing" || told === "none") return { reason: "beyond_bound", text: `There is no path ${bounded}. ${longer}`, explored };
  const none = `No path ${bounded} was found in the part of this large graph that was read`;
  if (cut === "time") return { reason: "out_of_time", text: `${none} before time ran out.`, explored };
  const why =
    cut === "hubs"
      ? `${countWords(hubs.size, "node")} with more than ${limits.store.hubDegree} relationships ${hubs.size === 1 ? "was" : "were"} not gone through`
      : "going on would have meant reading too much";
  return { reason: "partly_searched", text: `${none}; ${why}. Name a stop on the way, or fewer hops.`, explored };
}

function isConstrained({ via = [], without, types, labels, direction, window, modality, minDocuments }: PathsRequest): boolean {
  return (
    via.length > 0 || direction !== "both" || [without, types, labels, window, modality, minDocuments].some((part) => part !== undefined)
  );
}

function nameOf(node: NodeValue | undefined): string {
  return node ? nameOfNode(node) : "something";
}
