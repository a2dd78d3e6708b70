import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AskResponse } from "../../../server/contract/ask.ts";
import { createAsker } from "../../../server/ask/asker.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";

interface Small {
  readonly about: string;
  readonly graph: string;
  /** The names or values that answer each question. */
  readonly cases: readonly (readonly [question: string, answer: readonly string[]])[];
}

const smalls: readonly Small[] = [
  {
    about: "verbs",
    graph: `CREATE (ann:Person {name: "Ann Lee", born: 1950}), (bob:Person {name: "Bob Roe", born: 1940}), (cy:Person {name: "Cy Poe", born: 1960}),
      (dee:Person {name: "Dee Moe", born: 1930}), (night:Film {title: "Night Boat", released: 1999}), (day:Film {title: "Day Boat", released: 2004}),
      (red:Film {title: "Red Boat", released: 2010}), (ann)-[:ACTED_IN]->(night), (bob)-[:ACTED_IN]->(night), (bob)-[:ACTED_IN]->(day),
      (ann)-[:ACTED_IN]->(red), (cy)-[:ACTED_IN]->(red), (bob)-[:DIRECTED]->(red), (dee)-[:DIRECTED]->(night), (dee)-[:DIRECTED]->(day),
      (cy)-[:FOLLOWS]->(ann)`,
    cases: [
      ["who acted with Bob Roe", ["Ann Lee"]],
      ["which actors also directed", ["Bob Roe"]],
      ["which directors also acted", ["Bob Roe"]],
      ["which people directed", ["Bob Roe", "Dee Moe"]],
      ["who directed and acted", ["Bob Roe"]],
      ["films with Ann Lee but without Cy Poe", ["Night Boat"]],
      ["films released since 2004", ["Day Boat", "Red Boat"]],
      ["who is the oldest actor", ["Bob Roe"]],
    ],
  },
  {
    about: "properties that are true or false",
    graph: `CREATE (tea:Product {name: "Tea", discontinued: true}), (salt:Product {name: "Salt", discontinued: false}), (rum:Product {name: "Rum", discontinued: true}),
      (acme:Supplier {name: "Acme", isActive: true}), (bolt:Supplier {name: "Bolt", isActive: false}),
      (acme)-[:SUPPLIES]->(tea), (acme)-[:SUPPLIES]->(salt), (bolt)-[:SUPPLIES]->(rum)`,
    cases: [
      ["discontinued products", ["Rum", "Tea"]],
      ["which products are discontinued", ["Rum", "Tea"]],
      ["products that are not discontinued", ["Salt"]],
      ["how many products are discontinued", ["2"]],
      ["which active suppliers supply Tea", ["Acme"]],
      ["which suppliers supply discontinued products", ["Acme", "Bolt"]],
    ],
  },
];

describe.each(smalls)("$about", ({ graph, cases }) => {
  let store: GraphStore;
  let ask: (question: string) => Promise<AskResponse>;
  beforeAll(async () => {
    store = await openEmbeddedStore({ directory: null });
    await store.write([{ query: graph }]);
    const asker = createAsker({ store, topology: createTopologyProvider(store) });
    ask = (question) => asker.answer(question);
  });
  afterAll(() => store.close());

  test.each(cases)("%s", async (question, expected) => {
    const { answer, entities, values } = await ask(question);
    const given = answer.kind === "value" ? (values ?? []).map(String) : entities.map(({ name }) => name);
    expect(given.toSorted(), answer.text).toEqual(expected);
  });
});

describe("a property of what is beside", () => {
  test("is not given as that of what was named", async () => {
    const store = await openEmbeddedStore({ directory: null });
    await store.write([
      {
        query: `CREATE (a:Station {name: "Northgate"}), (b:Station {name: "Southgate"}), (l:Line {name: "Ring", colour: "95cdba"}), (m:Line {name: "Cross", colour: "6bcdb2"}),
          (a)-[:ON_LINE]->(l), (b)-[:ON_LINE]->(m), (a)-[:ON_LINE]->(m)`,
      },
    ]);
    const asker = createAsker({ store, topology: createTopologyProvider(store) });
    for (const question of ["Northgate's colour", "what is the colour of Northgate"]) {
      const { answer } = await asker.answer(question);
      expect(answer.text, question).toContain("itself has no colour");
    }
    expect((await asker.answer("Ring's colour")).values).toEqual(["95cdba"]);
    await store.close();
  });
});

describe("a name alone", () => {
  test("is no answer to a question for a property that it has not", async () => {
    const store = await openEmbeddedStore({ directory: null });
    await store.write([
      {
        query: `CREATE (a:Airport {name: "Northfield", code: "NFD"}), (b:Airport {name: "Southfield", code: "SFD"}), (:Version {name: "Build", date: "2020-01-01"}),
          (a)-[:ROUTE]->(b)`,
      },
    ]);
    const asker = createAsker({ store, topology: createTopologyProvider(store) });
    for (const question of ["what is the date of Southfield", "Southfield's date"]) {
      expect((await asker.answer(question)).answer.kind, question).toBe("refusal");
    }
    expect((await asker.answer("what is the date of Build")).values).toEqual(["2020-01-01"]);
    await store.close();
  });
});

describe("words for kinds of node", () => {
  test("two side by side mean the last one, and a verb never repeats its subject in a suggestion", async () => {
    const store = await openEmbeddedStore({ directory: null });
    await store.write([
      {
        query: `CREATE (small:Type {name: "small"}), (big:Type {name: "big"}), (m1:Machine {name: "m1"}), (m2:Machine {name: "m2"}),
          (a:Order {name: "A-1"}), (b:Order {name: "A-2"}), (m1)-[:TYPE]->(small), (m2)-[:TYPE]->(big), (a)-[:ORDERS]->(m1), (b)-[:ORDERS]->(m1)`,
      },
    ]);
    const asker = createAsker({ store, topology: createTopologyProvider(store) });
    const { entities } = await asker.answer("which machine types are there");
    expect(entities.map(({ name }) => name).toSorted()).toEqual(["big", "small"]);
    const { questions } = await asker.suggestions();
    expect(questions.join("; ")).not.toMatch(/orders order/);
    expect((await asker.answer("how many machines are there")).answer.text).toMatch(/^2 machines/);
    await store.close();
  });
});
