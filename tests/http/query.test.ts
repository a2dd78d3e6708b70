import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { QueryResponse } from "../../server/contract/query.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openExample, startServer, type Answer, type TestServer } from "./testServer.ts";

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

function run(query: string, more: object = {}): Promise<Answer<QueryResponse>> {
  return server.call<QueryResponse>("POST", "/api/query", { query, ...more });
}

/** Runs for as long as it is let. */
const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n";

describe("rows", () => {
  test("come with the nodes and relationships in them, each once", async () => {
    const { body } = await run('MATCH (a:Country {id: "country:japan"})-[r:MEMBER_OF]->(g) RETURN a, r, g, [a, {deep: r}] AS again');
    expect(body.columns).toStrictEqual(["a", "r", "g", "again"]);
    expect(body.rows[0]?.[0]).toMatchObject({ $type: "Node", _value: { _labels: expect.arrayContaining(["Country"]) as string[] } });
    expect(body.graph.nodes.filter(({ id }) => id === "country:japan")).toHaveLength(1);
    expect(body.graph.edges).toHaveLength(body.rows.length);
    expect(body.graph.edges[0]).toMatchObject({ source: "country:japan", type: "MEMBER_OF" });
  });

  test("past the limit are cut, and that is said", async () => {
    expect((await run("UNWIND range(1, 10) AS x RETURN x", { limit: 3 })).body).toMatchObject({
      rows: [[1], [2], [3]],
      truncated: true,
      truncatedBy: "rows",
    });
    expect((await run("UNWIND range(1, 3) AS x RETURN x", { limit: 3 })).body).toMatchObject({ rows: [[1], [2], [3]], truncated: false });
  });

  test("may be none", async () => {
    expect((await run("MATCH (n:Nothing) RETURN n")).body).toMatchObject({ columns: ["n"], rows: [], truncated: false });
  });
});

describe("parameters", () => {
  test.each([
    ["plain values", { p: [null, true, "日本", 1, 1.5, { a: [] }] }],
    ["a large integer", { p: { $type: "Integer", _value: "9007199254740993" } }],
    ["a map with a $type key", { p: { $type: "Map", _value: { $type: "x" } } }],
  ])("%s come back as they were sent", async (_, params) => {
    expect((await run("RETURN $p AS p", { params })).body.rows).toStrictEqual([[params.p]]);
  });

  test("are values, whatever they look like", async () => {
    const { body } = await run("MATCH (n {name: $name}) RETURN count(n) AS n", { params: { name: "x'}) DETACH DELETE n //" } });
    expect(body.rows).toStrictEqual([[0]]);
  });

  test("of a wrong type are refused with their place", async () => {
    const { status, body } = await run("RETURN $p", { params: { p: [{ when: { $type: "Date", _value: "2026-02-30" } }] } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: "bad_request", details: { place: "params.p[0].when" } } });
  });

  test("that JSON would round are refused", async () => {
    const sent = '{"query": "RETURN $p", "params": {"p": 9007199254740993, "text": "9007199254740993"}}';
    const { status, body } = await server.call("POST", "/api/query", sent);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { message: expect.stringContaining("9007199254740993") as string } });
    expect((await run("RETURN $p AS p", { params: { p: "9007199254740993" } })).status).toBe(200);
  });
});

describe("what does not only read", () => {
  test.each([
    "CREATE (n:Smuggled)",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) SET n.name = 'x' RETURN n",
    "MATCH (n) REMOVE n.name RETURN n",
    "MERGE (n:Smuggled {id: 'x'}) RETURN n",
    "MATCH (n) WITH n LIMIT 1 CALL { WITH n SET n.x = 1 } RETURN n",
    "FOREACH (x IN [1] | CREATE (:Smuggled))",
    "CREATE INDEX smuggled FOR (n:Entity) ON (n.x)",
    "DROP CONSTRAINT entity_id",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "/* MATCH */ CREATE (:Smuggled) RETURN 1",
    "RETURN 1 AS x UNION CREATE (n:Smuggled) RETURN 1 AS x",
  ])("is refused: %s", async (query) => {
    const { status, body } = await run(query);
    expect([400, 403, 422]).toContain(status);
    expect((body as unknown as { error: { code: string } }).error.code).toMatch(/not_read_only|invalid_query|unsupported/);
  });

  test("and has changed nothing", async () => {
    expect((await run("MATCH (n:Smuggled) RETURN count(n) AS n")).body.rows).toStrictEqual([[0]]);
    expect((await run("MATCH (n:Country) WHERE n.name = 'x' RETURN count(n) AS n")).body.rows).toStrictEqual([[0]]);
  });

  test("a text that only looks like a write is run", async () => {
    expect((await run("RETURN 'CREATE (n)' AS `SET`")).body).toMatchObject({ columns: ["SET"], rows: [["CREATE (n)"]] });
  });
});

describe("errors", () => {
  test("of syntax tell the place", async () => {
    const { status, body } = await run("MATCH (n RETURN n");
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: "invalid_query" } });
  });

  test.each([
    ["no query", {}],
    ["an empty query", { query: "" }],
    ["a query that is no text", { query: 1 }],
    ["too large a limit", { query: "RETURN 1", limit: 1_000_000 }],
    ["an id with a slash", { query: "RETURN 1", id: "a/b" }],
    ["a name that nobody knows", { query: "RETURN 1", timeout: 5 }],
    ["parameters that are a list", { query: "RETURN 1", params: [1] }],
  ])("%s", async (_, body) => {
    expect(await server.call("POST", "/api/query", body)).toMatchObject({ status: 400, body: { error: { code: "bad_request" } } });
  });

  test("a query that is too long", async () => {
    expect(await run(`RETURN "${"x".repeat(100_001)}"`)).toMatchObject({ status: 400 });
  });
});

describe("time", () => {
  test("ends a query that takes too much of it", async () => {
    const started = performance.now();
    expect(await run(endless, { timeoutMs: 3_000 })).toMatchObject({ status: 504, body: { error: { code: "timeout" } } });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("DELETE cancels a query, and the store goes on", async () => {
    const running = run(endless, { id: "long" });
    await until(
      () => server.call<{ cancelled: boolean }>("DELETE", "/api/query/long"),
      ({ body }) => body.cancelled,
    );
    expect(await running).toMatchObject({ status: 499, body: { error: { code: "cancelled" } } });
    expect((await server.call("DELETE", "/api/query/long")).body).toStrictEqual({ id: "long", cancelled: false });
    expect((await run("RETURN 1 AS x")).body.rows).toStrictEqual([[1]]);
  });

  test("an id is good for one query at a time", async () => {
    const twins = [run(endless, { id: "twin" }), run(endless, { id: "twin" })];
    expect(await Promise.race(twins)).toMatchObject({ status: 409, body: { error: { code: "conflict" } } });
    await server.call("DELETE", "/api/query/twin");
    expect((await Promise.all(twins)).map(({ status }) => status).toSorted((a, b) => a - b)).toStrictEqual([409, 499]);
  });

  test("a closed connection cancels its query in the engine", async () => {
    let active = 0;
    const watched: GraphStore = {
      ...store,
      async read(...call) {
        active += 1;
        return store.read(...call).finally(() => {
          active -= 1;
        });
      },
    };
    const other = await startServer(watched);
    const gone = new AbortController();
    const running = fetch(`${other.url}/api/query`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: endless }),
      signal: gone.signal,
    });
    await until(
      () => Promise.resolve(active),
      (count) => count === 1,
    );
    gone.abort();
    await expect(running).rejects.toThrow("abort");
    expect(
      await until(
        () => Promise.resolve(active),
        (count) => count === 0,
      ),
    ).toBe(0);
    await other.close();
  });
});

/** Asks again until the answer is the one that is waited for, for five seconds at most. */
async function until<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + 5_000;
  let answer = await ask();
  while (!isIt(answer) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer = await ask();
  }
  return answer;
}
