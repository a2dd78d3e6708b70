import { afterAll, beforeAll, expect, test } from "vitest";
import { createAsker, type Asker } from "../../../server/ask/asker.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { toParameters } from "../../../server/store/wireParameters.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";

let store: GraphStore;
let asker: Asker;

beforeAll(async () => {
  store = await openEmbeddedStore({ directory: null });
  await store.write([
    {
      query: `CREATE (fruit:Section {name: "Fruit"}), (fish:Section {name: "Fish"}), (bread:Section {name: "Bread"}),
        (pear:Article {name: "Pear", since: 1999}), (cod:Article {name: "Cod", since: 2003}), (rye:Article {name: "Rye", since: 2004}),
        (pear)-[:IN_SECTION]->(fruit), (cod)-[:IN_SECTION]->(fish), (rye)-[:IN_SECTION]->(bread),
        (a:Buyer {name: "Acme", town: "Oslo"}), (b:Buyer {name: "Bolt", town: "Rome"}), (c:Buyer {name: "Core", town: "Bonn"}),
        (a)-[:BOUGHT]->(pear), (a)-[:BOUGHT]->(cod), (b)-[:BOUGHT]->(cod), (c)-[:BOUGHT]->(rye)`,
    },
  ]);
  asker = createAsker({ store, topology: createTopologyProvider(store) });
});
afterAll(() => store.close());

test.each([
  ["which articles are in Fruit or Fish", ["Cod", "Pear"]],
  // No article is in two sections.
  ["articles in Fruit and Fish", ["Cod", "Pear"]],
  ["buyers in Oslo or in Bonn", ["Acme", "Core"]],
  ["buyers in Oslo, Rome or Bonn", ["Acme", "Bolt", "Core"]],
  ["buyers from Oslo and Rome", ["Acme", "Bolt"]],
  ["which buyers are not in Oslo or Rome", ["Core"]],
  ["articles of 1999 or 2003", ["Cod", "Pear"]],
  ["who bought Pear or Rye", ["Acme", "Core"]],
  // A buyer may have bought both.
  ["which buyers bought Pear and Cod", ["Acme"]],
  ["buyers except Bolt", ["Acme", "Core"]],
  ["which buyers bought Cod except Bolt", ["Acme"]],
  ["articles that Acme bought other than Pear", ["Cod"]],
])("%s", async (question, expected) => {
  const { answer, entities, reading, query } = await asker.answer(question);
  expect(entities.map(({ name }) => name).toSorted(), answer.text).toEqual(expected);
  expect(reading.chips.every(({ from = "" }) => question.includes(from))).toBe(true);
  const { cypher, params } = query ?? { cypher: "", params: {} };
  const { rows } = await store.read(cypher, toParameters(params), { maxRows: 100, origin: "person" });
  expect(rows).toHaveLength(expected.length);
});
