import neo4jDriver from "neo4j-driver";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graphStore.ts";
import type { StoreError } from "../../server/store/storeError.ts";
import { openNeo4jStore } from "../../server/store/neo4j/openNeo4jStore.ts";
import { openCluster, type Cluster } from "../support/neo4j/cluster.ts";
import { leaseNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import { ask, askValue, refusal } from "./ask.ts";

const lease = await leaseNeo4j();

type Name = "writer" | "reader1" | "reader2";
const names = ["writer", "reader1", "reader2"] as const;
const roles = { WRITE: ["writer"], READ: ["reader1", "reader2"], ROUTE: names } as const;

describe.skipIf(lease.kind === "missing")(lease.kind === "missing" ? `skipped: ${lease.reason}` : "a cluster by neo4j://", () => {
  if (lease.kind === "missing") {
    test("is not here");
    return;
  }
  const { neo4j } = lease;
  const { hostname: host, port } = new URL(neo4j.uri);
  const beside = neo4jDriver.driver(neo4j.uri, neo4jDriver.auth.basic(neo4j.user, neo4j.password));
  let cluster: Cluster<Name>;
  let store: GraphStore;

  beforeEach(async () => {
    cluster = await openCluster({ host, port: Number(port) }, names, roles);
    store = await openNeo4jStore({ ...neo4j, uri: cluster.uri("writer") });
  });
  afterEach(async () => {
    for (const name of names) cluster.members[name].is({ kind: "up" });
    // Nothing of ours is left on the server, nor a connection to any member.
    await expect.poll(ours).toBe(0);
    await store.close();
    await expect.poll(() => cluster.open()).toBe(0);
    await cluster.close();
  });
  afterAll(async () => {
    await beside.executeQuery("MATCH (n:Clustered) DELETE n");
    await beside.close();
    lease.release();
  });

  async function ours(): Promise<number> {
    const query = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'throughline' RETURN count(*) AS n";
    return Number((await beside.executeQuery(query)).records[0]?.get("n"));
  }

  /** As a page does, which counts before anybody asks. */
  async function one(): Promise<unknown> {
    const { rows } = await store.read("RETURN 1 AS x", {}, { maxRows: 1, origin: "application" });
    return rows[0]?.[0];
  }

  /** A busy machine may need more than one look. */
  function state(): Promise<unknown> {
    return store.ping().then(
      () => "there",
      ({ reason }: StoreError) => reason,
    );
  }

  /** Where transactions were begun: by BEGIN, or by a RUN that is one of its own and says what BEGIN would. */
  function beginnings(): typeof cluster.asked {
    return cluster.asked.filter(({ kind, extra }) => kind === "begin" || (kind === "run" && extra.size > 0));
  }

  /** The members on which a query's transactions were begun. */
  function begunOn(): Name[] {
    return beginnings().map(({ member }) => member);
  }

  test("reads go to read replicas in READ mode, and writes to the writer", async () => {
    for (let i = 0; i < 6; i += 1) await one();
    expect(new Set(begunOn())).toStrictEqual(new Set(["reader1", "reader2"]));
    for (const { extra } of beginnings()) {
      expect(extra.get("mode")).toBe("r");
      expect(extra.get("tx_metadata")).toStrictEqual(
        new Map([
          ["app", "throughline"],
          ["call", expect.any(String)],
        ]),
      );
      expect(extra.get("tx_timeout")).toBeGreaterThan(0);
    }
    cluster.asked.length = 0;
    await store.write([{ query: "CREATE (:Clustered {x: 1})" }]);
    await store.execute("CREATE (:Clustered {x: 2})", {}, { maxRows: 10 });
    await store.rehearse("CREATE (:Clustered {x: 3})", {}, { maxRows: 10 });
    const runs = cluster.asked.filter(({ kind }) => kind === "run");
    expect(runs.length).toBeGreaterThan(2);
    expect(new Set(runs.map(({ member }) => member))).toStrictEqual(new Set(["writer"]));
    for (const { extra } of cluster.asked) expect(extra.get("mode")).not.toBe("r");
    expect(await askValue(store, "MATCH (n:Clustered) RETURN sum(n.x) AS sum")).toBe(3);
  });

  test("a read after a write carries its bookmark, whichever member answers", async () => {
    await store.write([{ query: "CREATE (:Clustered)" }]);
    cluster.asked.length = 0;
    for (let i = 0; i < 4; i += 1) await one();
    const begun = beginnings();
    expect(new Set(begun.map(({ member }) => member))).toStrictEqual(new Set(["reader1", "reader2"]));
    for (const { extra } of begun) expect(extra.get("bookmarks")).toStrictEqual([expect.stringMatching(/^FB:/)]);
  });

  test("a table holds for its time, and then the new one is asked for", async () => {
    for (let i = 0; i < 10; i += 1) await one();
    const tables = () => cluster.asked.filter(({ kind }) => kind === "route").length;
    expect(tables()).toBe(1);
    await store.close();
    cluster.table = { ttl: 1, roles: { ...roles, READ: ["reader1"] } };
    store = await openNeo4jStore({ ...neo4j, uri: cluster.uri("writer") });
    await one();
    cluster.table = { ttl: 300, roles: { ...roles, READ: ["reader2"] } };
    await expect
      .poll(async () => {
        await one();
        return begunOn().at(-1);
      })
      .toBe("reader2");
    expect(tables()).toBe(3);
  });

  const long = "UNWIND range(1, 5000) AS x RETURN x";

  test("a replica that goes in the middle of a stream: the read is asked again of another, and no row is lost", async () => {
    await one();
    cluster.table = { ttl: 300, roles: { ...roles, READ: ["reader2"] } };
    for (const name of ["reader1", "reader2"] as const) cluster.members[name].is({ kind: "goneAfter", records: 120 });
    cluster.members.reader2.is({ kind: "up" });
    // Whichever comes first: sooner or later the one that goes is asked.
    for (let i = 0; i < 2; i += 1) {
      const { rows, truncated } = await ask(store, long, {}, { maxRows: 10_000 });
      expect({ rows: rows.length, truncated }).toStrictEqual({ rows: 5_000, truncated: false });
    }
    expect(cluster.members.reader1.open()).toBe(0);
    expect(await one()).toBe(1);
  });

  test("a replica that is gone before a query, and one that comes back", async () => {
    for (let i = 0; i < 4; i += 1) await one();
    cluster.members.reader1.is({ kind: "gone" });
    const answers = await Promise.all(Array.from({ length: 20 }, one));
    expect(answers).toStrictEqual(Array(20).fill(1));
    await expect.poll(state).toBe("there");
    cluster.members.reader1.is({ kind: "up" });
    cluster.members.reader2.is({ kind: "gone" });
    // The table that is known names only the one that is now gone.
    expect(await Promise.all(Array.from({ length: 20 }, one))).toStrictEqual(Array(20).fill(1));
    expect(begunOn().at(-1)).toBe("reader1");
  });

  test("all replicas gone: the error says so, and reads are back with the first of them", async () => {
    await one();
    for (const name of ["reader1", "reader2"] as const) cluster.members[name].is({ kind: "gone" });
    const error = await refusal(one());
    expect(error).toMatchObject({ code: "unavailable", reason: "unreachable" });
    expect(error.message).toContain("member");
    cluster.members.reader2.is({ kind: "up" });
    await expect.poll(() => one().catch(() => "away")).toBe(1);
  });

  test("the address in NEO4J_URI gone: the others are asked for the table, also by a driver that is new", async () => {
    cluster.table = { ttl: 0, roles };
    for (let i = 0; i < 4; i += 1) await one();
    cluster.members.writer.is({ kind: "gone" });
    expect(await Promise.all(Array.from({ length: 20 }, one))).toStrictEqual(Array(20).fill(1));
    // Hanging replicas make us begin anew.
    for (const name of ["reader1", "reader2"] as const) cluster.members[name].is({ kind: "hangs" });
    expect(await refusal(store.ping())).toMatchObject({ code: "unavailable" });
    for (const name of ["reader1", "reader2"] as const) cluster.members[name].is({ kind: "up" });
    await expect.poll(() => one().catch(() => "away")).toBe(1);
    await expect.poll(state).toBe("there");
  });

  const notLeader = { code: "Neo.ClientError.Cluster.NotALeader", message: "No write operations are allowed directly on this database." };

  test("the writer moved: our own writes find the new one, and a person's text that was not run says what to do", async () => {
    await store.write([{ query: "CREATE (:Clustered)" }]);
    cluster.table = { ttl: 300, roles: { WRITE: ["reader1"], READ: ["reader2", "writer"], ROUTE: names } };
    cluster.members.writer.fail("run", notLeader);
    cluster.asked.length = 0;
    const counters = await store.write([{ query: "CREATE (:Clustered)" }]);
    expect(counters.nodesCreated).toBe(1);
    expect(begunOn().slice(0, 2)).toStrictEqual(["writer", "reader1"]);

    cluster.table = { ttl: 300, roles };
    cluster.members.reader1.fail("run", notLeader);
    const error = await refusal(store.execute("CREATE (:Clustered)", {}, { maxRows: 10 }));
    expect(error).toMatchObject({ code: "conflict", engineCode: notLeader.code });
    expect(error.message).toContain("does not lead");
    expect(await one()).toBe(1);
    expect((await store.execute("CREATE (:Clustered)", {}, { maxRows: 10 })).counters.nodesCreated).toBe(1);
  });

  test("a text that commits by itself is run once, and when its member goes away it is said that it may have been kept", async () => {
    cluster.members.writer.is({ kind: "goneAfter", records: 1 });
    const write = "UNWIND range(1, 3) AS x CREATE (:Clustered) RETURN x";
    const error = await refusal(store.execute(write, {}, { maxRows: 10 }));
    expect(error).toMatchObject({ code: "unavailable", reason: "unreachable" });
    expect(error.hint).toContain("may have been kept");
    expect(cluster.asked.filter(({ kind, text }) => kind === "run" && text === write)).toHaveLength(1);
  });

  test("a replica that only hangs: the state stays known, and others are asked", async () => {
    for (let i = 0; i < 6; i += 1) await one();
    cluster.members.reader1.is({ kind: "hangs" });
    const answers = await Promise.all(Array.from({ length: 10 }, () => one().catch((error: unknown) => error)));
    expect(answers).toStrictEqual(Array(10).fill(1));
    const begun = cluster.asked.length;
    for (let i = 0; i < 6; i += 1) await expect.poll(state).toBe("there");
    expect(await Promise.all(Array.from({ length: 10 }, one))).toStrictEqual(Array(10).fill(1));
    for (const { member } of cluster.asked.slice(begun)) expect(member).not.toBe("reader1");
    cluster.members.reader1.is({ kind: "up" });
    expect(await one()).toBe(1);
  });

  test("a replica that hangs from the start", async () => {
    cluster.members.reader1.is({ kind: "hangs" });
    const answers = await Promise.all(Array.from({ length: 10 }, () => one().catch((error: unknown) => error)));
    expect(answers).toStrictEqual(Array(10).fill(1));
  });

  describe.each([
    ["Neo.TransientError.General.DatabaseUnavailable", "unavailable", "database_offline"],
    ["Neo.TransientError.Transaction.LeaderSwitch", "conflict", undefined],
    ["Neo.TransientError.Transaction.DeadlockDetected", "conflict", undefined],
    ["Neo.TransientError.Transaction.MaximumTransactionLimitReached", "unavailable", "overloaded"],
    ["Neo.TransientError.Request.ResourceExhaustion", "unavailable", "overloaded"],
    ["Neo.ClientError.Security.AuthorizationExpired", "unavailable", "credentials"],
  ])("%s", (code, expected, reason) => {
    test("that passes is not seen; one that stays is said after a few tries", async () => {
      for (const name of names) cluster.members[name].fail("run", { code, message: "for a moment" });
      if (reason !== "overloaded") expect(await one()).toBe(1);
      for (const name of names) cluster.members[name].fail("run", { code, message: "for long" }, 1_000);
      cluster.asked.length = 0;
      const error = await refusal(one());
      expect(error).toMatchObject({ code: expected, reason, engineCode: code });
      expect(error.hint).not.toBe("");
      expect(cluster.asked.filter(({ kind }) => kind === "run").length).toBeLessThanOrEqual(4);
    });
  });

  describe.each([
    ["Neo.ClientError.Security.Forbidden", "forbidden", undefined],
    ["Neo.ClientError.Security.TokenExpired", "unavailable", "credentials"],
    ["Neo.ClientError.Security.CredentialsExpired", "unavailable", "credentials"],
  ])("%s", (code, expected, reason) => {
    test("is said at once, and asked once", async () => {
      for (const name of names) cluster.members[name].fail("run", { code, message: "not for you" });
      const error = await refusal(one());
      expect(error).toMatchObject({ code: expected, reason, engineCode: code });
      expect(error.hint).not.toBe("");
      expect(cluster.asked.filter(({ kind }) => kind === "run")).toHaveLength(1);
    });
  });
});
