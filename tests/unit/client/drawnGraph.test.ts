import { describe, expect, test } from "vitest";
import { createGraph } from "../../../client/graph/graphModel.ts";
import { highlightOf } from "../../../client/graph/highlight.ts";
import { assignKinds, kindStyle } from "../../../client/graph/kinds.ts";
import { linePattern } from "../../../client/graph/linePattern.ts";
import { mergeSlice } from "../../../client/graph/mergeSlice.ts";
import { inWords } from "../../../client/graph/relationName.ts";
import type { Edge, Node } from "../../../server/contract/graph.ts";

function node(id: string, properties: Node["properties"] = {}): Node {
  return { id, idKind: "own", labels: ["Country", "Entity"], name: id.toUpperCase(), properties };
}

function edge(id: string, source: string, target: string, properties: Edge["properties"] = {}): Edge {
  return { id, idKind: "own", source, target, type: "MEMBER_OF", properties };
}

function triangle() {
  const graph = createGraph();
  const nodes = [node("a", { x: 0, y: 0 }), node("b", { x: 100, y: 0 }), node("c", { x: 0, y: 100 })];
  mergeSlice(graph, { nodes, edges: [edge("ab", "a", "b"), edge("bc", "b", "c")] });
  return graph;
}

describe("merging", () => {
  test("adds what is new, once, and leaves what stands where it is", () => {
    const graph = triangle();
    const before = graph.nodes().map((id) => [graph.getNodeAttribute(id, "x"), graph.getNodeAttribute(id, "y")]);
    const slice = { nodes: [node("a", { x: 999, y: 999 }), node("d"), node("e")], edges: [edge("ad", "a", "d"), edge("ae", "e", "a")] };
    const merged = mergeSlice(graph, slice);
    expect(merged).toEqual({ nodes: ["d", "e"], edges: ["ad", "ae"], unplaced: ["d", "e"] });
    expect(mergeSlice(graph, slice)).toEqual({ nodes: [], edges: [], unplaced: [] });
    expect(["a", "b", "c"].map((id) => [graph.getNodeAttribute(id, "x"), graph.getNodeAttribute(id, "y")])).toEqual(before);
  });

  test("a newcomer without a place of its own stands beside its neighbour, on nobody's place", () => {
    const graph = triangle();
    mergeSlice(graph, { nodes: [node("d"), node("e")], edges: [edge("ad", "a", "d"), edge("ae", "a", "e")] });
    const at = graph.nodes().map((id) => graph.getNodeAttributes(id));
    for (const [i, one] of at.entries())
      for (const other of at.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(10);
  });

  test("an edge with an end that is not drawn is left out", () => {
    const graph = triangle();
    expect(mergeSlice(graph, { nodes: [], edges: [edge("az", "a", "z")] }).edges).toEqual([]);
  });

  test("parallel edges get lanes of their own, mirrored for those that run back", () => {
    const graph = triangle();
    mergeSlice(graph, { nodes: [], edges: [edge("ab2", "a", "b"), edge("ba", "b", "a")] });
    const lanes = ["ab", "ab2", "ba"].map((id) => graph.getEdgeAttribute(id, "lane") * (graph.source(id) === "a" ? 1 : -1));
    expect(new Set(lanes).size).toBe(3);
    expect(lanes.reduce((sum, lane) => sum + lane, 0)).toBeCloseTo(0);
    expect(graph.getEdgeAttribute("bc", "lane")).toBeCloseTo(0);
  });
});

describe("highlighting", () => {
  test("a node brings its neighbourhood, and itself ringed", () => {
    const lit = highlightOf(triangle(), { type: "node", id: "b" });
    expect(lit).toEqual({ nodes: new Set(["b", "a", "c"]), edges: new Set(["ab", "bc"]), ringed: new Set(["b"]), strong: new Set() });
  });

  test("a path is strong from end to end; what is not drawn is left out", () => {
    const lit = highlightOf(triangle(), { type: "path", nodes: ["a", "b", "z"], edges: ["ab", "bz"], asked: ["a", "z"] });
    expect(lit).toEqual({ nodes: new Set(["a", "b"]), edges: new Set(["ab"]), ringed: new Set(["a"]), strong: new Set(["ab"]) });
  });

  test("what is not there lights nothing", () => {
    expect(highlightOf(triangle(), { type: "node", id: "z" })).toBeNull();
    expect(highlightOf(triangle(), { type: "edge", id: "z" })).toBeNull();
    expect(highlightOf(triangle(), { type: "nothing" })).toBeNull();
  });
});

describe("look", () => {
  test("no two kinds with a style of their own share shape and colour; the rarest share the grey", () => {
    const counts = "Country Grouping Person Topic A B C D E F".split(" ").map((name, i) => ({ name, count: 100 - i }));
    const styles = assignKinds(counts);
    const own = counts.map(({ name }) => kindStyle(styles, name)).filter((style) => style.own);
    expect(new Set(own.map(({ shape, token }) => shape + token)).size).toBe(own.length);
    expect(new Set(own.map(({ token }) => token)).size).toBe(own.length);
    expect(kindStyle(styles, "Country").token).toBe("--country");
    expect(kindStyle(styles, "A").own).toBe(true);
    expect(kindStyle(styles, "F")).toEqual({ shape: "ring", token: "--topic", own: false });
    expect(kindStyle(styles, "unheard of").own).toBe(false);
  });

  test("modality and polarity make the line", () => {
    expect(linePattern(edge("e", "a", "b"))).toEqual({ stroke: "solid", denied: false });
    expect(linePattern(edge("e", "a", "b", { modality: "expected" })).stroke).toBe("dash");
    expect(linePattern(edge("e", "a", "b", { modality: "possible", polarity: "denied" }))).toEqual({ stroke: "dots", denied: true });
  });

  test("a type is read in words", () => {
    expect(inWords("MEMBER_OF")).toBe("member of");
    expect(inWords("CoProduction")).toBe("co production");
    expect(inWords("LONG_TYPE_".repeat(60))).toMatch(/^long type [a-z ]+…$/);
    expect(inWords("LONG_TYPE_".repeat(60)).length).toBeLessThanOrEqual(60);
  });
});
