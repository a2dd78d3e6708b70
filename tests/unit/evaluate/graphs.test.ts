import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { csvRecords } from "../../evaluate/graphs/csv.ts";
import { loadGraph } from "../../evaluate/graphs/loadGraph.ts";
import { openStoreWith } from "../../evaluate/openStoreWith.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evaluate-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): void {
  writeFileSync(join(folder, name), name.endsWith(".gz") ? gzipSync(text) : text);
}

test("A quoted field holds separators, line ends and quotes", () => {
  expect([...csvRecords('a,b\r\n"x, ""y""\nz",2\r\n\n,\n')]).toEqual([
    ["a", "b"],
    ['x, "y"\nz', "2"],
    ["", ""],
  ]);
});

test("A quoted field that never ends is an error", () => {
  expect(() => [...csvRecords('a\n"b')]).toThrow(/never ends/u);
});

describe("A graph is read from", () => {
  test("kb.txt, where a name in two places is one node with two labels", async () => {
    file("kb.txt", "Max|starred_actors|John\nJohn|has_tags|Max\nMax|release_year|1999\n");
    const all = await loadGraph(folder);
    expect(all.nodes.map(({ key, labels }) => [key, labels])).toEqual([
      ["Max", ["Movie", "Tag"]],
      ["John", ["Person", "Movie"]],
      ["1999", ["Year"]],
    ]);
    expect(all.nodes[2]?.properties.get("name")).toBe("1999");
    const people = await loadGraph(folder, "people");
    expect(people.relationships.map(({ type }) => type)).toEqual(["starred_actors"]);
    expect(people.nodes.map(({ key }) => key)).toEqual(["Max", "John"]);
  });

  test("neo4j-admin's CSV, where a column without a type stays text", async () => {
    file("x.nodes.Car.csv", ":ID,year,weight:double,id,:LABEL\n1,2005,1.5,abc,Car;Thing\n2,,,,Car\n");
    file("x.relationships.HITS.csv", ":START_ID,:END_ID,:TYPE,hard:boolean\n1,2,HITS,true\n");
    const graph = await loadGraph(folder);
    expect(graph.nodes).toEqual([
      {
        key: "1",
        labels: ["Car", "Thing"],
        properties: new Map<string, unknown>([
          ["year", "2005"],
          ["weight", 1.5],
          ["id", "abc"],
        ]),
      },
      { key: "2", labels: ["Car"], properties: new Map() },
    ]);
    expect(graph.relationships).toEqual([{ type: "HITS", from: "1", to: "2", properties: new Map([["hard", true]]) }]);
  });

  test("plain CSV tables, where values tell the types and keys of two labels never meet", async () => {
    file("x.nodes.User.csv", "user_id,name,age,code\n1,Ann,30,007\n");
    file("x.nodes.Tag.csv", "tag_id,name\n1,java\n");
    file("x.relationships.LIKES.csv", "user_id,tag_id\n1,1\n");
    const graph = await loadGraph(folder);
    expect(graph.nodes.find(({ labels }) => labels[0] === "User")?.properties).toEqual(
      new Map<string, unknown>([
        ["name", "Ann"],
        ["age", 30],
        ["code", "007"],
      ]),
    );
    expect(graph.relationships[0]).toMatchObject({ from: "user_id:1", to: "tag_id:1" });
    expect(new Set(graph.nodes.map(({ key }) => key)).size).toBe(2);
  });

  test("Gremlin's CSV, packed CSV and an edge list", async () => {
    file("a-nodes.csv", "~id,~label,code:string,runways:int\n1,airport,ATL,5\n2,airport,BOS,6\n");
    file("a-edges.csv", "~id,~from,~to,~label,dist:int\n9,1,2,route,946\n");
    expect((await loadGraph(folder)).relationships[0]).toEqual({ type: "route", from: "1", to: "2", properties: new Map([["dist", 946]]) });
    file("edges.csv.gz", "from,type,to\nP:a,NEEDS,P:b\n");
    file("nodes.csv.gz", "id,label,name,kb\nP:a,P,a,12\nP:b,P,b,\n");
    expect((await loadGraph(folder)).nodes[0]?.properties).toEqual(
      new Map<string, unknown>([
        ["name", "a"],
        ["kb", 12],
      ]),
    );
  });

  test("an edge list, whose numbers become names", async () => {
    file("edges_undirected.csv.gz", "3,2,u,graph\n1,2\n2,3\n");
    const graph = await loadGraph(folder);
    expect(graph.nodes.map(({ properties }) => properties.get("name"))).toEqual(["1", "2", "3"]);
    expect(graph.relationships.map(({ from, to }) => [from, to])).toEqual([
      ["1", "2"],
      ["2", "3"],
    ]);
  });

  test("nothing else: a dump says what to do, an unknown folder what it holds", async () => {
    file("movies.dump", "");
    await expect(loadGraph(folder)).rejects.toThrow(/neo4j-admin/u);
    rmSync(join(folder, "movies.dump"));
    file("notes.txt", "");
    await expect(loadGraph(folder)).rejects.toThrow(/notes\.txt/u);
  });
});

test("A store holds the graph and nothing of the loading", async () => {
  const store = await openStoreWith({
    name: "small",
    nodes: [
      { key: "a", labels: ["Station"], properties: new Map([["name", "Angel"]]) },
      { key: "b", labels: ["Station", "End of line"], properties: new Map([["name", "Bank"]]) },
    ],
    relationships: [{ type: "NEXT", from: "a", to: "b", properties: new Map([["minutes", 2]]) }],
  });
  try {
    const { rows } = await store.read("MATCH (a)-[r]->(b) RETURN a, r, b", {}, { maxRows: 10, origin: "application" });
    expect(rows).toMatchObject([
      [
        { labels: ["Station"], properties: new Map([["name", "Angel"]]) },
        { type: "NEXT", properties: new Map([["minutes", 2]]) },
        { properties: new Map([["name", "Bank"]]) },
      ],
    ]);
  } finally {
    await store.close();
  }
});

test("A relationship whose end is missing is an error", async () => {
  const relationships = [{ type: "NEXT", from: "a", to: "b", properties: new Map() }];
  const nodes = [{ key: "a", labels: ["Station"], properties: new Map() }];
  await expect(openStoreWith({ name: "torn", nodes, relationships })).rejects.toThrow(/names the node b/u);
});
