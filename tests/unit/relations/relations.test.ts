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
];

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
      best?.plan.result.kind === "count"
        ? [String(answer?.count)]
        : best?.plan.result.kind === "values"
          ? answer?.values.map(String)
          : answer?.nodes.map(({ node }) => vocabulary.topology.names.at(node));
    expect(names?.toSorted()).toEqual(expected);
    // The Cypher that is shown gives the same, run by the store.
    const { cypher, params } = best?.query ?? { cypher: "", params: {} };
    const { rows } = await store.read(cypher, toParameters(params), { maxRows: 100, origin: "person" });
    expect(rows.map(([first]) => textOf(first)).toSorted()).toEqual(expected);
  });
});

describe("what is not in the graph", () => {
  test.each(["What is the salary of Ann?", "What is the GDP of Oslo?", "Which planets orbit Oslo?"])("%s", async (question) => {
    const { answer } = await asker.answer(question);
    expect(["refusal", "choices"]).toContain(answer.kind);
  });
});
