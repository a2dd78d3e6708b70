import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect } from "vitest";
import { ask, emptyStore, refusal } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** Writes, in every clause and place that Cypher has for them. */
const writes: readonly string[] = [
  "CREATE (:Smuggled)",
  "create (:Smuggled)",
  "INSERT (:Smuggled)",
  "MERGE (:Smuggled)",
  "MERGE (n:Kept) ON MATCH SET n.x = 2 RETURN n",
  "MERGE (n:Kept) ON CREATE SET n.x = 2 RETURN n",
  "MATCH (n:Kept) SET n.x = 2",
  "MATCH (n:Kept) SET n += {x: 2}",
  "MATCH (n:Kept) SET n = {}",
  "MATCH (n:Kept) SET n:Smuggled",
  "MATCH (n:Kept) SET n IS Smuggled",
  "MATCH (n:Kept) REMOVE n.x",
  "MATCH (n:Kept) REMOVE n:Kept",
  "MATCH (n:Kept) DELETE n",
  "MATCH (n:Kept) DETACH DELETE n",
  "MATCH (n:Kept) NODETACH DELETE n",
  "MATCH ()-[r:KEPT]->() DELETE r",
  "MATCH (a:Kept), (b:Kept) CREATE (a)-[:SMUGGLED]->(b) RETURN a",
  "FOREACH (x IN [1] | CREATE (:Smuggled))",
  "MATCH (n:Kept) FOREACH (x IN [1] | SET n.x = 2) RETURN n",
  "MATCH (n:Kept) WITH n LIMIT 1 SET n.x = 2 RETURN n.x",
  "UNWIND [1, 2] AS x CREATE (:Smuggled {x: x})",
  "OPTIONAL MATCH (n:Nothing) CREATE (:Smuggled)",
  "CALL () { CREATE (:Smuggled) }",
  "CALL { CREATE (:Smuggled) }",
  "CALL { CREATE (n:Smuggled) RETURN n } RETURN n",
  "MATCH (n:Kept) CALL (n) { SET n.x = 2 } RETURN n",
  "MATCH (n:Kept) CALL { WITH n DELETE n } RETURN 1",
  "UNWIND [1] AS x CALL (x) { CREATE (:Smuggled) } IN TRANSACTIONS",
  "UNWIND [1] AS x CALL (x) { CREATE (:Smuggled) } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE REPORT STATUS AS s RETURN s",
  "RETURN 1 AS x UNION CALL () { CREATE (:Smuggled) } RETURN 1 AS x",
  "RETURN 1 AS x UNION ALL MERGE (n:Smuggled) RETURN 1 AS x",
  "// RETURN 1\nCREATE (:Smuggled)",
  "/* MATCH */ CREATE (:Smuggled) /* RETURN */",
  "RETURN 1 AS x // comment\r CREATE (:Smuggled)",
  "CREATE/**/(:Smuggled)",
  "CYPHER 5 CREATE (:Smuggled)",
  "CYPHER runtime=slotted CREATE (:Smuggled)",
  "PROFILE CREATE (:Smuggled)",
  "MATCH (n:Kept) WHERE n.x = 1 WITH * ORDER BY n.x SET n.x = 2 RETURN *",
  "CREATE (:Smuggled);",
  "RETURN 1; CREATE (:Smuggled)",
  "MATCH (n:Kept) RETURN n; MATCH (n) DETACH DELETE n",
  "CRE\\u0041TE (:Smuggled)",
  "RETURN '\\u0027 AS x CREATE (:Smuggled) //'",
  "CREATE INDEX smuggled FOR (n:Smuggled) ON (n.x)",
  "CREATE INDEX smuggled IF NOT EXISTS FOR (n:Smuggled) ON (n.x)",
  "CREATE TEXT INDEX smuggled FOR (n:Smuggled) ON (n.x)",
  "CREATE FULLTEXT INDEX smuggled FOR (n:Smuggled) ON EACH [n.x]",
  "CREATE CONSTRAINT smuggled FOR (n:Smuggled) REQUIRE n.x IS UNIQUE",
  "DROP INDEX kept_index",
  "DROP INDEX kept_index IF EXISTS",
  "DROP CONSTRAINT kept_unique",
  "CALL db.createLabel('Smuggled')",
  "CALL db.createProperty('smuggled')",
  "CALL db.createRelationshipType('SMUGGLED')",
  "MATCH (n:Kept) CALL db.create.setNodeVectorProperty(n, 'x', [1.0])",
];

/** Administration, other people's queries, and the server's own affairs. */
const administration: readonly string[] = [
  "CREATE USER smuggled SET PASSWORD 'smuggled1' CHANGE NOT REQUIRED",
  "ALTER USER neo4j SET PASSWORD 'smuggled1'",
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'smuggled1'",
  "DROP USER neo4j",
  "RENAME USER neo4j TO smuggled",
  "SHOW USERS",
  "SHOW CURRENT USER",
  "SHOW DATABASES",
  "SHOW SETTINGS",
  "SHOW TRANSACTIONS",
  "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message",
  "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  "CREATE DATABASE smuggled",
  "STOP DATABASE neo4j",
  "DROP DATABASE neo4j",
  "USE system SHOW TRANSACTIONS",
  "USE system CALL dbms.listConfig()",
  "CALL dbms.listConfig()",
  "CALL dbms.listConfig() YIELD name, value RETURN name, value",
  "CALL dbms.listConnections()",
  "CALL dbms.killConnections(['bolt-1'])",
  "CALL dbms.setConfigValue('a', 'b')",
  "CALL db.clearQueryCaches()",
  "CALL db.stats.retrieve('QUERIES')",
  "CALL `dbms`.`listConfig`()",
  "CALL dbms . /* ... */ listConfig()",
  "C\\u0041LL dbms.listConfig()",
  "CALL tx.setMetaData({a: 1})",
  "OPTIONAL CALL dbms.listConfig() YIELD name RETURN name",
  "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD name RETURN name }] AS x",
  "RETURN CASE WHEN EXISTS { CALL dbms.listConfig() YIELD name RETURN name } THEN 1 END AS x",
  "MATCH (n) WHERE COUNT { CALL dbms.listConfig() YIELD name RETURN name } > 1 RETURN n",
  "RETURN apoc.load.json('file:///etc/passwd') AS x",
  "RETURN apoc.cypher.runFirstColumnSingle('CREATE (:Smuggled)', {}) AS x",
  "CALL apoc.cypher.doIt('CREATE (:Smuggled)', {}) YIELD value RETURN value",
  "CALL apoc.load.csv('file:///etc/passwd') YIELD list RETURN list",
];

/** Readers of files; FILE stands for the address of one that exists. */
const fileReads: readonly string[] = [
  "LOAD CSV FROM 'FILE' AS line RETURN line",
  "load csv with headers from 'FILE' as line return line",
  "LOAD CSV FROM $file AS line RETURN line",
  "LOAD/**/CSV FROM 'FILE' AS line RETURN line",
  "LOAD\u00A0CSV FROM 'FILE' AS line RETURN line",
  "LO\\u0041D CSV FROM 'FILE' AS line RETURN line",
  "// comment\nLOAD CSV FROM 'FILE' AS line RETURN line",
  "RETURN 'x' AS line UNION LOAD CSV FROM 'FILE' AS line RETURN line",
  "CALL () { LOAD CSV FROM 'FILE' AS line RETURN line } RETURN line",
  "MATCH (n:Kept) WHERE EXISTS { LOAD CSV FROM 'FILE' AS line RETURN line } RETURN n",
  "RETURN COUNT { LOAD CSV FROM 'FILE' AS line RETURN line } AS x",
  "RETURN COLLECT { LOAD CSV FROM 'FILE' AS line RETURN line } AS x",
  "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'FILE' AS line RETURN line }] AS x",
  "RETURN CASE WHEN true THEN COLLECT { LOAD CSV FROM 'FILE' AS line RETURN line } END AS x",
  "RETURN reduce(s = [], x IN [1] | s + COLLECT { LOAD CSV FROM 'FILE' AS line RETURN line }) AS x",
  "MATCH (n:Kept) RETURN n {.x, lines: COLLECT { LOAD CSV FROM 'FILE' AS line RETURN line }} AS x",
  "SHOW INDEXES YIELD name WHERE COLLECT { LOAD CSV FROM 'FILE' AS line RETURN line } <> [] RETURN name",
  "CALL db.labels() YIELD label WHERE COLLECT { LOAD CSV FROM 'FILE' AS line RETURN line } <> [] RETURN label",
  "MATCH (n:Kept) RETURN n ORDER BY COLLECT { LOAD CSV FROM 'FILE' AS line RETURN line }",
  "EXPLAIN LOAD CSV FROM 'FILE' AS line RETURN line",
];

const reads: readonly string[] = [
  "MATCH (n:Kept) RETURN n.x AS x",
  "MATCH (n:Kept) RETURN n.x AS `CREATE`",
  "RETURN 'CREATE (n) LOAD CSV FROM x CALL dbms.listConfig()' AS x // CREATE (:Smuggled)",
  "MATCH (create:Kept) RETURN create.x AS set",
  "CALL db.labels()",
  "CALL db.labels() YIELD label RETURN label",
  "CALL db.relationshipTypes() YIELD relationshipType RETURN count(*) AS n",
  "CALL db.propertyKeys() YIELD propertyKey RETURN count(*) AS n",
  "SHOW INDEXES",
  "SHOW CONSTRAINTS YIELD name RETURN name",
  "SHOW PROCEDURES YIELD name RETURN count(*) AS n",
  "RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS x",
  "RETURN duration.between(date('2026-01-01'), date('2026-01-31')) AS x",
];

/** A person's text cannot change anything, nor see anything but the graph. */
export function readOnlyCases({ store, test }: Suite): void {
  let folder = "";
  let file = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-secret-"));
    await writeFile(join(folder, "secret.csv"), "the secret line\n");
    file = pathToFileURL(join(folder, "secret.csv")).href;
    await emptyStore(store());
    await store().write([
      { query: "CREATE CONSTRAINT kept_unique IF NOT EXISTS FOR (n:Kept) REQUIRE n.x IS UNIQUE" },
      { query: "CREATE INDEX kept_index IF NOT EXISTS FOR (n:Kept) ON (n.y)" },
      { query: "CREATE (:Kept {x: 1})-[:KEPT]->(:Kept {x: 3})" },
    ]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function everything(): Promise<unknown> {
    const queries = [
      "MATCH (n) RETURN labels(n), n.x ORDER BY n.x",
      "MATCH ()-[r]->() RETURN type(r)",
      "SHOW INDEXES YIELD name RETURN name ORDER BY name",
      "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name",
    ];
    const results = await Promise.all(queries.map((query) => ask(store(), query)));
    return { rows: results.map(({ rows }) => rows), revision: (await store().ping()).revision };
  }

  for (const query of writes) {
    test(`refuses ${query}`, async () => {
      const before = await everything();
      const error = await refusal(ask(store(), query));
      expect(["not_read_only", "invalid_query", "unsupported"]).toContain(error.code);
      expect(await everything()).toStrictEqual(before);
    });
  }

  for (const query of ["CREATE (:Smuggled)", "MATCH (n:Kept) SET n.x = 2", "CALL { CREATE (n:Smuggled) RETURN n } RETURN n"]) {
    test(`says not_read_only, and what to do, of ${query}`, async () => {
      const error = await refusal(ask(store(), query));
      expect(error.code).toBe("not_read_only");
      expect(error.hint).toBeTruthy();
    });
    test(`refuses the application too, when it reads with ${query}`, async () => {
      const before = await everything();
      await refusal(ask(store(), query, {}, { origin: "application" }));
      expect(await everything()).toStrictEqual(before);
    });
  }

  for (const query of administration) {
    test(`refuses ${query}`, async () => {
      const before = await everything();
      const error = await refusal(ask(store(), query));
      expect(["not_read_only", "invalid_query", "unsupported", "unavailable"]).toContain(error.code);
      expect(await everything()).toStrictEqual(before);
    });
  }

  for (const query of fileReads) {
    test(`reads no file for ${query}`, async () => {
      const error = await refusal(ask(store(), query.replace("FILE", file), { file }));
      expect(["not_read_only", "invalid_query", "unsupported"]).toContain(error.code);
      expect(`${error.message} ${error.hint}`).not.toContain("secret line");
    });
  }

  test("says not_read_only, and what to do, of LOAD CSV", async () => {
    const error = await refusal(ask(store(), `LOAD CSV FROM '${file}' AS line RETURN line`));
    expect(error.code).toBe("not_read_only");
    expect(error.message).toContain("LOAD CSV");
    expect(error.hint).toContain("UNWIND");
  });

  for (const query of reads) {
    test(`allows ${query}`, async () => {
      expect((await ask(store(), query)).columns.length).toBeGreaterThan(0);
    });
  }
}
