import type { Path } from "../../contract/paths.ts";
import { groupBy } from "../../paths/groupBy.ts";
import type { Topology } from "../../topology/topology.ts";
import { givenNode, isModelNode, relationshipId, whereClause, type CypherQuery } from "./cypher.ts";

/**
 * A query that returns exactly these paths: one fixed pattern for each length and pair of ends, and in it the ids of
 * the relationships, since "best" cannot be said in Cypher.
 */
export function pathsCypher(topology: Topology, paths: readonly Path[]): CypherQuery | null {
  const groups = [...groupBy(paths, (path) => `${path.hops} ${path.nodes[0]?.id} ${path.nodes.at(-1)?.id}`).values()];
  if (groups.length === 0) return null;
  const params: CypherQuery["params"] = {};
  const parts = groups.map((group, i) => {
    const suffix = groups.length === 1 ? "" : String(i + 1);
    const [first] = group;
    const ends = [first?.nodes[0]?.id, first?.nodes.at(-1)?.id].map((id) => topology.indexOf(id ?? "") ?? 0);
    const from = givenNode(topology, ends[0] ?? 0, `from${suffix}`);
    const to = givenNode(topology, ends[1] ?? 0, `to${suffix}`);
    const inner = isModelNode(topology, ends[0] ?? 0) ? ":Entity" : "";
    const hops = first?.hops ?? 0;
    const middle = Array.from({ length: hops - 1 }, (_, hop) => `-[r${hop + 1}]-(n${hop + 1}${inner})`).join("");
    const key = Array.from({ length: hops }, (_, hop) => relationshipId(topology, ends[0] ?? 0, `r${hop + 1}`)).join(" + ' ' + ");
    params[`from${suffix}`] = from.id;
    params[`to${suffix}`] = to.id;
    params[`paths${suffix}`] = group.map((path) => path.edges.map((edge) => edge.id).join(" "));
    const where = whereClause([...from.where, ...to.where, `${key} IN $paths${suffix}`]);
    return `MATCH p = ${from.pattern}${middle}-[r${hops}]-${to.pattern}${where}\nRETURN p`;
  });
  return { cypher: parts.join("\nUNION ALL\n"), params };
}
