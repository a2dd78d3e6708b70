import type { Edge, NeighboursResponse, Node, NodeResponse } from "../../../server/contract/graph.ts";

export interface Row {
  edge: Edge;
  other: Node;
}

/** Relationships of one type in one direction; `total` is of the store, not of what was fetched. */
export interface Group {
  type: string;
  direction: "in" | "out";
  total: number;
  rows: Row[];
}

/** A relationship of a node with itself goes out of it and comes in. */
function goes({ source, target }: Edge, id: string, direction: "in" | "out"): boolean {
  return (direction === "out" ? source : target) === id;
}

/** The relationships of a slice that have this type and direction, each with its other end. */
export function rowsOf(id: string, { type, direction }: Pick<Group, "type" | "direction">, { nodes, edges }: NeighboursResponse): Row[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const other = byId.get(edge.source === id ? edge.target : edge.source);
    return edge.type === type && goes(edge, id, direction) && other !== undefined ? [{ edge, other }] : [];
  });
}

/** Relationships by type and direction, the most frequent first. */
export function groupsOf(id: string, counts: NodeResponse["counts"], neighbours: NeighboursResponse): Group[] {
  const groups = new Map<string, Group>();
  for (const { type, direction, count } of counts) {
    const key = `${direction} ${type}`;
    const group = groups.get(key) ?? { type, direction, total: 0, rows: rowsOf(id, { type, direction }, neighbours) };
    group.total += count;
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => b.total - a.total || a.type.localeCompare(b.type));
}

/** The rows of both, each once. */
export function withRows(rows: Row[], more: Row[]): Row[] {
  return [...new Map([...rows, ...more].map((row) => [row.edge.id, row])).values()];
}
