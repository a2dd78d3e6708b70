import { expect, test } from "vitest";
import { editorSchema, readSignatures } from "../../../../client/editor/editorSchema.ts";
import { problemOf } from "../../../../client/editor/errorPlace.ts";
import { ensureIteratorToArray } from "../../../../client/editor/iteratorToArray.ts";
import { checkingSchema, completingSchema } from "../../../../client/editor/neo4jSchema.ts";
import { toSuggestions } from "../../../../client/editor/suggestions.ts";
import { ApiError } from "../../../../client/api/request.ts";
import type { SchemaResponse } from "../../../../server/contract/graph.ts";
import { autocomplete, lintCypherQuery } from "@neo4j-cypher/language-support";

const response: SchemaResponse = {
  labels: [{ name: "Country", count: 5, properties: [{ name: "name", types: ["String"], samples: [] }] }],
  relationshipTypes: [{ name: "MEMBER_OF", count: 4, ends: [{ from: "Country", to: "Grouping", count: 4 }], properties: [] }],
  sampled: false,
  sampleSize: 1_000,
  asOf: "now",
};
ensureIteratorToArray();

const functions = readSignatures(
  ["name", "signature"],
  [
    ["toLower", "toLower(text)"],
    [null, "x"],
  ],
);
const schema = { ...editorSchema(response, { functions, procedures: [] }), parameters: { from: 1 } };

test("Neo4j's analyser warns of a label, a property and a parameter that are not there", () => {
  const { diagnostics } = lintCypherQuery("MATCH (n:Contry) WHERE n.nam = $from RETURN $to", checkingSchema(schema));
  expect(diagnostics.map(({ message }) => JSON.stringify(message).split(" ").slice(0, 2).join(" "))).toEqual([
    '"Label Contry',
    '"nam is',
    '"Parameter $to',
  ]);
});

test("it does not warn of a property that a sample may have missed, nor of ends that are counted under another label", () => {
  const sampled = checkingSchema({ ...schema, allProperties: false });
  expect(lintCypherQuery("MATCH (n:Country)<-[:MEMBER_OF]-() WHERE n.nam = 1 RETURN n", sampled).diagnostics).toEqual([]);
});

test("it completes labels, properties, functions and parameters", () => {
  const completing = completingSchema(schema);
  const labels = (text: string) => toSuggestions(autocomplete(text, completing)).map(({ label, type }) => `${type} ${label}`);
  expect(labels("MATCH (n:")).toContain("label Country");
  expect(labels("MATCH (n) RETURN n.")).toContain("property name");
  expect(labels("RETURN to")).toContain("function toLower");
  expect(labels("RETURN $")).toContain("parameter $from");
});

test("it does not offer what the console refuses", () => {
  const offered = toSuggestions(autocomplete("", {})).map(({ label }) => label);
  expect(offered).toContain("MATCH");
  expect(offered.filter((label) => /^(CREATE|DROP|MERGE|LOAD CSV)/.test(label))).toEqual([]);
});

test("an error of the server stands under the word at its place", () => {
  const error = new ApiError("invalid_query", "Variable `bad` not defined", null, { position: { offset: 17, line: 1, column: 18 } });
  expect(problemOf(error, "MATCH (n) RETURN bad")).toEqual({ from: 17, to: 20, severity: "error", message: "Variable `bad` not defined" });
  expect(problemOf(new ApiError("timeout", "late"), "RETURN 1")).toBeNull();
});
