import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HealthResponse } from "../../server/contract/graph.ts";
import type { QueryResponse } from "../../server/contract/query.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openExample, startServer, type Answer, type TestServer } from "./testServer.ts";

let store: GraphStore;
let readOnly: TestServer;
let server: TestServer;

beforeAll(async () => {
  store = await openExample();
  [readOnly, server] = await Promise.all([startServer(store), startServer(store, { writes: "allowed" })]);
});

afterAll(async () => {
  await Promise.all([readOnly?.close(), server?.close()]);
  await store?.close();
});

function write(query: string, more: object = {}, to = server): Promise<Answer<QueryResponse>> {
  return to.call<QueryResponse>("POST", "/api/write", { query, ...more });
}

async function count(query: string): Promise<unknown> {
  return (await server.call<QueryResponse>("POST", "/api/query", { query })).body.rows[0]?.[0];
}

function audited(): Record<string, unknown>[] {
  return server.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line["audit"] === "write");
}

test("writes are refused unless the server allows them, and the health says which", async () => {
  const { status, body } = await write("CREATE (:Country {name: 'Nowhere'})", {}, readOnly);
  expect(status).toBe(403);
  expect(body).toMatchObject({ error: { code: "forbidden", hint: expect.stringContaining("ALLOW_WRITES=true") as string } });
  expect((await readOnly.call<HealthResponse>("GET", "/api/health")).body.readOnly).toBe(true);
  expect((await server.call<HealthResponse>("GET", "/api/health")).body.readOnly).toBe(false);
  expect(await count("MATCH (n:Country {name: 'Nowhere'}) RETURN count(n)")).toBe(0);
});

test("the read route reads only, also where writes are allowed", async () => {
  const { status } = await server.call("POST", "/api/query", { query: "CREATE (:Smuggled)" });
  expect(status).toBe(403);
});

test("a write gives rows and counters, is seen by the next search, and is in the log with neither parameter nor token", async () => {
  const before = (await server.call<HealthResponse>("GET", "/api/health")).body.graph.nodes;
  const query = "CREATE (n:Entity:Country {id: 'country:atlantis', name: 'Atlantis', motto: $motto}) RETURN n.name AS name";
  const { status, body } = await write(query, { params: { motto: "sunken secret" } });
  expect(status).toBe(200);
  expect(body).toMatchObject({ rows: [["Atlantis"]], counters: { nodesCreated: 1 } });
  expect((await server.call<HealthResponse>("GET", "/api/health")).body.graph.nodes).toBe(before + 1);
  const found = await server.call<{ hits: { id: string }[] }>("GET", "/api/search?q=Atlantis");
  expect(found.body.hits[0]?.id).toBe("country:atlantis");
  const lines = audited().filter(({ text }) => text === query);
  expect(lines.map(({ event }) => event)).toStrictEqual(["begun", "committed"]);
  expect(lines[1]).toMatchObject({ address: expect.any(String) as string, counters: { nodesCreated: 1 } });
  expect(lines[1]?.["sha256"]).toMatch(/^[0-9a-f]{64}$/);
  expect(server.log.join("\n")).not.toContain("sunken secret");
});

describe("a rehearsal", () => {
  test("counts what would go, and takes it back", async () => {
    const before = await count("MATCH (n) RETURN count(n)");
    const { body } = await write("MATCH (n:Country) DETACH DELETE n", { ending: "rollback" });
    expect(body.counters.nodesDeleted).toBeGreaterThan(1);
    expect(body.counters.relationshipsDeleted).toBeGreaterThan(1);
    expect(await count("MATCH (n) RETURN count(n)")).toBe(before);
  });

  test("of a change of the schema leaves the schema as it was", async () => {
    const indexes = await count("SHOW INDEXES YIELD name RETURN count(name)");
    const { body } = await write("CREATE INDEX rehearsed FOR (n:Country) ON (n.motto)", { ending: "rollback" });
    expect(body.counters.indexesAdded).toBe(1);
    expect(await count("SHOW INDEXES YIELD name RETURN count(name)")).toBe(indexes);
  });
});

test.each([
  ["another site's page", { origin: "https://evil.example" }, "forbidden"],
  ["another site", { "sec-fetch-site": "cross-site" }, "forbidden"],
])("%s cannot write", async (_, headers, code) => {
  const { body } = await server.call("POST", "/api/write", { query: "CREATE (:Smuggled)" }, { headers });
  expect(body).toMatchObject({ error: { code } });
  expect(await count("MATCH (n:Smuggled) RETURN count(n)")).toBe(0);
});

test.each(["LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:Line {text: line[0]})", "CALL dbms.killQuery('1')"])(
  "what reaches beyond the graph stays refused: %s",
  async (query) => {
    expect((await write(query)).status).toBeGreaterThanOrEqual(400);
  },
);

test("a write that fails changes nothing and is in the log", async () => {
  const query = "CREATE (:Half {a: 1}) WITH 1 AS x RETURN 1 / (x - 1) AS y";
  const { status } = await write(query);
  expect(status).toBe(400);
  expect(await count("MATCH (n:Half) RETURN count(n)")).toBe(0);
  expect(audited().at(-1)).toMatchObject({ event: "failed", text: query });
});
