import { createServer as createWebServer } from "node:http";
import net, { type AddressInfo, type Server } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import tls from "node:tls";
import neo4jDriver from "neo4j-driver";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graphStore.ts";
import type { StoreError } from "../../server/store/storeError.ts";
import { openNeo4jStore, type Neo4jStoreOptions } from "../../server/store/neo4j/openNeo4jStore.ts";
import { atRest } from "../support/neo4j/atRest.ts";
import { leaseNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import { openProxy, type Proxy } from "../support/neo4j/proxy.ts";
import { selfSigned } from "../support/neo4j/selfSigned.ts";
import { ask, askValue, refusal } from "./ask.ts";

const lease = await leaseNeo4j();

/** The state is to be known within two seconds, on a machine with nothing else to do. */
const knownWithinMs = process.env.CI === "true" ? 4_000 : 2_000;

describe.skipIf(lease.kind === "missing")(lease.kind === "missing" ? `skipped: ${lease.reason}` : "A Neo4j that goes away", () => {
  if (lease.kind === "missing") {
    test("is not here");
    return;
  }
  const { neo4j } = lease;
  const { hostname, port } = new URL(neo4j.uri);
  const target = { host: hostname, port: Number(port) };
  const opened: GraphStore[] = [];
  const servers: Server[] = [];
  let proxy: Proxy;

  beforeEach(async () => {
    proxy = await openProxy(target);
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    for (const server of servers.splice(0)) server.close();
    await proxy.close();
  });
  afterAll(() => lease.release());

  async function open(options: Partial<Neo4jStoreOptions> = {}): Promise<GraphStore> {
    const store = await openNeo4jStore({ ...neo4j, uri: `bolt://127.0.0.1:${proxy.port}`, ...options });
    opened.push(store);
    return store;
  }

  async function listen(server: Server): Promise<number> {
    servers.push(server);
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  }

  describe.each(["bolt", "neo4j"])("by %s://, an address that is wrong says so:", (scheme) => {
    test("the port", async () => {
      const free = await listen(net.createServer());
      await new Promise((resolve) => servers.pop()?.close(resolve));
      expect(await reasonOf(await open({ uri: `${scheme}://127.0.0.1:${free}` }))).toBe("unreachable");
    });

    test("the host name", async () => {
      expect(await reasonOf(await open({ uri: `${scheme}://no-such-host.invalid:7687` }))).toBe("unknown_host");
    });

    test("a web server's port", async () => {
      const store = await open({ uri: `${scheme}://127.0.0.1:${await listen(createWebServer())}` });
      await refusal(store.ping());
      expect(await reasonOf(store)).toBe("not_neo4j");
    });

    test("encryption where there is none", async () => {
      expect(await reasonOf(await open({ uri: `${scheme}+s://127.0.0.1:${port}` }))).toBe("encryption");
    });

    test("a certificate that nobody trusts, which +ssc takes", async () => {
      const secure = tls.createServer(selfSigned(), (client) => {
        const server = net.connect(target);
        client.pipe(server).pipe(client);
        for (const socket of [client, server]) socket.on("error", () => undefined);
      });
      const securePort = await listen(secure);
      expect(await reasonOf(await open({ uri: `${scheme}+s://localhost:${securePort}` }))).toBe("certificate");
      // A routing table names the server's own address, which takes no encryption here.
      if (scheme === "bolt") expect(await askValue(await open({ uri: `bolt+ssc://localhost:${securePort}` }), "RETURN 1 AS x")).toBe(1);
    });

    test("the name of the database", async () => {
      expect(await reasonOf(await open({ uri: `${scheme}://127.0.0.1:${port}`, database: "nosuchdatabase" }))).toBe("database_missing");
    });
  });

  test("a network that takes everything and answers nothing is known in time, and what comes after it is answered", async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 10 }, () => askValue(store, "RETURN 1 AS x")));
    proxy.weather({ kind: "blackHole" });
    expect(await reasonOf(store)).toBe("no_answer");
    const begun = performance.now();
    const refusals = await Promise.all(Array.from({ length: 20 }, () => refusal(ask(store, "RETURN 1 AS x"))));
    expect(performance.now() - begun).toBeLessThan(knownWithinMs);
    expect(new Set(refusals.map(({ reason }) => reason))).toStrictEqual(new Set(["no_answer"]));
    proxy.weather({ kind: "clear" });
    await isBack(store);
  });

  test("connections that only we still hold are replaced, and no question is lost by it", async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 10 }, () => askValue(store, "RETURN 1 AS x")));
    proxy.halfOpen();
    expect(await askValue(store, "RETURN 1 AS x")).toBe(1);
  });

  test("a stream that is cut in the middle is read again", async () => {
    const store = await open();
    const query = "UNWIND range(1, 5000) AS x RETURN x, 'some words to fill the stream' AS words";
    await ask(store, query);
    proxy.weather({ kind: "cutAfter", bytes: 40_000 });
    const { rows, truncated } = await ask(store, query, {}, { maxRows: 10_000 });
    expect(rows).toHaveLength(5_000);
    expect(truncated).toBe(false);
  });

  test("a slow network is only slow", async () => {
    const store = await open();
    proxy.weather({ kind: "slow", delayMs: 60 });
    expect((await store.ping()).engineVersion).toBe(neo4j.version);
    expect(await askValue(store, "RETURN 1 AS x")).toBe(1);
  });

  test("one that is too slow for a state within two seconds is said to be, and still answers whoever has more patience", async () => {
    const store = await open();
    await askValue(store, "RETURN 1 AS x");
    // A look takes several round trips.
    proxy.weather({ kind: "slow", delayMs: 350 });
    expect(await refusal(store.ping())).toMatchObject({ code: "unavailable", reason: "no_answer" });
    const patient = () => store.ping({ timeoutMs: 30_000 }).then(({ engineVersion }) => engineVersion, String);
    await expect.poll(patient, { timeout: 50_000 }).toBe(neo4j.version);
  });

  test("one that refuses is asked once for everybody, and is back at once", async () => {
    const store = await open();
    expect(await askValue(store, "RETURN 1 AS x")).toBe(1);
    proxy.weather({ kind: "refuse" });
    const refusals = await Promise.all(Array.from({ length: 50 }, () => refusal(ask(store, "RETURN 1 AS x"))));
    expect(new Set(refusals.map(({ reason }) => reason))).toStrictEqual(new Set(["unreachable"]));
    proxy.weather({ kind: "clear" });
    await isBack(store);
    expect(proxy.open()).toBeLessThanOrEqual(2);
  });

  test("a password that is changed is said, and one that is right again is enough", { timeout: 90_000 }, async () => {
    const driver = neo4jDriver.driver(neo4j.uri, neo4jDriver.auth.basic(neo4j.user, neo4j.password));
    const admin = { database: "system" };
    await driver.executeQuery("CREATE USER visitor SET PASSWORD 'first-of-two' CHANGE NOT REQUIRED", {}, admin);
    try {
      const store = await open({ user: "visitor", password: "first-of-two" });
      expect(await askValue(store, "RETURN 1 AS x")).toBe(1);
      await driver.executeQuery("ALTER USER visitor SET PASSWORD 'second-of-two' CHANGE NOT REQUIRED", {}, admin);
      // A connection that is signed in stays so with Neo4j; a new one is not needed to know.
      const state = () =>
        store.ping().then(
          () => "there",
          ({ reason }: StoreError) => reason,
        );
      await expect.poll(state, { interval: 200 }).toBe("credentials");
      const { reason, hint } = await refusal(ask(store, "RETURN 1 AS x"));
      expect(reason).toBe("credentials");
      expect(hint).toContain("NEO4J_PASSWORD");
      expect(proxy.open()).toBeGreaterThan(0);
      await driver.executeQuery("ALTER USER visitor SET PASSWORD 'first-of-two' CHANGE NOT REQUIRED", {}, admin);
      await expect.poll(() => askValue(store, "RETURN 1 AS x").catch(() => "away"), { timeout: 60_000, interval: 500 }).toBe(1);
    } finally {
      await driver.executeQuery("DROP USER visitor", {}, admin);
      await driver.close();
    }
  });

  test("a query that needs more memory than there is fails alone", async () => {
    const store = await open();
    const error = await refusal(ask(store, "UNWIND range(1, 100000000) AS x WITH collect([x, x, x]) AS found RETURN size(found) AS n"));
    expect(error).toMatchObject({ code: "limit" });
    expect(error.hint).not.toBe("");
    expect(await askValue(store, "RETURN 1 AS x")).toBe(1);
  });

  test(
    "no more than a handful of queries that cannot be ended are left behind, whatever becomes of the network",
    { timeout: 400_000 },
    async () => {
      const store = await open();
      const driver = neo4jDriver.driver(neo4j.uri, neo4jDriver.auth.basic(neo4j.user, neo4j.password));
      const list =
        "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'throughline' AND currentQuery CONTAINS 'part + y' RETURN 1";
      const running = async () => (await driver.executeQuery(list)).records.length;
      const state = () =>
        ask(store, "RETURN 1 AS x").then(
          () => "answers",
          ({ reason }: StoreError) => reason,
        );
      try {
        // Neo4j looks whether its time is up between rows, not inside an expression.
        const query = "RETURN reduce(sum = 0, x IN range(1, $long) | reduce(part = sum, y IN range(1, 1000) | part + y % 7)) AS x";
        // On every connection, so that none is opened, and nothing is planned, while the machine is busy.
        await Promise.all(Array.from({ length: 8 }, () => ask(store, query, { long: 100 })));
        const long = await iterationsOf(4_500, async (count) => void (await ask(store, query, { long: count })));
        for (let round = 0; round < 3 && (await state()) !== "overloaded"; round += 1) {
          const errors = await Promise.all(Array.from({ length: 8 }, () => refusal(ask(store, query, { long }, { timeoutMs: 50 }))));
          for (const { code, reason } of errors)
            expect([code, reason]).toBeOneOf([
              ["timeout", undefined],
              ["unavailable", "overloaded"],
            ]);
          await wait(600);
        }
        expect(await state()).toBe("overloaded");
        expect(await running()).toBeLessThanOrEqual(15);
        // The connections go, and the queries stay.
        proxy.weather({ kind: "refuse" });
        expect((await refusal(store.ping())).code).toBe("unavailable");
        proxy.weather({ kind: "clear" });
        await expect.poll(state, { timeout: 5_000, interval: 300 }).toBe("overloaded");
        await expect.poll(running, { timeout: 180_000, interval: 500 }).toBe(0);
        await expect.poll(state, { timeout: 10_000, interval: 100 }).toBe("answers");
      } finally {
        await atRest(neo4j);
        await driver.close();
      }
    },
  );
});

/** How many of something take so long on this machine, going by the quickest of some tries. */
async function iterationsOf(ms: number, run: (count: number) => Promise<void>): Promise<number> {
  const count = 500;
  const times: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const begun = performance.now();
    await run(count);
    times.push(performance.now() - begun);
  }
  return Math.ceil((ms / Math.min(...times)) * count);
}

/** Why the database is away, found out in time. */
async function reasonOf(store: GraphStore): Promise<string | undefined> {
  const begun = performance.now();
  const { code, reason, hint } = await refusal(store.ping());
  expect(performance.now() - begun).toBeLessThan(knownWithinMs);
  expect(code).toBe("unavailable");
  expect(hint).not.toBe("");
  return reason;
}

async function isBack(store: GraphStore): Promise<void> {
  await expect.poll(() => askValue(store, "RETURN 1 AS x").catch(() => "away"), { timeout: 8_000, interval: 100 }).toBe(1);
}
