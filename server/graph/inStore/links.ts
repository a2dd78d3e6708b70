import { limits } from "../../contract/limits.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { quoteName } from "../../store/identifiers.ts";
import { textOr, whole } from "../../store/kinds.ts";
import type { LeftOut } from "../../store/mapped/mapping.ts";
import { orderLabels } from "../../store/present.ts";
import { readRows } from "../../store/readRows.ts";
import type { NodeValue } from "../../store/values.ts";
import { createTally, type NeighbourCount } from "../counts.ts";
import type { StoreSource } from "../linkSource.ts";
import { hasNone, labelsOf } from "./rows.ts";

export interface Counted {
  counts: NeighbourCount[];
  countedBy: "labels" | "types";
  degree: number;
}

const countQuery = ({ labels, types }: LeftOut) =>
  `MATCH (a) WHERE elementId(a) = $id MATCH (a)-[r]-(b) WHERE ${hasNone("b", labels)} AND ${hasNone("r", types)}
RETURN type(r) AS type, elementId(startNode(r)) = $id AS out, labels(b) AS labels, count(*) AS count LIMIT 5000`;
const degreeQuery = "MATCH (a) WHERE elementId(a) = $id RETURN COUNT { (a)--() } AS degree LIMIT 1";

/** @returns how many relationships a node has in all, which the store knows without looking at them */
export async function degreeInStore(store: GraphStore, node: NodeValue, options: CallOptions): Promise<number> {
  const [[degree] = []] = await readRows(store, degreeQuery, { id: node.elementId }, 1, options);
  return whole(degree);
}

/**
 * Counts a node's relationships in the store; those of a hub by type and direction alone, which needs no look at each.
 *
 * @param all what `degreeInStore` gave
 */
export async function countLinks(
  store: GraphStore,
  node: NodeValue,
  { types, hidden }: StoreSource,
  all: number,
  options: CallOptions = {},
): Promise<Counted> {
  const countedBy = all > limits.store.scanned ? "types" : "labels";
  const counts = await (countedBy === "types" ? byType(store, node, types, options) : byLabel(store, node, hidden, options));
  return { counts, countedBy, degree: counts.reduce((sum, { count }) => sum + count, 0) };
}

async function byLabel(store: GraphStore, { elementId }: NodeValue, hidden: LeftOut, options: CallOptions): Promise<NeighbourCount[]> {
  const tally = createTally();
  for (const [type, out, labels, count] of await readRows(store, countQuery(hidden), { id: elementId }, 5_000, options))
    tally.add(textOr(type, ""), out === true ? "out" : "in", orderLabels(labelsOf(labels))[0] ?? "", whole(count));
  return tally.counts();
}

/** Types that one query asks for. */
const typesAtOnce = 50;

async function byType(
  store: GraphStore,
  { elementId }: NodeValue,
  types: readonly string[],
  options: CallOptions,
): Promise<NeighbourCount[]> {
  const tally = createTally();
  for (let from = 0; from < types.length; from += typesAtOnce) {
    const part = types.slice(from, from + typesAtOnce);
    const columns = part.flatMap((type, i) => [
      `COUNT { (a)-[:${quoteName(type)}]->() } AS out${i}`,
      `COUNT { (a)<-[:${quoteName(type)}]-() } AS in${i}`,
    ]);
    const query = `MATCH (a) WHERE elementId(a) = $id RETURN ${columns.join(", ")} LIMIT 1`;
    const [row = []] = await readRows(store, query, { id: elementId }, 1, options);
    part.forEach((type, i) => {
      for (const [at, direction] of [[2 * i, "out"] as const, [2 * i + 1, "in"] as const])
        if (whole(row[at]) > 0) tally.add(type, direction, "", whole(row[at]));
    });
  }
  return tally.counts();
}
