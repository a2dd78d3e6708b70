import { afterEach, expect, test } from "vitest";
import { askResponse, type AskResponse } from "../../../server/contract/ask.ts";
import { createAsker } from "../../../server/ask/asker.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";

let store: GraphStore | undefined;
afterEach(() => store?.close());

/** An asker on a graph that this statement makes. */
async function askerOn(query: string): Promise<(question: string) => Promise<AskResponse>> {
  store = await openEmbeddedStore({ directory: null });
  if (query !== "") await store.write([{ query }]);
  const asker = createAsker({ store, topology: createTopologyProvider(store) });
  await asker.prepare();
  return async (question) => askResponse.parse(await asker.answer(question));
}

const anything = [
  "who knows Ann",
  "how is Ann connected to Bob",
  "how many nodes are there",
  "what can I ask",
  "tell me about Ann",
  "which people are there",
  "neighbours of Ann",
  "what happened in 2017",
  "the",
  "?",
];

test("a graph with nothing in it refuses, and says so without an error", async () => {
  const ask = await askerOn("");
  for (const question of anything) {
    const { answer, entities, paths } = await ask(question);
    expect(["refusal", "help", "entities", "value", "claims"], `${question}: ${answer.text}`).toContain(answer.kind);
    expect(entities.length + paths.length).toBe(0);
  }
});

test("a graph without labels is asked by its names and types", async () => {
  const ask = await askerOn(`CREATE (a {name: "Ann"})-[:KNOWS]->(b {name: "Bob"})-[:OWNS]->(c {name: "Dinghy"}), (a)-[:LIKES]->(c)`);
  expect((await ask("how is Ann connected to Bob")).paths[0]?.hops).toBe(1);
  expect((await ask("neighbours of Bob")).entities.map(({ name }) => name).toSorted()).toEqual(["Ann", "Dinghy"]);
  expect((await ask("who knows Bob")).entities.map(({ name }) => name)).toContain("Ann");
});

test("a graph without names is asked by its labels and values, and no name is made up", async () => {
  const ask = await askerOn(
    `CREATE (:Sensor {serial: 17, state: "broken"})-[:FEEDS]->(:Pump {serial: 3, state: "running"}), (:Sensor {serial: 18, state: "fine"})`,
  );
  expect((await ask("how many sensors are there")).values).toEqual([2]);
  expect((await ask("which sensors are broken")).total).toBe(1);
  expect((await ask("tell me about Ann")).answer.kind).toBe("refusal");
});

test("a graph of one opaque label and one opaque type still answers about ways and neighbours", async () => {
  const ask = await askerOn(`CREATE (a:N {name: "alpha"})-[:R1]->(b:N {name: "beta"})-[:R1]->(c:N {name: "gamma"})`);
  expect((await ask("shortest path from alpha to gamma")).paths[0]?.hops).toBe(2);
  expect((await ask("neighbours of beta")).total).toBe(2);
  expect((await ask("who painted alpha")).answer.kind).not.toBe("entities");
});

test("names that are numbers are names where a name is asked for", async () => {
  const ask = await askerOn(`CREATE (a:User {name: "41"})-[:FOLLOWS]->(b:User {name: "7"})-[:FOLLOWS]->(c:User {name: "1984"})`);
  expect((await ask("shortest path from 41 to 1984")).paths[0]?.hops).toBe(2);
  expect((await ask("is 41 within 3 hops of 7")).answer.kind).toBe("yes");
});

test.each([
  ["東京", "大阪"],
  ["Москва", "Санкт-Петербург"],
  ["القاهرة", "الإسكندرية"],
  ["Αθήνα", "Θεσσαλονίκη"],
  ["मुंबई", "दिल्ली"],
  ["서울", "부산"],
])("names in any script: %s and %s", async (from, to) => {
  const ask = await askerOn(`CREATE (:City {name: "${from}"})-[:ROAD_TO]->(:City {name: "${to}"})`);
  expect((await ask(`how is ${from} connected to ${to}`)).paths[0]?.hops).toBe(1);
  expect((await ask(`neighbours of ${to}`)).entities.map(({ name }) => name)).toEqual([from]);
  expect((await ask(`tell me about ${from}`)).answer.kind).not.toBe("refusal");
});

test("a name that is a common word counts where it is written like a name", async () => {
  const ask = await askerOn(
    `CREATE (:Band {name: "The Who"})-[:PLAYED_AT]->(f:Festival {name: "It"}), (:Band {name: "Yes"})-[:PLAYED_AT]->(f), (:Film {name: "Her"})-[:SHOWN_AT]->(f)`,
  );
  expect((await ask("how is The Who connected to Yes")).paths[0]?.hops).toBe(2);
  expect((await ask("neighbours of The Who")).entities.map(({ name }) => name)).toEqual(["It"]);
  expect((await ask("tell me about Her")).answer.text).toContain("Her");
  expect((await ask("who is it")).answer.kind).toBe("refusal");
});

test("thousands of nodes of one name are asked back, with the best connected, in no time", async () => {
  const ask = await askerOn(
    `CREATE (h:Hub {name: "Hub"}) WITH h UNWIND range(1, 3000) AS i CREATE (:Part {name: "Bolt", at: i})-[:IN]->(h)`,
  );
  const { answer, choices = [], total } = await ask("how is Bolt connected to Hub");
  expect(answer.kind).toBe("choices");
  expect(choices).toHaveLength(4);
  expect(new Set(choices.map(({ text }) => text)).size).toBe(4);
  expect(total).toBe(3000);
});
