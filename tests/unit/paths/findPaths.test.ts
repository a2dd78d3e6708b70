import { describe, expect, test } from "vitest";
import { pathsRequest } from "../../../server/contract/paths.ts";
import { answerPaths } from "../../../server/paths/answerPaths.ts";
import { findPaths } from "../../../server/paths/findPaths.ts";
import { formOf } from "../../../server/paths/form.ts";
import { plainQuery, type PathQuery } from "../../../server/paths/pathQuery.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import type { Topology } from "../../../server/topology/topology.ts";
import { createFakeStore } from "../../support/fakeStore.ts";
import { namedGraph } from "../../support/namedGraph.ts";
import { randomGraph } from "../../support/randomGraph.ts";

const options = { k: 5, timeMs: 2_000 };

function query(topology: Topology, from: string, to: string, more: Partial<PathQuery> = {}): PathQuery {
  const index = (name: string) => topology.indexOf(name.toLowerCase()) ?? -1;
  return { ...plainQuery([index(from)], [index(to)], 4), ...more };
}

async function middles(topology: Topology, from: string, to: string) {
  const { paths } = await findPaths(topology, query(topology, from, to), options);
  return paths.map(({ nodes }) =>
    nodes
      .slice(1, -1)
      .map((node) => topology.names.at(node))
      .join(" "),
  );
}

describe("ranking", () => {
  test("puts the shorter first, and a special middle before a hub", async () => {
    const crowd = Array.from({ length: 50 }, (_, i) => [`P${i}`, "IN", "Hub"] as const);
    const graph = namedGraph([
      ["A", "IN", "Hub"],
      ["B", "IN", "Hub"],
      ["A", "IN", "Club"],
      ["B", "IN", "Club"],
      ["A", "NEAR", "X"],
      ["X", "NEAR", "Y"],
      ["Y", "NEAR", "B"],
      ...crowd,
    ]);
    expect(await middles(graph, "A", "B")).toEqual(["Club", "Hub", "X Y"]);
  });

  test("does not repeat one form before another has had its turn", async () => {
    const same = Array.from({ length: 6 }, (_, i) => [["A", "IN", `Club${i}`] as const, ["B", "IN", `Club${i}`] as const]).flat();
    const graph = namedGraph([...same, ["A", "OWNS", "Dog"], ["B", "OWNS", "Dog"], ["C", "OWNS", "Dog"], ["D", "OWNS", "Dog"]]);
    const { paths, total } = await findPaths(graph, query(graph, "A", "B"), options);
    expect(total).toBe(7);
    expect(new Set(paths.slice(0, 3).map(({ form }) => form)).size).toBe(2);
    expect(paths.find(({ form }) => form.includes("IN"))?.alike).toBe(6);
  });

  test("the form shows labels, types and arrows", async () => {
    const graph = namedGraph(
      [
        ["Japan", "MEMBER_OF", "Quad"],
        ["Australia", "MEMBER_OF", "Quad"],
      ],
      { Japan: { label: "Country" }, Australia: { label: "Country" }, Quad: { label: "Grouping" } },
    );
    const [path] = (await findPaths(graph, query(graph, "Japan", "Australia"), options)).paths;
    expect(path && formOf(graph, path)).toBe("Country -[MEMBER_OF]-> Grouping <-[MEMBER_OF]- Country");
  });

  test("counts all paths when it saw all, and says when it did not", async () => {
    const { topology } = randomGraph(11, 7, 14);
    const all = await findPaths(topology, plainQuery([0], [1], 5), { k: 1, timeMs: 2_000 });
    expect(all.more).toBe(false);
    expect(all.paths.length).toBe(1);
    expect(all.total).toBeGreaterThan(1);
    const dense = randomGraph(12, 60, 3_000).topology;
    const some = await findPaths(dense, plainQuery([0], [1], 6), options);
    expect(some.more).toBe(true);
    expect(some.total).toBeGreaterThanOrEqual(5);
  });
});

describe("the explained no", () => {
  const chain = namedGraph([
    ["A", "T", "B"],
    ["B", "T", "C"],
    ["C", "T", "D"],
    ["D", "T", "E"],
    ["E", "T", "F"],
    ["A", "U", "F2"],
    ["F2", "U", "C"],
    ["Alone", "T", "Other"],
  ]);
  const refusalOf = async (from: string, to: string, more: Partial<PathQuery> = {}) =>
    (await findPaths(chain, query(chain, from, to, more), options)).refusal;

  test("beyond the bound: how many hops it takes, and through what", async () => {
    const refusal = await refusalOf("A", "F");
    expect(refusal).toMatchObject({ reason: "beyond_bound", relax: [{ constraint: "at most 4 hops", hops: 5 }] });
    expect(refusal?.text).toBe("No path of up to 4 hops between A and F. With 5 there is one, through B, C, D and 1 other.");
  });

  test("not connected: how many nodes the smaller side reaches", async () => {
    const refusal = await refusalOf("A", "Alone");
    expect(refusal).toMatchObject({ reason: "no_path", explored: { exhausted: true } });
    expect(refusal?.text).toBe("A and Alone are not connected: from Alone only 1 other can be reached, by any number of hops.");
  });

  const index = (name: string) => chain.indexOf(name.toLowerCase()) ?? -1;
  test.each([
    ["without B", { withoutNodes: [index("B"), index("F2")] }, 4],
    ["without “t”", { withoutTypes: ["T"], withoutNodes: [] }, 4],
    ["via Alone", { via: [index("Alone")] }, 4],
    ["along the arrows only", { direction: "in" as const }, 4],
    ["only “u”", { types: ["U"] }, 4],
    ["only through a red", { labels: ["Red"] }, 4],
    ["without any thing", { withoutLabels: ["Thing"] }, 4],
    ["since 2001", { window: { from: "2001" }, withoutTypes: ["T"] }, undefined],
    ["at least 2 documents", { minDocuments: 2 }, 4],
    ["only what is stated", { modality: ["stated" as const] }, 4],
  ])("names the one constraint that stands in the way: %s", async (constraint, more, hops) => {
    const refusal = await refusalOf("A", "E", more);
    expect(refusal?.reason).toBe("removed_by_constraint");
    if (hops !== undefined) expect(refusal?.relax).toContainEqual({ constraint, hops });
    else expect(refusal?.relax ?? []).not.toContainEqual(expect.objectContaining({ constraint }));
  });

  test("a start that is the end, and a search without time", async () => {
    expect(await refusalOf("A", "A")).toMatchObject({ reason: "same_node" });
    const late = await findPaths(chain, query(chain, "A", "F"), { k: 5, timeMs: 0 });
    expect(late.refusal?.reason).toBe("out_of_time");
  });
});

test("an answer carries nodes and edges of the store, in order", async () => {
  const store = createFakeStore({
    nodes: ["a", "b", "c"].map((id) => ({ id, labels: ["Thing"], properties: { name: id.toUpperCase() } })),
    relationships: [
      { id: "r1", source: "a", target: "b", type: "T" },
      { id: "r2", source: "c", target: "b", type: "T" },
    ],
  });
  const topology = await createTopologyProvider(store).current();
  const answer = await answerPaths(store, topology, pathsRequest.parse({ from: "a", to: "c" }));
  expect(answer).toMatchObject({ shown: 1, total: 1, truncated: false });
  expect(answer.paths[0]?.nodes.map(({ name }) => name)).toEqual(["A", "B", "C"]);
  expect(answer.paths[0]?.edges.map(({ id }) => id)).toEqual(["r1", "r2"]);
  const unknown = await answerPaths(store, topology, pathsRequest.parse({ from: "a", to: "nobody" }));
  expect(unknown.refusal).toMatchObject({ reason: "unknown_name", text: 'Nothing in this graph has the id "nobody".' });
});
