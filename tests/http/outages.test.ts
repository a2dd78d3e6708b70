import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorBody } from "../../server/contract/errors.ts";
import type { HealthResponse } from "../../server/contract/graph.ts";
import { readScripts } from "../../server/seed/scripts.ts";
import { seedStore } from "../../server/seed/seedStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openStore } from "../../server/store/openStore.ts";
import { leaseNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import { openProxy, type Proxy } from "../support/neo4j/proxy.ts";
import { root, startServer, type TestServer } from "./testServer.ts";

const lease = await leaseNeo4j();
/** The state is to be known within two seconds, on a machine with nothing else to do. */
const knownWithinMs = process.env.CI === "true" ? 4_000 : 2_000;
const restartMs = 400_000;

describe.skipIf(lease.kind === "missing")(lease.kind === "missing" ? `skipped: ${lease.reason}` : "the API over a Neo4j", () => {
  if (lease.kind === "missing") {
    test("is not here");
    return;
  }
  const address = lease.neo4j;
  let proxy: Proxy;
  let store: GraphStore;
  let server: TestServer;
  /** Beside the product, to look at what it leaves behind. */
  let driver: Driver;

  beforeAll(async () => {
    const { hostname, port } = new URL(address.uri);
    proxy = await openProxy({ host: hostname, port: Number(port) });
    store = await openStore({ engine: "neo4j", ...address, uri: `bolt://127.0.0.1:${proxy.port}` });
    await seedStore(store, await readScripts(`${root}cypher`), () => {});
    server = await startServer(store);
    driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    await proxy.close();
    await driver.close();
    lease.release();
  });

  /** Transactions of ours that the server still has. */
  async function ours(): Promise<number> {
    const query = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'throughline' RETURN count(*) AS n";
    const { records } = await driver.executeQuery(query);
    return Number(records[0]?.get("n"));
  }

  async function health(): Promise<{ status: number; body: HealthResponse; ms: number }> {
    const begun = performance.now();
    const { status, body } = await server.call<HealthResponse>("GET", "/api/health");
    return { status, body, ms: performance.now() - begun };
  }

  /** A mixture of what a page asks. */
  function request(at: number) {
    const calls: [string, string, object?][] = [
      ["GET", "/api/graph"],
      ["GET", "/api/nodes/country:japan/neighbours"],
      ["POST", "/api/ask", { question: "who links Japan to Australia" }],
      ["POST", "/api/query", { query: "MATCH (c:Country) RETURN c.name AS name ORDER BY name" }],
      ["POST", "/api/query", { query: "UNWIND range(1, 200000) AS x WITH x WHERE x % 1000 = 0 RETURN sum(x) AS sum" }],
    ];
    const [method, path, body] = calls[at % calls.length] as [string, string, object?];
    return server.call<ErrorBody>(method, path, body);
  }

  async function statuses(count: number): Promise<number[]> {
    const answers = await Promise.all(Array.from({ length: count }, (_, at) => request(at)));
    return answers.map(({ status }) => status);
  }

  test(
    "killed in the middle of a hundred requests, answers each, says why, is back by itself, and leaves nothing behind",
    async () => {
      expect((await health()).status).toBe(200);
      await Promise.all(Array.from({ length: 20 }, (_, at) => request(at)));
      const connections = proxy.open();
      // A read is answered before its transaction has ended.
      await expect.poll(ours).toBe(0);

      const early = Array.from({ length: 50 }, (_, at) => request(at));
      const killed = lease.kill();
      const late = Array.from({ length: 50 }, (_, at) => request(at));
      const answers = await Promise.all([...early, ...late]);
      await killed;
      for (const { status, body } of answers) {
        if (status === 200) continue;
        expect({ status, code: body.error.code }).toStrictEqual({ status: 503, code: "unavailable" });
        expect(["unreachable", "no_answer"]).toContain(body.error.details?.["reason"]);
        expect(body.error.hint).not.toBe("");
      }
      const { status, body, ms } = await health();
      expect(ms).toBeLessThan(knownWithinMs);
      expect({ code: status, ...body }).toMatchObject({ code: 503, status: "unavailable", reason: "unreachable" });

      await lease.restart();
      await expect.poll(async () => (await health()).status, { timeout: 120_000, interval: 200 }).toBe(200);
      // A Neo4j that has just begun plans each query for the first time, which is called no answer where it takes too long.
      await expect.poll(() => statuses(5), { timeout: 120_000, interval: 200 }).toStrictEqual(Array(5).fill(200));
      // A hundred at once are more than a busy machine answers in time at the first try.
      await expect.poll(() => statuses(100), { timeout: 120_000, interval: 1_000 }).toStrictEqual(Array(100).fill(200));
      await expect.poll(ours).toBe(0);
      // The pool may hold as many as were busy at once, and none beside them.
      expect(proxy.open()).toBeLessThanOrEqual(Math.max(connections, 50));
    },
    restartMs,
  );

  test("a network that swallows everything is told by health in time, and forgotten when it is over", { timeout: 120_000 }, async () => {
    await expect.poll(async () => (await health()).status, { timeout: 30_000, interval: 200 }).toBe(200);
    proxy.weather({ kind: "blackHole" });
    const { status, body, ms } = await health();
    expect(ms).toBeLessThan(knownWithinMs);
    expect({ code: status, ...body }).toMatchObject({ code: 503, status: "unavailable", reason: "no_answer" });
    proxy.weather({ kind: "clear" });
    await expect.poll(async () => (await health()).status, { timeout: 10_000, interval: 200 }).toBe(200);
    await expect.poll(ours).toBe(0);
  });

  test("the header chooses the one database that Community has, and system is not offered", async () => {
    const { body } = await server.call("GET", "/api/databases");
    expect(body).toStrictEqual({ databases: [{ name: "neo4j", isDefault: true, status: "online" }], current: "neo4j" });
    expect((await server.call("GET", "/api/graph", undefined, about("neo4j"))).status).toBe(200);
    expect((await server.call("GET", "/api/graph", undefined, about("Neo4j"))).status).toBe(200);
    expect((await server.call("GET", "/api/graph", undefined, about("system"))).status).toBe(404);
  });
});

function about(database: string) {
  return { headers: { "x-throughline-database": database } };
}
