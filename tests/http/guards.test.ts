import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { StoreError } from "../../server/store/storeError.ts";
import { openExample, startServer, type TestServer } from "./testServer.ts";

const token = "a-token-of-the-tests";
let store: GraphStore;
let server: TestServer;
let guarded: TestServer;

beforeAll(async () => {
  store = await openExample();
  server = await startServer(store);
  guarded = await startServer(store, { token, hosts: { host: "0.0.0.0", loopbackOnly: false, allowedHosts: ["graph.example"] } });
});

afterAll(async () => {
  await server.close();
  await guarded.close();
  await store.close();
});

/** `fetch` does not let a caller choose the Host. */
function statusUnderHost(url: string, host: string, path = "/api/health"): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url + path, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

describe("bodies", () => {
  const cases: [string, string, { headers?: Record<string, string> }, number, string][] = [
    ["no JSON", "{", {}, 400, "bad_request"],
    ["a bare value", "1", {}, 400, "bad_request"],
    ["nothing", "", {}, 400, "bad_request"],
    ["a form", "query=RETURN+1", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 415, "unsupported_media_type"],
    ["plain text", "{}", { headers: { "content-type": "text/plain" } }, 415, "unsupported_media_type"],
    ["another charset", "{}", { headers: { "content-type": "application/json; charset=latin1" } }, 415, "unsupported_media_type"],
    ["more than a megabyte", JSON.stringify({ query: "x".repeat(1_100_000) }), {}, 413, "too_large"],
  ];
  test.each(cases)("%s", async (_, sent, init, status, code) => {
    expect(await server.call("POST", "/api/query", sent, init)).toMatchObject({ status, body: { error: { code } } });
  });
});

describe("addresses", () => {
  test("that are not there answer in JSON", async () => {
    for (const path of [
      "/api",
      "/api/",
      "/api/nothing",
      "/api/nodes/a/nothing",
      "/nothing",
      "/assets/nothing.js",
      "/..%2f..%2fpackage.json",
    ]) {
      expect(await server.call("GET", path)).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
    }
  });

  test("know their methods", async () => {
    const { status, headers, body } = await server.call("PUT", "/api/query");
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("POST");
    expect(body).toMatchObject({ error: { code: "method_not_allowed" } });
    expect((await server.call("POST", "/api/graph", {})).headers.get("allow")).toBe("GET, HEAD");
    expect(await server.call("OPTIONS", "/api/graph")).toMatchObject({ status: 204 });
    expect(await server.call("HEAD", "/api/health")).toMatchObject({ status: 200 });
  });
});

describe("the page", () => {
  test("has a policy without inline code", async () => {
    const response = await fetch(server.url);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("style-src 'self';");
    expect(await response.text()).toContain("The page");
    expect(response.headers.get("x-powered-by")).toBeNull();
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  test("keeps hashed files for good, and compresses what is large and leaves the machine", async () => {
    const asset = await fetch(`${server.url}/assets/main-abc123.js`);
    expect(asset.headers.get("cache-control")).toContain("immutable");
    const here = await fetch(`${server.url}/api/graph`, { headers: { "accept-encoding": "gzip" } });
    expect(here.headers.get("content-encoding")).toBeNull();
    const graph = await fetch(`${server.url}/api/graph`, { headers: { "accept-encoding": "gzip", "x-real-ip": "192.0.2.1" } });
    expect(graph.headers.get("content-encoding")).toBe("gzip");
    expect(graph.headers.get("cache-control")).toBe("no-store");
    const [, sent] = await Promise.all([asset.text(), graph.json(), here.text()]);
    expect(sent).toHaveProperty("nodes");
  });
});

describe("other sites", () => {
  test("cannot use a name of their own", async () => {
    expect(await statusUnderHost(server.url, "evil.example")).toBe(403);
    expect(await statusUnderHost(server.url, "127.0.0.1.evil.example")).toBe(403);
    expect(await statusUnderHost(server.url, "192.168.1.1")).toBe(403);
    expect(await statusUnderHost(server.url, "localhost:3000")).toBe(200);
    expect(await statusUnderHost(server.url, "[::1]:3000")).toBe(200);
    expect(await statusUnderHost(guarded.url, "192.168.1.1")).toBe(200);
    expect(await statusUnderHost(guarded.url, "graph.example:80")).toBe(200);
    expect(await statusUnderHost(guarded.url, "evil.example")).toBe(403);
  });

  test.each([{ origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }])(
    "cannot send: %o",
    async (headers) => {
      expect(await server.call("POST", "/api/query", { query: "RETURN 1" }, { headers })).toMatchObject({ status: 403 });
      expect(await server.call("DELETE", "/api/query/x", undefined, { headers })).toMatchObject({ status: 403 });
    },
  );

  test("our own page can", async () => {
    expect(await server.call("POST", "/api/query", { query: "RETURN 1 AS x" }, { headers: { origin: server.url } })).toMatchObject({
      status: 200,
    });
  });
});

function authorized(authorization: string): { headers: Record<string, string> } {
  return { headers: { authorization } };
}

describe("a token", () => {
  test("is asked for, health and the page apart", async () => {
    const refused = await guarded.call("GET", "/api/graph");
    expect(refused).toMatchObject({ status: 401, body: { error: { code: "unauthorized" } } });
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
    expect(await guarded.call("GET", "/api/health")).toMatchObject({ status: 200 });
    expect((await fetch(guarded.url)).status).toBe(200);
  });

  test("is taken from the header", async () => {
    expect(await guarded.call("GET", "/api/graph", undefined, authorized(`Bearer ${token}`))).toMatchObject({ status: 200 });
    expect(await guarded.call("GET", "/api/graph", undefined, authorized("Bearer wrong"))).toMatchObject({ status: 401 });
    expect(await guarded.call("GET", "/api/graph", undefined, authorized(`Basic ${token}`))).toMatchObject({ status: 401 });
  });

  test("in the address becomes a cookie that does not hold it", async () => {
    const opened = await fetch(`${guarded.url}/?token=${token}`, { redirect: "manual" });
    expect(opened.status).toBe(303);
    expect(opened.headers.get("location")).toBe("/");
    const cookie = opened.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(token);
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    expect(await guarded.call("GET", "/api/graph", undefined, { headers })).toMatchObject({ status: 200 });
    expect((await fetch(`${guarded.url}/?token=wrong`, { redirect: "manual" })).status).toBe(401);
  });

  test("is never logged", () => {
    expect(guarded.log.length).toBeGreaterThan(3);
    expect(guarded.log.join("")).not.toContain(token);
  });
});

test("too many requests are held back", async () => {
  const slow = await startServer(store, { requestsPerMinute: 3 });
  const statuses: number[] = [];
  for (let i = 0; i < 5; i += 1) statuses.push((await slow.call("GET", "/api/documents")).status);
  expect(statuses).toStrictEqual([200, 200, 200, 429, 429]);
  await slow.close();
});

describe("a store", () => {
  test("that is away is told of, and its return is noticed", async () => {
    let away = true;
    const flaky: GraphStore = {
      ...store,
      ping: (options) => (away ? Promise.reject(new StoreError("unavailable", "away")) : store.ping(options)),
    };
    const other = await startServer(flaky);
    expect(await other.call("GET", "/api/health")).toMatchObject({ status: 503, body: { status: "unavailable", engine: store.engine } });
    expect(await other.call("GET", "/api/graph")).toMatchObject({ status: 503, body: { error: { code: "unavailable" } } });
    away = false;
    expect(await other.call("GET", "/api/health")).toMatchObject({ status: 200, body: { status: "ok" } });
    await other.close();
  });

  test("that fails in an unforeseen way shows nothing of its insides", async () => {
    const broken: GraphStore = { ...store, relationships: () => Promise.reject(new Error("secret path /etc/graph")) };
    const other = await startServer(broken);
    const { status, headers, body } = await other.call("GET", "/api/edges/x/evidence");
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("secret");
    const id = headers.get("x-request-id") ?? "none";
    expect(body).toMatchObject({ error: { code: "internal", details: { requestId: id } } });
    expect(other.log.some((line) => line.includes("secret path") && line.includes(id))).toBe(true);
    await other.close();
  });
});
