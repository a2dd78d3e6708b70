import { describe, expect, test } from "vitest";
import type { SchemaResponse } from "../../../server/contract/graph.ts";
import { textLayersOf } from "../../../server/store/textLayer.ts";
import { askerOver } from "../../support/askerOver.ts";
import { reportGraph } from "../../support/reportGraph.ts";

const reports = askerOver(reportGraph.replaceAll('id: "', 'name: "'));
const plain = askerOver('CREATE (:Person {name: "Ann"})-[:KNOWS]->(:Person {name: "Ben"})');

describe("texts are evidence, and no things of their own", () => {
  test.each<[question: string, text: RegExp]>([
    ["who is related to Ada Storm", /^Ada Storm is connected to 2 others: .*North Line.* 2 texts name it as well \[\d\] \[\d\]\.$/],
    ["who is connected to Cy Marr", /^Nothing is connected to Cy Marr here\. 1 text names it \[1\]\.$/],
    ["what links Ada Storm to North Line", /^Ada Storm works at North Line \[1\]\..* Besides, 2 texts name both\.$/],
    [
      "what links Bo Finch to Cy Marr",
      /^Nothing but texts links Bo Finch and Cy Marr here: 1 text names both, c3 .*That does not say that they are related\.$/,
    ],
    ["are Bo Finch and Cy Marr connected", /^Nothing but texts/],
    ["what do Bo Finch and Cy Marr have in common", /nothing in common here.* 1 text names both of them\.$/],
    ["who is Ada Storm", /2 texts name it\.$/],
    ["which chunks mention Bo Finch", /^c3 \[1\]\.$/],
  ])("%s", async (question, text) => {
    expect((await reports.answer({ question })).answer.text).toMatch(text);
  });

  test("no answer about things lists a text", async () => {
    const { entities } = await reports.answer({ question: "who is related to Ada Storm" });
    expect(entities.map(({ name }) => name).toSorted()).toEqual(["North Line", "South Line"]);
  });
});

test("an answer says which of its relationships the texts may tell of, and waits for none", async () => {
  const { citations, paths } = await reports.answer({ question: "shortest path from Ada Storm to North Line" });
  expect(citations[0]).toEqual({ number: 1, from: "texts", edge: paths[0]?.edges[0]?.id });
  expect((await plain.answer({ question: "shortest path from Ann to Ben" })).citations).toEqual([]);
});

/** A schema of labels with a long text each, and types between labels. */
function schemaOf(texts: Record<string, string>, types: [name: string, from: string, to: string][]): SchemaResponse {
  const long = "A sentence that is long enough to be a text, and not a name or a title of anything.";
  return {
    nodes: 9,
    labels: Object.entries(texts).map(([name, property]) => ({
      name,
      count: 3,
      properties: [{ name: property, types: ["STRING"], samples: property === "name" ? ["Ann"] : [long] }],
    })),
    relationshipTypes: types.map(([name, from, to]) => ({ name, count: 3, ends: [{ from, to, count: 3 }], properties: [] })),
    sampled: false,
    sampleSize: 1,
    asOf: "2026-01-01T00:00:00Z",
  };
}

function asideOf(schema: SchemaResponse): [label: string, aside: readonly string[]][] {
  return textLayersOf(schema).map(({ label, aside }) => [label, aside]);
}

describe("which labels are evidence alone", () => {
  test("the chunks of a builder, and the documents that hold them", () => {
    const builder = schemaOf({ Chunk: "text", Document: "name", Person: "name" }, [
      ["HAS_ENTITY", "Chunk", "Person"],
      ["PART_OF", "Chunk", "Document"],
      ["NEXT_CHUNK", "Chunk", "Chunk"],
      ["KNOWS", "Person", "Person"],
    ]);
    expect(asideOf(builder)).toEqual([["Chunk", ["Chunk", "Document"]]]);
  });

  test("documents that name things themselves; a document that things are related to stays one", () => {
    expect(asideOf(schemaOf({ Document: "text", Person: "name" }, [["MENTIONS", "Document", "Person"]]))).toEqual([
      ["Document", ["Document"]],
    ]);
    const written = schemaOf({ Chunk: "text", Document: "name", Person: "name" }, [
      ["fromChunk", "Person", "Chunk"],
      ["PART_OF", "Chunk", "Document"],
      ["WROTE", "Person", "Document"],
    ]);
    expect(asideOf(written)).toEqual([["Chunk", ["Chunk"]]]);
  });

  test("what people write is a thing, though it names others", () => {
    const tweets = schemaOf({ Tweet: "text", User: "name" }, [
      ["POSTS", "User", "Tweet"],
      ["MENTIONS", "Tweet", "User"],
    ]);
    expect(asideOf(tweets)).toEqual([["Tweet", []]]);
    expect(asideOf(schemaOf({ Review: "text", Person: "name" }, [["HAS_REVIEW", "Person", "Review"]]))).toEqual([["Review", []]]);
  });
});
