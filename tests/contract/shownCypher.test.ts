import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAsker, type Asker } from "../../server/ask/asker.ts";
import { readScripts } from "../../server/seed/scripts.ts";
import { seedStore } from "../../server/seed/seedStore.ts";
import { openEmbeddedStore } from "../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openNeo4jStore } from "../../server/store/neo4j/openNeo4jStore.ts";
import { createTopologyProvider } from "../../server/topology/provider.ts";
import { leaseNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import { emptyStore } from "./ask.ts";
import { compareWithQuery } from "./compareWithQuery.ts";
import { filmQuestions, films } from "./films.ts";

const lease = await leaseNeo4j();
const scriptsFolder = fileURLToPath(new URL("../../cypher", import.meta.url));

/** Every kind of reading, on the graph with claims. */
const exampleQuestions = [
  "who links Japan to Australia",
  "how is SIPRI related to China",
  "shortest path from Brookings to India",
  "connect Japan and Australia without the United States",
  "how is Japan connected to India via the United States",
  "is Japan within 3 hops of China",
  "how far is Japan from China",
  "everything between Japan and Australia",
  "what do India and Australia have in common",
  "neighbours of Japan",
  "which countries are connected to Japan",
  "Japan, India and Australia",
  "what happened in 2017",
  "what does SIPRI say",
  "what is expected",
  "who is in the Quad",
  "tell me about the Quad",
  "which countries are there",
  "what can I ask",
];

const engines: readonly { name: string; open: () => Promise<GraphStore> }[] = [
  { name: "the embedded engine", open: () => openEmbeddedStore({ directory: null }) },
  {
    name: lease.kind === "missing" ? `skipped, no Neo4j: ${lease.reason}` : "Neo4j",
    open() {
      if (lease.kind === "missing") throw new Error(lease.reason);
      return openNeo4jStore(lease.neo4j);
    },
  },
];

afterAll(() => {
  if (lease.kind === "leased") lease.release();
});

describe.each(engines)("the Cypher that an answer shows gives the same result, on $name", ({ name, open }) => {
  if (name.startsWith("skipped")) {
    test.skip("without a Neo4j", () => {});
    return;
  }
  const graphs = [
    {
      graph: "the example",
      questions: exampleQuestions,
      fill: async (store: GraphStore) => void (await seedStore(store, await readScripts(scriptsFolder), () => {})),
    },
    {
      graph: "a graph of films",
      questions: filmQuestions,
      fill: async (store: GraphStore) => void (await store.write([{ query: films }])),
    },
  ];
  describe.each(graphs)("$graph", ({ questions, fill }) => {
    let store: GraphStore;
    let asker: Asker;
    beforeAll(async () => {
      store = await open();
      await emptyStore(store);
      await fill(store);
      asker = createAsker({ store, topology: createTopologyProvider(store) });
      await asker.prepare();
    });
    afterAll(() => store?.close());

    test.each(questions)("%s", async (question) => {
      const response = await asker.answer(question);
      expect(["choices", "refusal"], response.answer.text).not.toContain(response.answer.kind);
      await compareWithQuery(response, store);
    });
  });
});
