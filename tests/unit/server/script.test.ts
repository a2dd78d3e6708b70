import { parseStatementsStrs } from "@neo4j-cypher/language-support";
import { expect, test } from "vitest";
import { splitScript } from "../../../server/contract/script.ts";

function texts(script: string): string[] {
  return splitScript(script).map(({ text }) => text);
}

test("statements end at semicolons, and know their place", () => {
  expect(splitScript("CREATE (a);\n\nCREATE (b)\nRETURN b;\nRETURN 1")).toStrictEqual([
    { kind: "statement", text: "CREATE (a)", offset: 0, line: 1 },
    { kind: "statement", text: "CREATE (b)\nRETURN b", offset: 13, line: 3 },
    { kind: "statement", text: "RETURN 1", offset: 34, line: 5 },
  ]);
});

const unbroken = [
  ["a text", "RETURN 'a;b' AS x"],
  ["a text with a quote in it", String.raw`RETURN 'it\'s; so' AS x`],
  ["a text in double quotes", 'RETURN "a;\'b" AS x'],
  ["a text of several lines", "RETURN 'a;\nb' AS x"],
  ["a quoted name", "MATCH (n:`a;b`` ;c`) RETURN n"],
  ["a quoted name with a backslash", "MATCH (n:`a;\\`) RETURN n"],
  ["a comment at the end of a line", "RETURN 1 // one; two\n + 2"],
  ["a comment of several lines", "RETURN 1 /* one;\n two; */ + 2"],
  ["an address in a text", "RETURN 'https://example.org;x' AS x"],
  ["a text with a comment's beginning in it", "RETURN '/* ;' AS x, \"//;\" AS y"],
  ["a division", "RETURN 6/2 AS x, 6 / 2 /1 AS `;`"],
] as const;

test.each(unbroken)("a semicolon in %s ends nothing", (_, text) => {
  expect(splitScript(`${text};`)).toStrictEqual([{ kind: "statement", text, offset: 0, line: 1 }]);
});

test("Neo4j's own lexer cuts the same texts at the same places", () => {
  for (const [, text] of unbroken) {
    const script = `${text};\nMATCH (n) RETURN n;\n${text}`;
    expect(parseStatementsStrs(script).map((part) => part.trim().replace(/;$/, ""))).toStrictEqual(texts(script));
  }
});

test("what stands before and after a statement is not part of it", () => {
  const script = "\uFEFF// A comment; with a semicolon\n/* and\nanother */\n  RETURN 1; // after;\n// the end\n";
  expect(splitScript(script)).toStrictEqual([{ kind: "statement", text: "RETURN 1", offset: script.indexOf("RETURN"), line: 4 }]);
  expect(texts(" ;; \n// nothing\n")).toStrictEqual([]);
  expect(texts("")).toStrictEqual([]);
});

test("an unclosed text runs to the end", () => {
  expect(texts("RETURN 1;\nRETURN 'open;\n")).toStrictEqual(["RETURN 1", "RETURN 'open;\n"]);
});

test("a command ends with its line, or with the bracket that it opened", () => {
  expect(splitScript(":param x => 1\nRETURN $x;\n:params {\n  a: 1,\n  b: ';'\n}\n:clear")).toMatchObject([
    { kind: "command", text: ":param x => 1", line: 1 },
    { kind: "statement", text: "RETURN $x", line: 2 },
    { kind: "command", text: ":params {\n  a: 1,\n  b: ';'\n}", line: 3 },
    { kind: "command", text: ":clear", line: 7 },
  ]);
  expect(texts("MATCH (n\n:Label) RETURN n\n  :Other")).toHaveLength(1);
});

test("a hundred thousand statements are cut in a moment", () => {
  const script = "CREATE (:Person {name: 'Ada; Lovelace'});\n".repeat(100_000);
  const started = performance.now();
  const parts = splitScript(script);
  expect(parts).toHaveLength(100_000);
  expect(parts.at(-1)?.line).toBe(100_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
