import { afterAll, describe, expect, test } from "vitest";
import { openNeo4jStore } from "../../server/store/neo4j/openNeo4jStore.ts";
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

  test("a warning comes with its place in the text", async () => {
    const store = await openNeo4jStore(neo4j);
    const { notifications } = await ask(store, "MATCH (n:NoSuchLabel) RETURN n");
    expect(notifications).toMatchObject([{ severity: "warning", position: { line: 1, column: 10, offset: 9 } }]);
    await store.close();
  });
}
