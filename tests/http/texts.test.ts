import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AskResponse } from "../../server/contract/ask.ts";
import type { EvidenceResponse, TextsResponse } from "../../server/contract/evidence.ts";
import type { PathsResponse } from "../../server/contract/paths.ts";
import type { QueryResponse } from "../../server/contract/query.ts";
import { edgeEvidence } from "../../server/evidence/edgeEvidence.ts";
import { edgeTexts } from "../../server/evidence/edgeTexts.ts";
import { sentenceNaming } from "../../server/evidence/naming.ts";
import { namedStore } from "../../server/store/named/namedStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { StoreError } from "../../server/store/storeError.ts";
import { openStore } from "../../server/store/openStore.ts";
import { reportGraph } from "../support/reportGraph.ts";
import { leaseTestStore } from "../support/neo4j/testStore.ts";
import { startServer, type TestServer } from "./testServer.ts";

let store: GraphStore;
let server: TestServer;
let release: () => void;

beforeAll(async () => {
  const lease = await leaseTestStore();
  release = () => lease?.release();
  store = await openStore(lease ? { engine: "neo4j", ...lease.neo4j } : { engine: "embedded", directory: null, note: () => {} });
  await store.write([{ query: reportGraph }]);
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

  test("an edge from a text to what it names shows the sentence that does", async () => {
    expect(await textsOf("HAS_ENTITY")).toMatchObject([{ how: "itself", document: { name: "report.pdf" } }]);
  });

  test("a passage without such a sentence shows nothing, and so does an edge between texts", async () => {
    expect([await textsOf("KNOWS"), await textsOf("NEXT_CHUNK"), await textsOf("PART_OF")]).toStrictEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("an answer's citations are asked for all at once", async () => {
    const { body } = await server.call<AskResponse>("POST", "/api/ask", { question: "shortest path from Ada Storm to North Line" });
    const edges = body.citations.flatMap((cited) => ("from" in cited ? cited.edge : []));
    const { body: found } = await server.call<TextsResponse>("POST", "/api/edges/texts", { edges });
    expect(found.cut).toBe("nothing");
    expect(found.texts[0]).toMatchObject({ edge: edges[0], how: "named", text: "Ada Storm works at North Line as a pilot." });
  });

  test("where one query takes too long, what the others found is given, and said to be cut", async () => {
    const slow: GraphStore = {
      ...store,
      // Of the queries for texts, the one for those that name both ends.
      read: (query, parameters, options) =>
        query.includes("COUNT {") ? Promise.reject(new StoreError("timeout", "It took too long.")) : store.read(query, parameters, options),
    };
    const schema = await slow.schema();
    const { rows } = await store.read(
      "MATCH ()-[r:RELATED|HAS_ENTITY|WORKS_AT]->() RETURN elementId(r), type(r)",
      {},
      { maxRows: 100, origin: "application" },
    );
    const idOf = (type: string) => {
      const id = rows.find((row) => row[1] === type)?.[0];
      return typeof id === "string" ? id : "";
    };
    const found = await edgeTexts(slow, schema, ["RELATED", "HAS_ENTITY", "WORKS_AT"].map(idOf));
    expect(found.cut).toBe("time");
    expect(found.texts.map(({ how }) => how)).toStrictEqual(["listed", "itself"]);
    const evidence = await edgeEvidence(slow, () => Promise.resolve(schema), idOf("WORKS_AT"));
    expect([evidence?.edge.type, evidence?.texts, evidence?.textsCut]).toStrictEqual(["WORKS_AT", undefined, "time"]);
  });

  test("paths go past texts, and say so where there is no other way", async () => {
    const idOf = async (name: string) => {
      const { body } = await server.call<{ hits: { id: string }[] }>("GET", `/api/search?q=${encodeURIComponent(name)}`);
      return body.hits[0]?.id;
    };
    const [ada, south, bo, cy] = [await idOf("Ada Storm"), await idOf("South Line"), await idOf("Bo Finch"), await idOf("Cy Marr")];
    const { body: past } = await server.call<PathsResponse>("POST", "/api/paths", { from: ada, to: south });
    expect(past.texts).toBe("beside");
    expect(past.paths.flatMap(({ nodes }) => nodes).some(({ labels }) => labels.includes("Chunk"))).toBe(false);
    const { body: between } = await server.call<PathsResponse>("POST", "/api/paths", { from: bo, to: cy });
    expect(between).toMatchObject({ texts: "between", paths: [{ hops: 2 }] });
    const { body: asked } = await server.call<PathsResponse>("POST", "/api/paths", { from: ada, to: south, types: ["HAS_ENTITY"] });
    expect([asked.texts, asked.paths[0]?.hops]).toStrictEqual(["beside", 2]);
  });
});

test("a name is found as words of its own, in whichever case", () => {
  expect(sentenceNaming("The annual report came. ANN met Bo.", ["Ann", "Bo"])).toBe("ANN met Bo.");
  expect(sentenceNaming("Ann left. Bo came.", ["Ann", "Bo"])).toBeUndefined();
});
