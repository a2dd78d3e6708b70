import { expect, test } from "vitest";
import { groupsOf, rowsOf, withRows } from "../../../client/ui/pages/relationshipGroups.ts";
import type { Edge, NeighboursResponse, Node } from "../../../server/contract/graph.ts";

function node(id: string): Node {
  return { id, idKind: "own", name: id, labels: ["Thing"], properties: {} };
}

function edge(id: string, source: string, target: string, type = "KNOWS"): Edge {
  return { id, idKind: "own", type, source, target, properties: {} };
}

function slice(nodes: Node[], edges: Edge[]): NeighboursResponse {
  return { id: "a", nodes, edges, counts: [], countedBy: "types", shown: edges.length, total: edges.length, truncated: false };
}

const found = slice(
  [node("a"), node("b")],
  [edge("1", "a", "b"), edge("2", "b", "a"), edge("loop", "a", "a"), edge("3", "a", "b", "LIKES")],
);

test("a relationship of a node with itself stands among those that go out and those that come in", () => {
  const counts = [
    { type: "KNOWS", direction: "out" as const, label: "", count: 2 },
    { type: "KNOWS", direction: "in" as const, label: "", count: 2 },
  ];
  const groups = groupsOf("a", counts, found);
  expect(groups.map(({ direction, total, rows }) => [direction, total, rows.map((row) => row.edge.id)])).toEqual([
    ["out", 2, ["1", "loop"]],
    ["in", 2, ["2", "loop"]],
  ]);
});

test("counts of several labels at the other end are one group; the largest comes first", () => {
  const counts = [
    { type: "KNOWS", direction: "out" as const, label: "A", count: 2 },
    { type: "LIKES", direction: "out" as const, label: "A", count: 4 },
    { type: "KNOWS", direction: "out" as const, label: "B", count: 3 },
  ];
  expect(groupsOf("a", counts, found).map(({ type, total }) => [type, total])).toEqual([
    ["KNOWS", 5],
    ["LIKES", 4],
  ]);
});

test("rows that come twice are kept once, in the order in which they came", () => {
  const rows = rowsOf("a", { type: "KNOWS", direction: "out" }, found);
  const more = rowsOf("a", { type: "KNOWS", direction: "out" }, slice([node("a"), node("b")], [edge("1", "a", "b"), edge("4", "a", "b")]));
  expect(withRows(rows, more).map((row) => row.edge.id)).toEqual(["1", "loop", "4"]);
});
