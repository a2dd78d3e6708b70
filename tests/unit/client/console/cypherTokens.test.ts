import { StreamLanguage } from "@codemirror/language";
import { highlightTree, tagHighlighter, tags } from "@lezer/highlight";
import { expect, test } from "vitest";
import { cypherTokens } from "../../../../client/editor/cypherTokens.ts";

const language = StreamLanguage.define(cypherTokens);
const names = tagHighlighter([
  { tag: tags.keyword, class: "keyword" },
  { tag: tags.typeName, class: "name" },
  { tag: tags.propertyName, class: "property" },
  { tag: tags.function(tags.variableName), class: "function" },
  { tag: tags.special(tags.variableName), class: "parameter" },
  { tag: tags.string, class: "text" },
  { tag: tags.number, class: "number" },
  { tag: tags.comment, class: "comment" },
]);

/** The words of a text by how they are coloured. */
function coloured(text: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  highlightTree(language.parser.parse(text), names, (from, to, kind) => (found[kind] ??= []).push(text.slice(from, to)));
  return found;
}

test("colours keywords, labels, types, properties, functions, parameters and numbers", () => {
  const found = coloured("MATCH (n:Country|Grouping {name: $from})-[r:MEMBER_OF*1..3]->(m:`Odd name`) RETURN count(n.name), 1.5");
  expect(found["keyword"]).toEqual(["MATCH", "RETURN"]);
  expect(found["name"]).toEqual(["Country", "Grouping", "MEMBER_OF", "`Odd name`"]);
  expect(found["property"]).toEqual(["name", "name"]);
  expect(found["parameter"]).toEqual(["$from"]);
  expect(found["function"]).toEqual(["count"]);
  expect(found["number"]).toEqual(["1", "3", "1.5"]);
});

test("a text ends at its own mark, not at an escaped one, and may run over lines", () => {
  const found = coloured("RETURN 'it\\'s', \"a 'b'\n c\" AS x // MATCH 'no\n/* MATCH\n n */ RETURN 1");
  expect(found["text"]?.join("")).toBe("'it\\'s'\"a 'b' c\"");
  expect(found["comment"]?.join("")).toBe("// MATCH 'no/* MATCH n */");
  expect(found["keyword"]).toEqual(["RETURN", "AS", "RETURN"]);
});

test("a value in a map is no label", () => {
  expect(coloured("RETURN {a: b, c: d}")["name"]).toBeUndefined();
});
