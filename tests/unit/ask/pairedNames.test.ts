import { afterAll, beforeAll, expect, test } from "vitest";
import { createAsker, type Asker } from "../../../server/ask/asker.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";

const given = ["Ann", "Bob", "Cleo", "Dan", "Eve"];
const family = ["Smith", "Brown", "Jones", "Lopez", "Nowak"];
let store: GraphStore;
let asker: Asker;

beforeAll(async () => {
  store = await openEmbeddedStore({ directory: null });
  await store.write([
    {
      query: "UNWIND $given AS name UNWIND $family AS surname CREATE (:Person {name: name, surname: surname, town: 'Oslo'})",
      params: { given, family },
    },
    {
      query: `MATCH (a:Person {name: "Ann", surname: "Smith"}), (b:Person {name: "Bob", surname: "Brown"}), (c:Person {name: "Eve", surname: "Nowak"})
        CREATE (a)-[:KNOWS]->(c), (c)-[:KNOWS]->(b)`,
    },
  ]);
  asker = createAsker({ store, topology: createTopologyProvider(store) });
});
afterAll(() => store.close());

test.each(["how does Ann Smith know Bob Brown", "how is Ann Smith connected to Bob Brown", "shortest path from ann smith to bob brown"])(
  "a person is found by a name that is kept in two properties: %s",
  async (question) => {
    const { answer, paths } = await asker.answer(question);
    expect(answer.kind, answer.text).toBe("paths");
    expect(paths.map(({ nodes }) => nodes.map(({ properties }) => [properties["name"], properties["surname"]]))).toContainEqual([
      ["Ann", "Smith"],
      ["Eve", "Nowak"],
      ["Bob", "Brown"],
    ]);
  },
);

test("one of the two is shared by many, and asked back", async () => {
  const { answer } = await asker.answer("how is Ann connected to Bob Brown");
  expect(answer.kind, answer.text).toBe("choices");
});
