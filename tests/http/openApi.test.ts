import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../../server/http/openApi.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openStore } from "../../server/store/openStore.ts";
import { startServer, type TestServer } from "./testServer.ts";

let store: GraphStore;
let server: TestServer;
let document: OpenApiDocument;

beforeAll(async () => {
  store = await openStore({ engine: "embedded", directory: null });
  server = await startServer(store);
  document = (await server.call<OpenApiDocument>("GET", "/api/openapi.json")).body;
});

afterAll(async () => {
  await server.close();
  await store.close();
});

/** Every route. */
const promised = [
  "get /api/health",
  "get /api/schema",
  "get /api/graph",
  "get /api/search",
  "get /api/nodes",
  "get /api/edges",
  "get /api/nodes/{id}",
  "get /api/nodes/{id}/neighbours",
  "get /api/edges/{id}/evidence",
  "post /api/edges/texts",
  "post /api/paths",
  "post /api/ask",
  "post /api/query",
  "post /api/write",
  "delete /api/query/{id}",
  "get /api/documents",
  "get /api/documents/{id}",
  "get /api/suggestions",
  "get /api/completions",
  "get /api/vocabulary",
  "get /api/settings",
  "put /api/settings",
  "get /api/databases",
];

describe("openapi.json", () => {
  test("describes every route", () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.toSorted()).toStrictEqual(promised.toSorted());
    expect(document.openapi).toBe("3.1.0");
  });

  test("has no reference that leads nowhere, and no schema that nothing refers to", () => {
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1] ?? ""));
    expect([...referred].toSorted()).toStrictEqual(Object.keys(document.components.schemas).toSorted());
    expect(text).not.toContain("$defs");
    expect(text).not.toContain('"$ref":"#"');
  });

  test("names each parameter of a path, each limit and each error", () => {
    const ids = new Set<string>();
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const { operationId, parameters = [], responses } of Object.values(methods)) {
        ids.add(operationId);
        const inPath = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
        expect(inPath).toStrictEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""));
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "400", "401", "403", "429", "500"]));
      }
    }
    expect(ids.size).toBe(promised.length);
    const limit = document.paths["/api/graph"]?.get?.parameters?.find(({ name }) => name === "limit");
    expect(limit?.schema).toMatchObject({ type: "integer", minimum: 1, default: 500 });
    expect(document.components.schemas["Node"]?.["properties"]).toMatchObject({
      labels: { description: expect.stringContaining("Entity") as string },
    });
  });
});

test("the readable page has every route, and no script and no inline style", async () => {
  const response = await fetch(`${server.url}/api/docs`);
  const html = await response.text();
  for (const route of promised) expect(html).toContain(route.split(" ")[1]?.replace("{", "{"));
  expect(html).not.toMatch(/<script|style=|<style/);
  expect(response.headers.get("content-type")).toContain("text/html");
  const style = await fetch(`${server.url}/api/docs.css`);
  expect(await style.text()).toContain("prefers-color-scheme: dark");
});
