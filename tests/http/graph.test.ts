import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentResponse, DocumentsResponse, EvidenceResponse } from "../../server/contract/evidence.ts";
import type { GraphResponse, NeighboursResponse, NodeResponse, SchemaResponse, SearchResponse } from "../../server/contract/graph.ts";
import type { MembersResponse } from "../../server/contract/members.ts";
import type { PathsResponse } from "../../server/contract/paths.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openExample, startServer, type TestServer } from "./testServer.ts";

let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  store = await openExample();
  server = await startServer(store);
});

afterAll(async () => {
  await server.close();
  await store.close();
});

test("health tells the engine and counts entities and their relationships", async () => {
  const { status, body } = await server.call("GET", "/api/health");
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: "ok", engine: store.engine, readOnly: true });
});

test("the schema counts what the graph holds", async () => {
  const { body } = await server.call<SchemaResponse>("GET", "/api/schema");
  const country = body.labels.find(({ name }) => name === "Country");
  expect(country?.count).toBeGreaterThan(3);
  expect(country?.properties.map(({ name }) => name)).toContain("name");
  const member = body.relationshipTypes.find(({ name }) => name === "MEMBER_OF");
  expect(member?.ends).toContainEqual(expect.objectContaining({ from: "Country", to: "Grouping" }));
});

describe("what has a label or a type", () => {
  test("nodes of a label come page by page, and with the query that gives them", async () => {
    const first = await server.call<MembersResponse>("GET", "/api/nodes?label=Country&limit=2");
    expect(first.body).toMatchObject({ shown: 2, truncated: true, cypher: "MATCH (n:`Country`)\nRETURN n LIMIT 2" });
    const rest = await server.call<MembersResponse>("GET", "/api/nodes?label=Country&skip=2");
    expect(rest.body.truncated).toBe(false);
    const names = [...first.body.nodes, ...rest.body.nodes].map(({ name }) => name);
    expect(new Set(names).size).toBe(first.body.total);
    expect(names).toContain("Japan");
  });

  test("relationships of a type come with both of their ends", async () => {
    const { body } = await server.call<MembersResponse>("GET", "/api/edges?type=MEMBER_OF");
    const ids = new Set(body.nodes.map(({ id }) => id));
    expect(body.edges.length).toBe(body.total);
    expect(body.edges.every(({ type, source, target }) => type === "MEMBER_OF" && ids.has(source) && ids.has(target))).toBe(true);
  });

  test("a label that is not there is said, and never becomes a part of a query", async () => {
    const { status, body } = await server.call("GET", `/api/nodes?label=${encodeURIComponent("Country) RETURN n //")}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { code: "not_found", message: "Nothing in this graph has the label Country) RETURN n //." } });
    expect((await server.call("GET", "/api/edges?type=NO_SUCH")).status).toBe(404);
  });
});

describe("the first picture", () => {
  test("holds every entity, no claim, no passage, no document", async () => {
    const { body } = await server.call<GraphResponse>("GET", "/api/graph");
    expect(body.truncated).toBe(false);
    expect(body.shown).toStrictEqual(body.total);
    expect(body.nodes.flatMap(({ labels }) => labels)).not.toEqual(expect.arrayContaining(["Claim"]));
    const ids = new Set(body.nodes.map(({ id }) => id));
    expect(body.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(new Set(body.edges.map(({ id }) => id)).size).toBe(body.edges.length);
  });

  test("cut short, it keeps well connected nodes of many kinds and says what is missing", async () => {
    const { body } = await server.call<GraphResponse>("GET", "/api/graph?limit=5");
    expect(body).toMatchObject({ shown: { nodes: 5 }, truncated: true });
    expect(body.nodes.map(({ id }) => id)).toContain("country:japan");
    expect(new Set(body.nodes.map(({ labels }) => labels.join())).size).toBe(5);
    expect(body.total.nodes).toBeGreaterThan(60);
  });

  test("with the provenance layer, it holds claims, passages and the document", async () => {
    const plain = await server.call<GraphResponse>("GET", "/api/graph");
    const { body } = await server.call<GraphResponse>("GET", "/api/graph?provenance=true&limit=5000");
    const count = (label: string): number => body.nodes.filter(({ labels }) => labels.includes(label)).length;
    expect(body.truncated).toBe(false);
    expect(count("Document")).toBe(1);
    expect(count("Passage")).toBe(41);
    expect(count("Claim")).toBeGreaterThan(100);
    expect(body.total.nodes).toBe(plain.body.total.nodes + count("Document") + count("Passage") + count("Claim"));
    expect(body.edges.map(({ type }) => type)).toEqual(expect.arrayContaining(["CITES", "HAS_PASSAGE", "MENTIONS", "SUBJECT"]));
  });
});

describe("search", () => {
  test.each([
    ["Japan", "country:japan", "name"],
    ["nippon", "country:japan", "alias"],
    ["austra", "country:australia", "prefix"],
    ["Austrlia", "country:australia", "typo"],
  ])("%s", async (text, id, how) => {
    const { body } = await server.call<SearchResponse>("GET", `/api/search?q=${encodeURIComponent(text)}`);
    expect(body.hits[0]).toMatchObject({ id, matched: { how } });
  });

  test("finds nothing, and says so, where there is nothing", async () => {
    const { body } = await server.call("GET", "/api/search?q=%F0%9F%8D%8D");
    expect(body).toStrictEqual({ hits: [], shown: 0, total: 0, truncated: false, by: { kind: "names" } });
  });
});

describe("a node", () => {
  test("comes with its counts, which sum up to its degree", async () => {
    const { body } = await server.call<NodeResponse>("GET", "/api/nodes/country%3Ajapan");
    expect(body).toMatchObject({ id: "country:japan", name: "Japan", labels: ["Country", "Entity"] });
    expect(body.counts.reduce((sum, { count }) => sum + count, 0)).toBe(body.degree);
  });

  test("of the provenance layer is found too, under an id with a slash", async () => {
    const id = "passage:japan-india-alignment/2.3";
    const { status, body } = await server.call<NodeResponse>("GET", `/api/nodes/${encodeURIComponent(id)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, labels: ["Passage"] });
    expect(body.counts).toContainEqual({ type: "HAS_PASSAGE", direction: "in", label: "Document", count: 1 });
  });

  test.each(["country:atlantis", "%27%20OR%201=1", "%F0%9F%87%AF%F0%9F%87%B5", "__proto__"])("unknown: %s", async (id) => {
    const { status, body } = await server.call("GET", `/api/nodes/${id}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { code: "not_found" } });
  });

  test("under an address that is no UTF-8 is a bad request", async () => {
    const { status } = await server.call("GET", "/api/nodes/%E0%A4%A");
    expect(status).toBe(400);
  });
});

describe("neighbours", () => {
  const address = "/api/nodes/country%3Ajapan/neighbours";

  test("page by page give each relationship once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const { body } = await server.call<NeighboursResponse>("GET", `${address}?limit=7${cursor ? `&cursor=${cursor}` : ""}`);
      seen.push(...body.edges.map(({ id }) => id));
      ({ cursor, total } = body);
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total);
  });

  test("pass the filters together, while the counts stay those of all", async () => {
    const all = await server.call<NeighboursResponse>("GET", address);
    const { body } = await server.call<NeighboursResponse>("GET", `${address}?types=MEMBER_OF,PARTY_TO&labels=Grouping&direction=out`);
    expect(body.counts).toStrictEqual(all.body.counts);
    expect(body.edges.length).toBeGreaterThan(0);
    expect(body.edges.every(({ source, type }) => source === "country:japan" && ["MEMBER_OF", "PARTY_TO"].includes(type))).toBe(true);
    expect(body.nodes.every(({ labels }) => labels.includes("Grouping"))).toBe(true);
  });

  test("of a document come from the store", async () => {
    const { body } = await server.call<NeighboursResponse>("GET", "/api/nodes/document%3Ajapan-india-alignment/neighbours?limit=10");
    expect(body).toMatchObject({ shown: 10, total: 41, truncated: true });
  });

  test("refuse a cursor that fits nothing, a limit that is none, and a filter they do not know", async () => {
    expect(await server.call("GET", `${address}?cursor=bm9uZQ`)).toMatchObject({ status: 400 });
    expect(await server.call("GET", `${address}?limit=0`)).toMatchObject({ status: 400 });
    const { status, body } = await server.call("GET", `${address}?type=MEMBER_OF`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { message: expect.stringContaining("type") as string } });
  });
});

describe("evidence", () => {
  test("every edge of the first picture rests on a claim that cites a passage", async () => {
    const picture = await server.call<GraphResponse>("GET", "/api/graph");
    const edges = picture.body.edges.slice(0, 25);
    for (const { id } of edges) {
      const { body } = await server.call<EvidenceResponse>("GET", `/api/edges/${encodeURIComponent(id)}/evidence`);
      expect(body.claims.length).toBeGreaterThan(0);
      for (const { citations } of body.claims) expect(citations[0]?.end).toBeGreaterThan(citations[0]?.start ?? 0);
    }
    expect(edges).toHaveLength(25);
  });

  test("of an edge that is not there is not found", async () => {
    expect(await server.call("GET", "/api/edges/rel%3Anone/evidence")).toMatchObject({ status: 404 });
  });

  test("documents list their passages in the order of the text", async () => {
    const { body } = await server.call<DocumentsResponse>("GET", "/api/documents");
    const id = body.documents[0]?.id ?? "";
    const document = await server.call<DocumentResponse>("GET", `/api/documents/${encodeURIComponent(id)}`);
    const starts = document.body.passageList.map(({ start }) => start);
    expect(starts).toStrictEqual(starts.toSorted((a, b) => a - b));
    expect(document.body.passageList.every(({ text }) => text === undefined)).toBe(true);
    expect(await server.call("GET", "/api/documents/country%3Ajapan")).toMatchObject({ status: 404 });
  });
});

describe("paths", () => {
  test("come with nodes, edges and claims that fit together", async () => {
    const { body } = await server.call<PathsResponse>("POST", "/api/paths", { from: "country:japan", to: "country:australia" });
    const [best] = body.paths;
    expect(best?.nodes.map(({ id }) => id)).toStrictEqual(["country:japan", "grouping:quad", "country:australia"]);
    expect(best?.edges).toHaveLength(2);
    for (const edge of best?.edges ?? []) expect(best?.claims.some((claim) => claim.edge === edge.id)).toBe(true);
  });

  test("an unknown end is an answer, not an error", async () => {
    const { status, body } = await server.call<PathsResponse>("POST", "/api/paths", { from: "country:japan", to: "country:atlantis" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ paths: [], refusal: { reason: "unknown_name" } });
  });
});
