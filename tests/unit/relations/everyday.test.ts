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
      // A verb at the end is about anything; what is denied has none.
      ["the film Red Boat, who directed it", ["Bob Roe"]],
      ["people who directed", ["Bob Roe", "Dee Moe"]],
      ["actors who also directed films", ["Bob Roe"]],
      ["people who acted and directed", ["Bob Roe"]],
      ["which people never directed", ["Ann Lee", "Cy Poe"]],
      ["films that nobody directed", []],
      ["films that Ann Lee acted in other than Red Boat", ["Night Boat"]],
      ["which films did Ann Lee act in without Cy Poe", ["Night Boat"]],
      ["films that Ann Lee acted in but without Bob Roe", ["Red Boat"]],
      ["people who acted in Night Boat but not Ann Lee", ["Bob Roe"]],
    ],
  },
  {
    about: "a relation that no word says",
    graph: `CREATE (ann:Person {name: "Ann Lee"}), (bob:Person {name: "Bob Roe"}), (night:Film {title: "Night Boat"}), (day:Film {title: "Day Boat"}),
      (ann)-[:ACTED_IN]->(night), (ann)-[:ACTED_IN]->(day), (ann)-[:DIRECTED]->(day), (bob)-[:DIRECTED]->(night)`,
    cases: [
      // One reading finds all that the other does.
      ["films with Ann Lee", ["Day Boat", "Night Boat"]],
    ],
  },
  {
    about: "two verbs for one object",
    graph: `CREATE (ann:Person {name: "Ann Lee"}), (bob:Person {name: "Bob Roe"}), (cy:Person {name: "Cy Poe"}),
      (night:Film {title: "Night Boat"}), (day:Film {title: "Day Boat"}), (lost:Film {title: "Lost Boat"}),
      (ann)-[:WROTE]->(night), (ann)-[:DIRECTED]->(night), (bob)-[:WROTE]->(day), (cy)-[:DIRECTED]->(day), (bob)-[:DIRECTED]->(night)`,
    cases: [
      ["who wrote and directed Night Boat", ["Ann Lee"]],
      ["who wrote and directed Day Boat", []],
      ["who wrote and directed the same film", ["Ann Lee"]],
      ["films that were never directed", ["Lost Boat"]],
    ],
  },
  {
    about: "buyers and what they bought",
    graph: `CREATE (a:Customer {name: "Acme", customerID: "ACM", city: "Oslo"}), (b:Customer {name: "Bolt", customerID: "BLT", city: "Rome"}), (c:Customer {name: "Core", customerID: "COR", city: "Rome"}),
      (one:Order {code: "O-1", shipCity: "Oslo", customerID: "ACM"}), (two:Order {code: "O-2", shipCity: "Rome", customerID: "BLT"}),
      (tea:Product {name: "Green Tea", unitsOnOrder: 120, price: 9, rating: 2}), (rice:Product {name: "Basmati", unitsOnOrder: 3, price: 2, rating: 5}),
      (a)-[:PURCHASED]->(one), (b)-[:PURCHASED]->(two), (one)-[:HAS_ITEM {quantity: 4}]->(tea), (two)-[:HAS_ITEM {quantity: 130}]->(rice)`,
    cases: [
      ["customers in Oslo who bought Green Tea", ["Acme"]],
      ["which customers purchased Basmati", ["Bolt"]],
      ["orders with a quantity over 100", ["O-2"]],
      ["customers who never purchased", ["Core"]],
      ["what city is Acme in", ["Oslo"]],
      ["which orders contain Basmati", ["O-2"]],
      ["top 1 most expensive products", ["Green Tea"]],
    ],
  },
  {
    about: "machines",
    graph: `CREATE (dc:DataCenter {name: "West"}), (r:Router {name: "R-1"}), (m:Machine {name: "M-1"}), (n:Machine {name: "M-2"}),
      (linux:OS {name: "Linux"}), (plan:OS {name: "Plan9"}), (v:Version {name: "5.1"}), (w:Version {name: "4.0"}), (p:Process {name: "p1"}), (q:Process {name: "p2"}),
      (dc)-[:CONTAINS]->(r), (dc)-[:CONTAINS]->(m), (m)-[:RUNS]->(p), (n)-[:RUNS]->(q), (p)-[:INSTANCE]->(v), (q)-[:INSTANCE]->(plan), (q)-[:INSTANCE]->(w),
      (linux)-[:VERSION]->(v), (plan)-[:VERSION]->(w)`,
    cases: [
      ["which operating systems are there", ["Linux", "Plan9"]],
      ["how many operating systems are there", ["2"]],
      ["which data centers are there", ["West"]],
      ["which router connects to West", ["R-1"]],
      // No version of the first is an instance itself: what is assumed is tried by way of one more node.
      ["which machines run Linux", ["M-1"]],
      ["which machines run Plan9", ["M-2"]],
      // Nothing says of what kind it is.
      ["what is in West", ["M-1", "R-1"]],
      ["what does West contain", ["M-1", "R-1"]],
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

test("who somebody is is told of a name, whatever relations there are", async () => {
  const store = await openEmbeddedStore({ directory: null });
  await store.write([
    {
      query: `CREATE (a:Person {name: "Ann Lee", born: 1950}), (b:Person {name: "Bob Roe"}), (f:Film {title: "Night Boat"}),
        (a)-[:ACTED_IN]->(f), (b)-[:DIRECTED]->(f), (b)-[:FOLLOWS]->(a)`,
    },
  ]);
  const asker = createAsker({ store, topology: createTopologyProvider(store) });
  for (const [question, text] of [
    ["who is Ann Lee", "born 1950"],
    ["what is Night Boat", "Night Boat"],
  ] as const) {
    const { answer } = await asker.answer(question);
    expect(answer.kind, answer.text).toBe("claims");
    expect(answer.text).toContain(text);
  }
  await store.close();
});
