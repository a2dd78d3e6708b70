import { expect, test } from "vitest";
import { presented } from "../../../client/state/presented.ts";
import { leavesOf } from "../../../client/state/settingLeaves.ts";
import type { Edge, GraphSlice, Node } from "../../../server/contract/graph.ts";

function node(id: string, label: string, properties: Node["properties"]): Node {
  return { id, idKind: "own", labels: [label], name: id, properties };
}
function edge(source: string, type: string, target: string): Edge {
  return { id: `${source}-${target}`, idKind: "own", source, type, target, properties: {} };
}

const slice: GraphSlice = {
  nodes: [
    node("a", "Person", { nick: "Al", code: 7 }),
    node("b", "Person", {}),
    node("c", "Log", { code: 9 }),
    node("d", "Town", { code: 8 }),
  ],
  edges: [edge("a", "KNOWS", "b"), edge("a", "WROTE", "c"), edge("a", "VISITED", "d")],
};

test("a graph is shown under the names that were chosen, without what is left out", () => {
  const said = leavesOf({
    synonyms: {},
    mapping: { labels: { Person: { name: "nick" }, "*": { name: "code" } }, leaveOut: { labels: ["Log"], types: ["VISITED"] } },
  });
  const { nodes, edges } = presented(slice, said);
  expect(nodes.map(({ name }) => name)).toEqual(["Al", "b", "8"]);
  expect(edges.map(({ type }) => type)).toEqual(["KNOWS"]);
});

test("where nobody said anything a graph is shown as it is", () => {
  expect(presented(slice, new Map())).toBe(slice);
});
