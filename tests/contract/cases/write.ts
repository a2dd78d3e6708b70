import { beforeEach, expect } from "vitest";
import { askValue, emptyStore, refusal } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** Writing: all of it or nothing, with its counts. */
export function writeCases({ store, test }: Suite): void {
  beforeEach(() => emptyStore(store()));

  test("counts what it changes", async () => {
    const counters = await store().write([
      { query: "CREATE (:A {x: 1})-[:R {y: 2}]->(:B:C)" },
      { query: "MATCH (n:C) SET n.z = 1 REMOVE n:C" },
      { query: "MATCH (n:B) DETACH DELETE n" },
    ]);
    expect(counters).toMatchObject({
      nodesCreated: 2,
      nodesDeleted: 1,
      relationshipsCreated: 1,
      relationshipsDeleted: 1,
      propertiesSet: 3,
      labelsAdded: 3,
      labelsRemoved: 1,
    });
  });

  test("keeps nothing of a transaction that fails", async () => {
    const error = await refusal(store().write([{ query: "CREATE (:Left)" }, { query: "MATCH (n:Left) SET n.x = 1 / 0" }]));
    expect(error.code).toBe("invalid_query");
    expect(await askValue(store(), "MATCH (n:Left) RETURN count(n) AS n")).toBe(0);
  });

  test("executes a person's text with its rows and counts, and rehearses it without leaving a trace", async () => {
    const query = "UNWIND $xs AS x CREATE (n:Tried {x: x}) RETURN n.x AS x";
    const params = { xs: [1, 2] };
    const rehearsed = await store().rehearse(query, params, { maxRows: 10 });
    expect(rehearsed).toMatchObject({ rows: [[1], [2]], counters: { nodesCreated: 2 } });
    expect(await askValue(store(), "MATCH (n:Tried) RETURN count(n) AS n")).toBe(0);
    const done = await store().execute(query, params, { maxRows: 1 });
    expect(done).toMatchObject({ rows: [[1]], truncated: true, counters: { nodesCreated: 2 } });
    expect(await askValue(store(), "MATCH (n:Tried) RETURN count(n) AS n")).toBe(2);
    const deleted = await store().rehearse("MATCH (n:Tried) DETACH DELETE n", {}, { maxRows: 1 });
    expect(deleted.counters.nodesDeleted).toBe(2);
    expect(await askValue(store(), "MATCH (n:Tried) RETURN count(n) AS n")).toBe(2);
    expect((await refusal(store().execute("LOAD CSV FROM 'file:///etc/hosts' AS row CREATE ()", {}, { maxRows: 1 }))).code).toBe(
      "not_read_only",
    );
  });

  test("merges without making a second one", async () => {
    const query = "UNWIND $rows AS row MERGE (n:M {id: row.id}) SET n.name = row.name";
    const rows = [new Map([["id", "m:1"]]), new Map([["id", "m:2"]])];
    expect((await store().write([{ query, params: { rows } }])).nodesCreated).toBe(2);
    expect((await store().write([{ query, params: { rows } }])).nodesCreated).toBe(0);
  });

  test("makes constraints and indexes that are there already no second time", async () => {
    const statements = [
      { query: "CREATE CONSTRAINT contract_unique IF NOT EXISTS FOR (n:Unique) REQUIRE n.id IS UNIQUE" },
      { query: "CREATE INDEX contract_index IF NOT EXISTS FOR (n:Unique) ON (n.name)" },
      { query: "MERGE (:Unique {id: 'u:1'})" },
    ];
    await store().write(statements);
    expect(await store().write(statements)).toMatchObject({ constraintsAdded: 0, indexesAdded: 0, nodesCreated: 0 });
  });

  test("says conflict when a constraint is broken", async () => {
    await store().write([
      { query: "CREATE CONSTRAINT contract_unique IF NOT EXISTS FOR (n:Unique) REQUIRE n.id IS UNIQUE" },
      { query: "CREATE (:Unique {id: 'u:1'})" },
    ]);
    const error = await refusal(store().write([{ query: "CREATE (:Other)" }, { query: "CREATE (:Unique {id: 'u:1'})" }]));
    expect(error.code).toBe("conflict");
    expect(await askValue(store(), "MATCH (n) RETURN count(n) AS n")).toBe(1);
  });

  test("changes the revision, and reading does not", async () => {
    const before = await store().ping();
    expect(before.engineVersion).not.toBe("");
    await askValue(store(), "MATCH (n) RETURN count(n) AS n");
    expect((await store().ping()).revision).toBe(before.revision);
    await store().write([{ query: "CREATE (:A)" }]);
    expect((await store().ping()).revision).not.toBe(before.revision);
  });
}
