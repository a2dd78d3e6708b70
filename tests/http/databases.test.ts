import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenGraph } from "../../server/openGraph.ts";
import type { DatabasesResponse } from "../../server/contract/databases.ts";
import type { QueryResponse } from "../../server/contract/query.ts";
import { openSettings } from "../../server/settings/settings.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openStore } from "../../server/store/openStore.ts";
import { createTopologyProvider } from "../../server/topology/provider.ts";
import { startServer, type TestServer } from "./testServer.ts";

/** Community has one database; here two real stores stand for a server that has more. */
const names = ["films", "straße"];
const stores = new Map<string, GraphStore>();
const opened: string[] = [];
let server: TestServer;

beforeAll(async () => {
  for (const name of names) {
    const store = await openStore({ engine: "embedded", directory: null });
    await store.write([{ query: "CREATE (:Home {name: $name})", params: { name } }]);
    stores.set(name, { ...store, databases });
  }
  const own = stores.get("films");
  if (own !== undefined) server = await startServer(own, { database: "films", openDatabase: open });
});

afterAll(async () => {
  await server.close();
  for (const store of stores.values()) await store.close();
});

async function databases() {
  return names.map((name) => ({ name, isDefault: name === "films", status: "online" }));
}

async function open(name: string): Promise<OpenGraph> {
  opened.push(name);
  const store = stores.get(name);
  if (store === undefined) throw new Error(`There is no store ${name}.`);
  const settings = await openSettings(path.join(await mkdtemp(path.join(tmpdir(), "settings-")), "settings.json"));
  return { store, settings, topologies: createTopologyProvider(store) };
}

function about(database: string) {
  return { headers: { "x-throughline-database": encodeURIComponent(database) } };
}

async function homeOf(database?: string): Promise<unknown> {
  const query = { query: "MATCH (h:Home) RETURN h.name AS name" };
  const { body } = await server.call<QueryResponse>("POST", "/api/query", query, database === undefined ? {} : about(database));
  return body.rows;
}

test("the list tells which there are and which one a request is about", async () => {
  const { body } = await server.call<DatabasesResponse>("GET", "/api/databases");
  expect(body).toStrictEqual({ databases: await databases(), current: "films" });
  const other = await server.call<DatabasesResponse>("GET", "/api/databases", undefined, about("straße"));
  expect(other.body.current).toBe("straße");
});

test("a request is about the database that its header names, in any case, and the server's own without one", async () => {
  expect(await homeOf()).toStrictEqual([["films"]]);
  expect(await homeOf("films")).toStrictEqual([["films"]]);
  expect(await homeOf("straße")).toStrictEqual([["straße"]]);
  expect(await homeOf("STRAßE")).toStrictEqual([["straße"]]);
  expect(opened).toStrictEqual(["straße"]);
});

test("every route answers about it", async () => {
  for (const address of ["/api/health", "/api/schema", "/api/graph", "/api/search?q=stra", "/api/suggestions", "/api/documents"]) {
    expect((await server.call("GET", address, undefined, about("straße"))).status, address).toBe(200);
  }
  const { body } = await server.call<{ hits: { name: string }[] }>("GET", "/api/search?q=stra", undefined, about("straße"));
  expect(body.hits.map(({ name }) => name)).toStrictEqual(["straße"]);
});

test("one that is not there is said, with those that are", async () => {
  const { status, body } = await server.call<{ error: { hint: string } }>("GET", "/api/graph", undefined, about("nosuch"));
  expect(status).toBe(404);
  expect(body.error).toMatchObject({ code: "not_found", details: { databases: names } });
  expect(body.error.hint).toContain("films, straße");
});

test("a header that cannot be read is said", async () => {
  const { status } = await server.call("GET", "/api/graph", undefined, { headers: { "x-throughline-database": "%E0%A4%A" } });
  expect(status).toBe(400);
});
