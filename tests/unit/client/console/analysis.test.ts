import { expect, test } from "vitest";
import { editorSchema, readSignatures } from "../../../../client/editor/editorSchema.ts";
import { placeOf, problemsOf } from "../../../../client/editor/errorPlace.ts";
import { ensureIteratorToArray } from "../../../../client/editor/iteratorToArray.ts";
import { checkingSchema, completingSchema } from "../../../../client/editor/neo4jSchema.ts";
import { errorInScript, shift } from "../../../../client/editor/places.ts";
import { toSuggestions } from "../../../../client/editor/suggestions.ts";
import { withoutCommands } from "../../../../client/editor/withoutCommands.ts";
import { ApiError } from "../../../../client/api/request.ts";
import type { ScriptPart } from "../../../../server/contract/script.ts";
import type { SchemaResponse } from "../../../../server/contract/graph.ts";
import { autocomplete, lintCypherQuery } from "@neo4j-cypher/language-support";

const response: SchemaResponse = {
  nodes: 5,
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
const schema = { ...editorSchema(response, { functions, procedures: [] }), parameters: { from: 1 }, writes: "refused" as const };

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
  const labels = (text: string) => toSuggestions(autocomplete(text, completing), "refused").map(({ label, type }) => `${type} ${label}`);
  expect(labels("MATCH (n:")).toContain("label Country");
  expect(labels("MATCH (n) RETURN n.")).toContain("property name");
  expect(labels("RETURN to")).toContain("function toLower");
  expect(labels("RETURN $")).toContain("parameter $from");
});

function offered(writes: "allowed" | "refused"): string[] {
  return toSuggestions(autocomplete("", {}), writes).map(({ label }) => label);
}

test("it offers words that write only where people may write, and never those that administrate", () => {
  const writing = /^(CREATE|DROP|MERGE)/;
  expect(offered("refused")).toContain("MATCH");
  expect(offered("refused").filter((label) => writing.test(label))).toEqual([]);
  expect(offered("allowed").filter((label) => writing.test(label))).not.toEqual([]);
  expect(offered("allowed").filter((label) => /^(LOAD CSV|GRANT|ALTER)/.test(label))).toEqual([]);
});

test("commands are blanks to the analyser, and what they set is known to it", () => {
  const text = ":param since => date('2017-01-01')\nMATCH (n:Country) WHERE n.name = $since RETURN $other;\n:auto RETURN 1";
  const { cypher, parameters } = withoutCommands(text);
  expect(cypher).toHaveLength(text.length);
  expect(parameters).toEqual({ since: null });
  const { diagnostics } = lintCypherQuery(cypher, { ...checkingSchema(schema), parameters });
  expect(diagnostics.map(({ offsets }) => text.slice(offsets.start, offsets.end))).toEqual(["$other"]);
});

const script = "RETURN 1;\nMATCH (n) RETURN bad";
const part: ScriptPart = { kind: "statement", text: "MATCH (n) RETURN bad", offset: 10, line: 2 };

test("an error of the server stands under the word at its place in the whole script", () => {
  const error = new ApiError("invalid_query", "Variable `bad` not defined", null, { position: { offset: 17, line: 1, column: 18 } });
  const inScript = errorInScript(error, part, script);
  expect(placeOf(inScript)).toEqual({ offset: 27, line: 2, column: 18 });
  expect(problemsOf([{ part, outcome: { kind: "failed", error: inScript } }], script)).toEqual([
    { from: 27, to: 30, severity: "error", message: "Variable `bad` not defined" },
  ]);
  expect(problemsOf([{ part, outcome: { kind: "failed", error: new ApiError("timeout", "late") } }], script)).toEqual([]);
});

test("a place on the first line of a statement that follows another on its line is counted from the line's beginning", () => {
  const second: ScriptPart = { kind: "statement", text: "RETURN x", offset: 10, line: 1 };
  expect(shift({ offset: 7, line: 1, column: 8 }, second, "RETURN 1; RETURN x")).toEqual({ offset: 17, line: 1, column: 18 });
});
