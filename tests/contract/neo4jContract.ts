import { afterAll, describe, expect, test } from "vitest";
import { openConnection } from "../../server/store/neo4j/connection.ts";
import { kinds, listNames } from "../../server/store/neo4j/names.ts";
import { relationshipsByOwnId } from "../../server/store/neo4j/ownRelationships.ts";
import { inRead } from "../../server/store/neo4j/reads.ts";
import { openNeo4jStore } from "../../server/store/neo4j/openNeo4jStore.ts";
import { ping } from "../../server/store/neo4j/ping.ts";
import type { StoreError } from "../../server/store/storeError.ts";
import { atRest } from "../support/neo4j/atRest.ts";
import type { Lease, LeasedNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import { endless, refusal, ask } from "./ask.ts";
import { crashTests } from "./cases/restart.ts";
import { storeContract } from "./storeContract.ts";

/** Registers the whole contract, and what is true of Neo4j alone, for the run's server of a release. */
export function neo4jContract(lease: Lease): void {
  describe.skipIf(lease.kind === "missing")(lease.kind === "missing" ? `skipped: ${lease.reason}` : "Neo4j", () => {
    if (lease.kind === "missing") test("is not here");
    else neo4jTests(lease);
  });
}

function neo4jTests(lease: LeasedNeo4j): void {
  const { neo4j } = lease;
  afterAll(() => lease.release());

  storeContract({
    name: `Neo4j ${neo4j.version} (${neo4j.origin})`,
    async open() {
      let store = await openNeo4jStore(neo4j);
      return {
        get store() {
          return store;
        },
        kill: () => lease.kill(),
        revive: () => lease.restart(),
        atRest: () => atRest(neo4j),
        async reopen() {
          await store.close();
          store = await openNeo4jStore(neo4j);
        },
        release: () => store.close(),
      };
    },
    differences: neo4j.origin === "given" ? [{ reason: "a given server is not killed", tests: crashTests }] : [],
  });

  test("a cancelled query is gone from the server", async () => {
    const store = await openNeo4jStore(neo4j);
    const controller = new AbortController();
    const running = refusal(ask(store, `${endless} // gone`, {}, { signal: controller.signal }));
    const list = "SHOW TRANSACTIONS YIELD currentQuery, metaData WHERE currentQuery ENDS WITH '// gone' RETURN metaData.app AS app";
    const look = () => store.read(list, {}, { maxRows: 10, origin: "application" });
    await expect.poll(async () => (await look()).rows).toStrictEqual([["throughline"]]);
    controller.abort();
    expect((await running).code).toBe("cancelled");
    await expect.poll(async () => (await look()).rows, { timeout: 2_000 }).toStrictEqual([]);
    await store.close();
  });

  test("a store that was opened before its database was there recovers by itself", async () => {
    if (neo4j.origin === "given") return;
    await lease.kill();
    const store = await openNeo4jStore(neo4j);
    const begun = performance.now();
    expect((await refusal(store.ping())).code).toBe("unavailable");
    expect(performance.now() - begun).toBeLessThan(5_000);
    await lease.restart();
    expect((await store.ping()).engineVersion).toBe(neo4j.version);
    await store.close();
  });

  test("a wrong password is said, and is no internal error", async () => {
    const store = await openNeo4jStore({ ...neo4j, password: "not the password" });
    const error = await refusal(store.ping());
    expect(error.code).toBe("unavailable");
    expect(error.hint).toContain("NEO4J_PASSWORD");
    await store.close();
  });

  test("the operator's list lets more procedures pass", async () => {
    const store = await openNeo4jStore({ ...neo4j, allowedProcedures: ["dbms.listConfig"] });
    expect((await ask(store, "CALL dbms.listConfig() YIELD name RETURN count(*) > 0 AS some")).rows).toStrictEqual([[true]]);
    await store.close();
  });

  test("names that may not be listed are seen in a sample, and that is said", async () => {
    const store = await openNeo4jStore(neo4j);
    await store.write([{ query: "MERGE (:Seen)-[:LEADS_TO]->(:Seen)" }]);
    const connection = openConnection(neo4j, new AbortController().signal);
    try {
      for (const [kind, name] of [[kinds.label, "Seen"] as const, [kinds.type, "LEADS_TO"] as const]) {
        // Community denies nobody a procedure; one that the server does not have is withheld as well.
        const found = await listNames(connection, { timeoutMs: 10_000 }, { ...kind, listed: "CALL no.such() YIELD name RETURN name" });
        expect(found.names).toContain(name);
        expect(found.note).toContain("may not");
        expect((await listNames(connection, { timeoutMs: 10_000 }, kind)).note).toBeUndefined();
      }
    } finally {
      await connection.drivers.close();
      await store.close();
    }
  });

  test("relationships beyond those that are looked at are found by an index, or it is said that they may be there", async () => {
    const store = await openNeo4jStore(neo4j);
    const ids = ["rel:far1", "rel:far2", "rel:far3"];
    const create = "UNWIND $ids AS id CREATE (:Entity:Far)-[:`FAR ``OFF` {id: id, claims: []}]->(:Entity:Far)";
    await store.write([{ query: create, params: { ids } }]);
    const connection = openConnection(neo4j, new AbortController().signal);
    const found = () => inRead(connection, { timeoutMs: 10_000 }, (tx) => relationshipsByOwnId(tx, ids, 1));
    try {
      expect(await refusal(found())).toMatchObject({ code: "limit", hint: expect.stringContaining("CREATE INDEX") });
      await store.write([{ query: "CREATE INDEX far_off FOR ()-[r:`FAR ``OFF`]-() ON (r.id)" }]);
      await expect.poll(async () => (await found().catch(() => [])).length, { timeout: 10_000 }).toBe(ids.length);
    } finally {
      await store.write([{ query: "DROP INDEX far_off IF EXISTS" }]);
      await store.write([{ query: "MATCH (n:Far) DETACH DELETE n" }]);
      await connection.drivers.close();
      await store.close();
    }
  });

  test("a database that was put back to an older state is read again, though it never gets what our bookmarks name", async () => {
    const connection = openConnection(neo4j, new AbortController().signal);
    const state = () =>
      ping(connection).then(
        () => "there",
        ({ reason }: StoreError) => reason,
      );
    try {
      await expect.poll(state).toBe("there");
      const [bookmark = ""] = await connection.bookmarks.manager().getBookmarks();
      const bytes = Buffer.from(bookmark.slice("FB:".length), "base64");
      // Sixteen bytes of the database's own id, and the number of its transaction.
      const far = Buffer.concat([bytes.subarray(0, 19), Buffer.from([0xca, 0x7f, 0xff, 0xff, 0xff, 0x90])]);
      await connection.bookmarks.manager().updateBookmarks(new Set([bookmark]), new Set([`FB:${far.toString("base64")}`]));
      expect(await refusal(ping(connection))).toMatchObject({ code: "unavailable", reason: "no_answer" });
      await expect.poll(state, { timeout: 30_000, interval: 200 }).toBe("there");
    } finally {
      await connection.drivers.close();
    }
  });

  test("every transaction names the application, and has an end that the server keeps", async () => {
    const store = await openNeo4jStore(neo4j);
    const query = "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN metaData";
    // A text that is known goes in a transaction of its own, and a new one between BEGIN and COMMIT.
    for (const _ of ["new", "known"]) {
      const { rows } = await store.read(query, {}, { maxRows: 10, origin: "application" });
      const [[metaData] = []] = rows;
      expect(metaData).toStrictEqual(
        new Map([
          ["app", "throughline"],
          ["call", expect.any(String)],
        ]),
      );
    }
    await store.close();
  });

  test("rows end at a size as well as at a number", async () => {
    const store = await openNeo4jStore(neo4j);
    const query =
      "UNWIND range(1, 1000) AS x OPTIONAL MATCH (:NobodyHasThis) RETURN x, reduce(s = 'x', i IN range(1, 20) | s + s) AS megabyte";
    for (const _ of ["new", "known"]) {
      const result = await ask(store, query, {}, { maxRows: 1_000, maxBytes: 5_000_000 });
      expect(result).toMatchObject({ truncated: true, truncatedBy: "bytes", notifications: [{ severity: "warning" }] });
      expect(result.rows).toHaveLength(4);
    }
    // What was abandoned has ended there too.
    const running = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000)' RETURN currentQuery";
    await expect
      .poll(async () => (await store.read(running, {}, { maxRows: 10, origin: "application" })).rows, { timeout: 20_000 })
      .toStrictEqual([]);
    await store.close();
  });

  test("a text that commits in parts runs in an implicit transaction, and counts", async () => {
    const store = await openNeo4jStore(neo4j);
    const query = "UNWIND range(1, 25) AS x CALL (x) { CREATE (:Part {x: x}) } IN TRANSACTIONS OF 10 ROWS";
    const { counters } = await store.execute(query, {}, { maxRows: 10 });
    expect(counters).toMatchObject({ nodesCreated: 25, propertiesSet: 25 });
    const refused = await refusal(store.execute("LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line", {}, { maxRows: 10 }));
    expect(refused.code).toBe("not_read_only");
    await store.execute("MATCH (p:Part) DELETE p", {}, { maxRows: 10 });
    await store.close();
  });

  test("what is refused is either not there, or not allowed, and which of the two is said", async () => {
    const store = await openNeo4jStore(neo4j);
    const absent = await refusal(ask(store, "RETURN apoc.text.join(['a', 'b'], '-') AS text"));
    expect([absent.code, absent.message]).toEqual(["not_read_only", "This server has no function apoc.text.join."]);
    expect(absent.hint).toContain("SHOW FUNCTIONS lists what is");
    const called = await refusal(store.execute("CALL gds.graph.list() YIELD graphName RETURN graphName", {}, { maxRows: 10 }));
    expect(called.message).toBe("This server has no procedure gds.graph.list.");
    const present = await refusal(ask(store, "CALL db.awaitIndexes(1)"));
    expect([present.code, present.message]).toEqual([
      "not_read_only",
      "The procedure db.awaitIndexes is not on the list of harmless ones.",
    ]);
    expect(present.hint).toContain("NEO4J_ALLOWED_PROCEDURES");
    await store.close();
  });

  test("EXPLAIN and PROFILE give the plan, with rows and accesses where it ran", async () => {
    const store = await openNeo4jStore(neo4j);
    const explained = await ask(store, "// a note\nEXPLAIN MATCH (n:Seen) RETURN n.x AS x");
    expect(explained).toMatchObject({ rows: [], plan: { operator: "ProduceResults", details: "x" } });
    expect(explained.plan).not.toHaveProperty("dbHits");
    const profiled = await ask(store, "CYPHER 5 PROFILE UNWIND [1, 2] AS x RETURN x");
    expect(profiled).toMatchObject({ rows: [[1], [2]], plan: { operator: "ProduceResults", rows: 2 } });
    expect((await ask(store, "RETURN 1 AS x")).plan).toBeUndefined();
    await store.close();
  });

  test("a warning comes with its place in the text", async () => {
    const store = await openNeo4jStore(neo4j);
    const { notifications } = await ask(store, "MATCH (n:NoSuchLabel) RETURN n");
    expect(notifications).toMatchObject([{ severity: "warning", position: { line: 1, column: 10, offset: 9 } }]);
    await store.close();
  });
}
