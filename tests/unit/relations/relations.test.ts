import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRelations } from "../../../server/ask/relations/relationReader.ts";
import { readVocabulary, type Vocabulary } from "../../../server/ask/vocabulary/vocabulary.ts";
import { createAsker, type Asker } from "../../../server/ask/asker.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import type { StoreValue } from "../../../server/store/values.ts";
import { toParameters } from "../../../server/store/wireParameters.ts";
import { loadTopology } from "../../../server/topology/load.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import { openOfficeGraph } from "./officeGraph.ts";

let store: GraphStore;
let vocabulary: Vocabulary;
let asker: Asker;

beforeAll(async () => {
  store = await openOfficeGraph();
  vocabulary = await readVocabulary(store, await loadTopology(store));
  asker = createAsker({ store, topology: createTopologyProvider(store) });
});
afterAll(() => store.close());

const cases: [question: string, answer: string[]][] = [
  ["Who lives in Oslo?", ["Ann", "Cy"]],
  ["who manages the project Gamma", ["Cy"]],
  ["which projects does Cy manage", ["Beta", "Gamma"]],
  ["In which city does the manager of Alpha live?", ["Oslo"]],
  ["which employees work on projects managed by Cy", ["Bob"]],
  ["how many projects does Cy manage", ["2"]],
  ["how many employees live in Oslo", ["2"]],
  ["What is the surname of Bob?", ["Stone"]],
  ["who knows Bob", ["Ann", "Cy"]],
  ["Which employees with the surname Brook live in Oslo?", ["Ann", "Cy"]],
  ["what is the oldest employee who lives in Oslo", ["Cy"]],
  // Owners, requests, misspelt words.
  ["Who are Cy's friends?", ["Bob"]],
  ["List the projects of Cy", ["Beta", "Gamma"]],
  ["which projects does Cy mange", ["Beta", "Gamma"]],
  // Comparisons.
  ["which projects have a budget of more than 100", ["Alpha", "Gamma"]],
  ["projects with a budget between 80 and 130", ["Alpha", "Beta"]],
  ["which employees are older than 40", ["Ann", "Cy"]],
  ["which projects started after 2020", ["Beta", "Gamma"]],
  ["which projects started in 2019", ["Alpha"]],
  ["which projects started before June 2020", ["Alpha"]],
  ["how many employees are younger than 45", ["2"]],
  // How many of something.
  ["which employees manage more than one project", ["Cy"]],
  ["who manages at least 2 projects", ["Cy"]],
  ["which employee manages the most projects", ["Cy"]],
  ["who works on exactly 2 projects", ["Bob"]],
  // What is not there.
  ["which employees do not manage any project", ["Bob"]],
  ["which projects are not located in Oslo", ["Alpha"]],
  ["employees who do not live in Oslo", ["Bob"]],
  ["Which projects other than Beta does Cy manage?", ["Gamma"]],
  // Numbers made of many.
  ["what is the average age of the employees who live in Oslo", ["46.5"]],
  ["what is the total budget of the projects located in Oslo", ["390"]],
  ["how old is Bob", ["35"]],
  ["the 2 oldest employees", ["Ann", "Cy"]],
  ["how many different surnames do the employees have", ["2"]],
  ["who manages projects located in Bergen and Oslo", []],
  ["which employee works on Alpha and Gamma", ["Bob"]],
  ["which employees are older than Bob", ["Ann", "Cy"]],
  // Names and values that are not written as the graph has them.
  ["who lives in Bregen", ["Bob"]],
  ["how many tickets are completed without a fault being found", ["2"]],
  ["how many tickets did Bob report", ["3"]],
];

describe("counts for each", () => {
  test("How many projects does each employee manage?", async () => {
    const { entities, values, query } = await asker.answer("How many projects does each employee manage?");
    expect(entities.map(({ name }) => name)).toEqual(["Cy", "Ann"]);
    expect(values).toEqual([2, 1]);
    const { rows } = await store.read(query?.cypher ?? "", toParameters(query?.params ?? {}), { maxRows: 100, origin: "person" });
    expect(rows.map(([first, many]) => [textOf(first), Number(many)])).toEqual([
      ["Cy", 2],
      ["Ann", 1],
    ]);
  });
});

function textOf(value: StoreValue | undefined): string {
  if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== "node")
    return typeof value === "bigint" || typeof value === "number" || typeof value === "boolean" || typeof value === "string"
      ? `${value}`
      : "";
  const name = value.properties.get("name") ?? value.properties.get("title");
  return typeof name === "string" ? name : "";
}

describe("relation questions", () => {
  test.each(cases)("%s", async (question, expected) => {
    const { readings } = readRelations(vocabulary, question);
    const [best] = readings;
    const answer = best?.execute();
    const names =
      best?.plan.result.kind === "nodes" ? answer?.nodes.map(({ node }) => vocabulary.topology.names.at(node)) : answer?.values.map(String);
    expect(names?.toSorted()).toEqual(expected);
    // The Cypher that is shown gives the same, run by the store.
    const { cypher, params } = best?.query ?? { cypher: "", params: {} };
    const { rows } = await store.read(cypher, toParameters(params), { maxRows: 100, origin: "person" });
    expect(rows.map(([first]) => textOf(first)).toSorted()).toEqual(expected);
  });
});

describe("chips of a relation reading", () => {
  test("say the words, what they were taken for, and what else they may mean", async () => {
    const { reading } = await asker.answer("which projects does Cy manage");
    const [label, value, relation] = ["Project", "“Cy”", "manages"].map((text) => reading.chips.find((chip) => chip.text === text));
    expect(label).toMatchObject({ kind: "intent", from: "projects", means: { kind: "label", name: "Project" } });
    expect(value).toMatchObject({ kind: "value", from: "Cy", means: { kind: "node" } });
    expect(relation).toMatchObject({ kind: "relation", from: "manage", means: { kind: "relationship", type: "MANAGES", direction: "in" } });
    expect(relation?.alternatives?.length).toBeGreaterThan(0);
  });
});

describe("what is not in the graph", () => {
  test.each([
    "What is the salary of Ann?",
    "What is the GDP of Oslo?",
    "Which planets orbit Oslo?",
    "Which employees are not happy?",
    "Which employees have more than 3 boats?",
  ])("%s", async (question) => {
    const { answer } = await asker.answer(question);
    expect(["refusal", "choices"]).toContain(answer.kind);
  });
});
