import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AskResponse, CompletionsResponse } from "../../server/contract/ask.ts";
import type { EvidenceResponse } from "../../server/contract/evidence.ts";
import type { GraphResponse, NeighboursResponse, NodeResponse, SchemaResponse, SearchResponse } from "../../server/contract/graph.ts";
import type { PathsResponse } from "../../server/contract/paths.ts";
import type { QueryResponse } from "../../server/contract/query.ts";
import type { SettingsResponse } from "../../server/contract/settings.ts";
import type { VocabularyResponse } from "../../server/contract/vocabulary.ts";
import { openGraph } from "../../server/openGraph.ts";
import { openSettings } from "../../server/settings/settings.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openStore } from "../../server/store/openStore.ts";
import { filmGraph, filmMapping } from "../support/filmGraph.ts";
import { leaseTestStore } from "../support/neo4j/testStore.ts";
import { startServer, type TestServer } from "./testServer.ts";

let folder: string;
let file: string;
let store: GraphStore;
let server: TestServer;
let release: () => void;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mapping-"));
  file = path.join(folder, "settings.json");
  const lease = await leaseTestStore();
  release = () => lease?.release();
  store = await openStore(lease ? { engine: "neo4j", ...lease.neo4j } : { engine: "embedded", directory: null, note: () => {} });
  await store.write([{ query: filmGraph }]);
  server = await startServer(store, openGraph(store, await openSettings(file), { checkEveryMs: 0 }));
});

afterAll(async () => {
  await server.close();
  await store.close();
  release();
  await rm(folder, { recursive: true });
});

async function put(mapping: object): Promise<void> {
  const { revision } = (await server.call<SettingsResponse>("GET", "/api/settings")).body;
  expect((await server.call("PUT", "/api/settings", { settings: { synonyms: {}, mapping }, revision })).status).toBe(200);
}

async function get<T>(address: string): Promise<T> {
  return (await server.call<T>("GET", address)).body;
}

async function ask(question: string): Promise<AskResponse> {
  return (await server.call<AskResponse>("POST", "/api/ask", { question })).body;
}

async function hits(text: string): Promise<string[]> {
  return (await get<SearchResponse>(`/api/search?q=${encodeURIComponent(text)}`)).hits.map(({ name }) => name);
}

async function idOf(name: string): Promise<string> {
  const { hits: found } = await get<SearchResponse>(`/api/search?q=${encodeURIComponent(name)}`);
  return found[0]?.id ?? "";
}

async function paths(more: object = {}): Promise<PathsResponse> {
  const [from, to] = [await idOf("Ada Marsh"), await idOf("Cara Venn")];
  return (await server.call<PathsResponse>("POST", "/api/paths", { from, to, ...more })).body;
}

const pictured = async () => (await get<GraphResponse>("/api/graph")).nodes.map(({ name }) => name).toSorted();

test("a mapping counts from the next call on, and goes with the file", async () => {
  expect(await hits("The Long Harbour")).toStrictEqual([]);
  expect(await pictured()).toContain("F-1");
  await put(filmMapping);
  expect(await hits("The Long Harbour")).toStrictEqual(["The Long Harbour"]);
  expect(await pictured()).toStrictEqual(["Ada Marsh", "Ben Orlo", "Cara Venn", "The Long Harbour", "Winter Post"]);
  await rm(file);
  expect(await pictured()).toContain("F-1");
  await writeFile(file, JSON.stringify({ mapping: filmMapping }));
  expect(await pictured()).toContain("Winter Post");
});

describe("with a mapping", () => {
  beforeAll(() => put(filmMapping));

  test("questions and completions go by the mapped names", async () => {
    const answer = await ask("who played in The Long Harbour");
    expect(answer.entities.map(({ name }) => name).toSorted()).toStrictEqual(["Ada Marsh", "Ben Orlo"]);
    expect(answer.answer.text).toContain("Ada Marsh");
    const completed = await get<CompletionsResponse>(`/api/completions?text=${encodeURIComponent("who played in the lo")}`);
    expect(completed.names.map(({ name }) => name)).toStrictEqual(["The Long Harbour"]);
  });

  test("the vocabulary names labels by the mapping, and has nothing that is left out", async () => {
    const { labels, types, properties } = await get<VocabularyResponse>("/api/vocabulary");
    expect(Object.fromEntries(labels.map(({ name, nameProperty }) => [name, nameProperty]))).toStrictEqual({
      Film: "heading",
      Player: "stageName",
    });
    expect(types.map(({ name }) => name)).toStrictEqual(["PLAYED_IN"]);
    expect(properties.map(({ name }) => name)).not.toContain("secret");
    expect(JSON.stringify(await get("/api/suggestions"))).not.toMatch(/audited|internal|secret/i);
  });

  test("what is left out is not found, not drawn and not walked", async () => {
    expect(await hits("Batch Seven")).toStrictEqual([]);
    const { edges } = await get<GraphResponse>("/api/graph");
    expect(new Set(edges.map(({ type }) => type))).toStrictEqual(new Set(["PLAYED_IN"]));
    const ada = await get<NeighboursResponse>(`/api/nodes/${encodeURIComponent(await idOf("Ada Marsh"))}/neighbours`);
    expect(ada.nodes.map(({ name }) => name)).toStrictEqual(["The Long Harbour"]);
    expect((await paths()).paths.map(({ nodes }) => nodes.map(({ name }) => name))).toStrictEqual([
      ["Ada Marsh", "The Long Harbour", "Ben Orlo", "Winter Post", "Cara Venn"],
    ]);
  });

  test("a node comes with its description and picture, without properties that are left out", async () => {
    const node = await get<NodeResponse>(`/api/nodes/${encodeURIComponent(await idOf("The Long Harbour"))}?values=whole`);
    expect(node).toMatchObject({ description: "A pilot comes home.", picture: "https://example.org/1.png" });
    expect(node.properties).not.toHaveProperty("secret");
  });

  test("a relationship rests on its mapped quote and source, in evidence and in a path", async () => {
    const [path] = (await paths()).paths;
    const told = { quote: "Marsh sails again.", source: "Harbour Gazette", date: "1990" };
    expect(path?.edges[0]?.evidence).toStrictEqual(told);
    expect(path?.edges[1]?.evidence).toStrictEqual({ date: "1990" });
    const evidence = await get<EvidenceResponse>(`/api/edges/${encodeURIComponent(path?.edges[0]?.id ?? "")}/evidence`);
    expect([evidence.edge.evidence, evidence.claims]).toStrictEqual([told, []]);
    const answer = await ask("how is Ada Marsh connected to Ben Orlo");
    expect(answer.paths[0]?.edges[0]?.evidence).toStrictEqual(told);
  });

  test.each([
    ["how is Ada Marsh connected to Ben Orlo", /Ada Marsh played in it \[1\] and Ben Orlo played in it/i],
    ["who played in The Long Harbour", /Ada Marsh \[1\]/],
    ["neighbours of The Long Harbour", /Ada Marsh \[1\]/],
    ["tell me about Ada Marsh", /played in the Long Harbour \[1\]/i],
    ["which film did Ada Marsh play in", /The Long Harbour \[1\]/],
    ["how many films did Ada Marsh play in", /^1 film.* \[1\]/],
    ["what do Ada Marsh and Ben Orlo have in common", /Ada Marsh played in it \[1\]/i],
    ["what joins Ada Marsh, Ben Orlo and Cara Venn", /Ada Marsh played in the Long Harbour \[1\]/],
  ])("an answer in words rests on the mapped quote and source: %s", async (question, said) => {
    const { answer, citations } = await ask(question);
    expect(answer.text).toMatch(said);
    const told = { quote: "Marsh sails again.", source: "Harbour Gazette", date: "1990" };
    expect(citations).toStrictEqual([{ number: 1, edge: expect.any(String), evidence: told }]);
    expect([...answer.text.matchAll(/\[\d+\]/g)].every(([mark]) => mark === "[1]")).toBe(true);
  });

  test("the mapped date is when a relationship held", async () => {
    expect((await paths({ window: { from: "1985", to: "2010" } })).paths).toHaveLength(1);
    expect((await paths({ window: { from: "2000" } })).paths).toStrictEqual([]);
  });

  test("a person's own Cypher and the schema still see everything", async () => {
    const query = "MATCH (f:Film {title: 'F-1'})<-[:PLAYED_IN]-(p)-[:LOGGED]->(i:Internal) RETURN f, i";
    const { graph, rows } = (await server.call<QueryResponse>("POST", "/api/query", { query })).body;
    expect(graph.nodes.map(({ name }) => name).toSorted()).toStrictEqual(["Batch Seven", "The Long Harbour"]);
    expect(JSON.stringify(rows)).toContain("zebra");
    expect((await get<SchemaResponse>("/api/schema")).labels.map(({ name }) => name)).toContain("Internal");
  });
});

test("a relationship without quote or source of its own rests on those of its nodes", async () => {
  const { labels } = filmMapping;
  await put({ ...filmMapping, labels: { ...labels, Film: { ...labels.Film, quote: "blurb", source: "poster" } } });
  const { answer, citations } = await ask("how is Ada Marsh connected to Ben Orlo");
  expect(answer.text).toMatch(/Ada Marsh played in it \[1\] and Ben Orlo played in it \[2\]/i);
  expect(citations.map((cited) => ("evidence" in cited ? cited.evidence.quote : ""))).toStrictEqual([
    "Marsh sails again.",
    "A pilot comes home.",
  ]);
  await put(filmMapping);
});

describe("in a graph that is too large for memory", () => {
  let large: TestServer;
  const read = async <T>(address: string): Promise<T> => (await large.call<T>("GET", address)).body;

  beforeAll(async () => {
    await put(filmMapping);
    const graph = openGraph(store, await openSettings(file), { limit: 3 });
    large = await startServer(store, {
      ...graph,
      topologies: { ...graph.topologies, current: () => Promise.reject(new Error("too large")) },
    });
  });
  afterAll(() => large.close());

  test("names, what is left out, and when a relationship held are the same", async ({ skip }) => {
    // The embedded engine keeps its graph in this machine's memory anyway, and does not speak these texts.
    if (store.engine === "embedded") skip();
    const found = await read<SearchResponse>("/api/search?q=ada");
    expect(found.hits.map(({ name }) => name)).toStrictEqual(["Ada Marsh"]);
    expect((await read<SearchResponse>("/api/search?q=batch")).hits).toStrictEqual([]);
    const picture = await read<GraphResponse>("/api/graph");
    expect(picture.nodes.map(({ name }) => name).toSorted()).toStrictEqual([
      "Ada Marsh",
      "Ben Orlo",
      "Cara Venn",
      "The Long Harbour",
      "Winter Post",
    ]);
    expect(new Set(picture.edges.map(({ type }) => type))).toStrictEqual(new Set(["PLAYED_IN"]));
    const [ada, cara] = ["Ada Marsh", "Cara Venn"].map((name) => picture.nodes.find((node) => node.name === name)?.id ?? "");
    const near = await read<NeighboursResponse>(`/api/nodes/${encodeURIComponent(ada ?? "")}/neighbours`);
    expect([near.nodes.map(({ name }) => name), near.total]).toStrictEqual([["The Long Harbour"], 1]);
    const between = async (more: object) =>
      (await large.call<PathsResponse>("POST", "/api/paths", { from: ada, to: cara, ...more })).body.paths.map(({ hops }) => hops);
    expect(await between({ window: { from: "1985", to: "2010" } })).toStrictEqual([4]);
    expect(await between({ window: { from: "2000" } })).toStrictEqual([]);
    const { body } = await large.call<AskResponse>("POST", "/api/ask", { question: "how is Ada Marsh connected to Ben Orlo" });
    expect(body.answer.text).toMatch(/Ada Marsh played in it \[1\]/i);
    expect(body.citations).toMatchObject([{ number: 1, evidence: { quote: "Marsh sails again.", source: "Harbour Gazette" } }]);
  });
});
