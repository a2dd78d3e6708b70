import type { Path } from "../../contract/paths.ts";
import { groupBy } from "../../paths/groupBy.ts";
import type { Topology } from "../../topology/topology.ts";
import { givenNode, isModelNode, whereClause, type CypherQuery } from "./cypher.ts";

/**
 * A query that returns exactly these paths: for each length one fixed pattern, and for each path the ids of its
 * relationships, since "best" cannot be said in Cypher. Each id narrows its own hop, so that nothing else is walked.
 */
export function pathsCypher(topology: Topology, paths: readonly Path[]): CypherQuery | null {
  const groups = [...groupBy(paths, (path) => `${path.hops} ${path.nodes[0]?.id} ${path.nodes.at(-1)?.id}`).values()];
  if (groups.length === 0) return null;
  const params: CypherQuery["params"] = {};
  const parts = groups.map((group, i) => {
    const suffix = groups.length === 1 ? "" : String(i + 1);
    const [first] = group;
    const [start = 0, end = 0] = [first?.nodes[0]?.id, first?.nodes.at(-1)?.id].map((id) => topology.indexOf(id ?? ""));
    const from = givenNode(topology, start, `from${suffix}`);
    const to = givenNode(topology, end, `to${suffix}`);
    params[`from${suffix}`] = from.id;
    params[`to${suffix}`] = to.id;
    params[`paths${suffix}`] = group.map((path) => path.edges.map((edge) => edge.id));
    const isModel = isModelNode(topology, start);
    const hops = Array.from({ length: first?.hops ?? 0 }, (_, hop) => hop);
    const relationships = hops.map((hop) => `-[r${hop + 1}${isModel ? ` {id: hops[${hop}]}` : ""}]-`);
    const middles = hops.map((hop) => (hop === hops.length - 1 ? to.pattern : `(n${hop + 1}${isModel ? ":Entity" : ""})`));
    const pattern = hops.map((hop) => `${relationships[hop]}${middles[hop]}`).join("");
    const ids = isModel ? [] : hops.map((hop) => `elementId(r${hop + 1}) = hops[${hop}]`);
    return `UNWIND $paths${suffix} AS hops\nMATCH p = ${from.pattern}${pattern}${whereClause([...from.where, ...to.where, ...ids])}\nRETURN p`;
  });
  return { cypher: parts.join("\nUNION ALL\n"), params };
}
