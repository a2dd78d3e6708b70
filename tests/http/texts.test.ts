import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EvidenceResponse } from "../../server/contract/evidence.ts";
import type { QueryResponse } from "../../server/contract/query.ts";
import { sentenceNaming } from "../../server/evidence/naming.ts";
import { namedStore } from "../../server/store/named/namedStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openStore } from "../../server/store/openStore.ts";
import { leaseTestStore } from "../support/neo4j/testStore.ts";
import { startServer, type TestServer } from "./testServer.ts";

/** A graph that a builder made of two reports, as it keeps them; one relation lists the text it comes from. */
const graph = `
  CREATE (d:Document {fileName: "report.pdf"}),
    (one:Chunk {id: "c1", text: "The year was good for many firms in the region. Ada Storm works at North Line as a pilot. Annual figures follow later.", position: 1, embedding: [0.5, 0.25]}),
    (two:Chunk {id: "c2", text: "North Line and South Line signed a contract in spring. Ada Storm was abroad then, and nobody asked her about it.", position: 2}),
    (ada:\`__Entity__\`:Person {id: "Ada Storm"}), (north:\`__Entity__\`:Organization {id: "North Line"}), (south:\`__Entity__\`:Organization {id: "South Line"}),
    (one)-[:PART_OF]->(d), (two)-[:PART_OF]->(d), (one)-[:NEXT_CHUNK]->(two),
    (one)-[:HAS_ENTITY]->(ada), (one)-[:HAS_ENTITY]->(north), (two)-[:HAS_ENTITY]->(ada), (two)-[:HAS_ENTITY]->(north), (two)-[:HAS_ENTITY]->(south),
    (ada)-[:WORKS_AT]->(north), (north)-[:RELATED {description: "have a contract", text_unit_ids: ["c2"]}]->(south), (ada)-[:KNOWS]->(south)`;

let store: GraphStore;
let server: TestServer;
let release: () => void;

beforeAll(async () => {
  const lease = await leaseTestStore();
  release = () => lease?.release();
  store = await openStore(lease ? { engine: "neo4j", ...lease.neo4j } : { engine: "embedded", directory: null, note: () => {} });
  await store.write([{ query: graph }]);
  server = await startServer(namedStore(store));
});

afterAll(async () => {
  await server.close();
  await store.close();
  release();
});

async function textsOf(type: string) {
  const { body } = await server.call<QueryResponse>("POST", "/api/query", { query: `MATCH ()-[r:${type}]->() RETURN r LIMIT 1` });
  const id = body.graph.edges[0]?.id ?? "";
  return (await server.call<EvidenceResponse>("GET", `/api/edges/${encodeURIComponent(id)}/evidence`)).body.texts;
}

describe("the texts that a graph was made from", () => {
  test("an edge shows the sentence that names both of its ends, and where it stands", async () => {
    expect(await textsOf("WORKS_AT")).toMatchObject([
      { how: "named", text: "Ada Storm works at North Line as a pilot.", document: { name: "report.pdf" } },
    ]);
  });

  test("what the edge itself lists goes before what merely names both", async () => {
    expect(await textsOf("RELATED")).toMatchObject([{ how: "listed", text: "North Line and South Line signed a contract in spring." }]);
  });

  test("a passage without such a sentence shows nothing, and so does an edge between texts", async () => {
    expect([await textsOf("KNOWS"), await textsOf("NEXT_CHUNK"), await textsOf("HAS_ENTITY")]).toStrictEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("a name is found as words of its own, in whichever case", () => {
  expect(sentenceNaming("The annual report came. ANN met Bo.", ["Ann", "Bo"])).toBe("ANN met Bo.");
  expect(sentenceNaming("Ann left. Bo came.", ["Ann", "Bo"])).toBeUndefined();
});
