import { afterAll, beforeAll, expect, test } from "vitest";
import type { AskResponse, SuggestionsResponse } from "../../server/contract/ask.ts";
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

async function ask(question: string): Promise<AskResponse> {
  const { status, body } = await server.call<AskResponse>("POST", "/api/ask", { question });
  expect(status).toBe(200);
  return body;
}

test("who links Japan to Australia", async () => {
  const body = await ask("who links Japan to Australia");
  expect(body.answer.kind).toBe("paths");
  expect(body.answer.text).toContain("Quad");
  expect(body.paths[0]?.nodes.map(({ id }) => id)).toStrictEqual(["country:japan", "grouping:quad", "country:australia"]);
  expect(body.citations.length).toBeGreaterThan(0);
  for (const { number } of body.citations) expect(body.answer.text + JSON.stringify(body.citations)).toContain(String(number));
});

test("the Cypher of an answer runs and gives what lies between its ends", async () => {
  const { query, paths, entities } = await ask("who links Japan to Australia");
  const { status, body } = await server.call<{ graph: { nodes: { id: string }[] } }>("POST", "/api/query", {
    query: query?.cypher,
    params: query?.params,
  });
  expect(status).toBe(200);
  const found = new Set(body.graph.nodes.map(({ id }) => id));
  expect(found).toContain("grouping:quad");
  expect(found).toStrictEqual(new Set(entities.map(({ id }) => id)));
  const { from, to } = query?.params ?? {};
  expect(new Set(paths.flatMap(({ nodes }) => nodes.map(({ id }) => id)))).toStrictEqual(new Set([from, ...found, to]));
});

test("a name that nothing has is refused by name", async () => {
  const body = await ask("who links Japan to Brazil");
  expect(body.refusal?.reason).toBe("unknown_name");
  expect(body.answer.text).toContain("Brazil");
});

test.each(["", "   ", "?", "🍍", "x".repeat(500), "'; MATCH (n) DETACH DELETE n //"])(
  "an odd question is no fault: %s",
  async (question) => {
    expect((await ask(question)).paths).toStrictEqual([]);
  },
);

test("a question that is too long or none is refused", async () => {
  expect(await server.call("POST", "/api/ask", { question: "x".repeat(501) })).toMatchObject({ status: 400 });
  expect(await server.call("POST", "/api/ask", {})).toMatchObject({ status: 400 });
  expect(await server.call("POST", "/api/ask", { question: ["who"] })).toMatchObject({ status: 400 });
});

test("every suggestion has an answer", async () => {
  const { body } = await server.call<SuggestionsResponse>("GET", "/api/suggestions");
  expect(body.questions.length).toBeGreaterThan(1);
  for (const question of body.questions) expect((await ask(question)).refusal).toBeUndefined();
});
