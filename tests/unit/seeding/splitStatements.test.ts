import { expect, test } from "vitest";
import { splitStatements } from "../../../server/seed/splitStatements.ts";

test("statements end at semicolons, and know their line", () => {
  expect(splitStatements("CREATE (a);\n\nCREATE (b)\nRETURN b;\nRETURN 1")).toStrictEqual([
    { query: "CREATE (a)", line: 1 },
    { query: "CREATE (b)\nRETURN b", line: 3 },
    { query: "RETURN 1", line: 5 },
  ]);
});

test.each([
  ["a text", "RETURN 'a;b' AS x"],
  ["a text with a quote in it", String.raw`RETURN 'it\'s; so' AS x`],
  ["a text in double quotes", 'RETURN "a;\'b" AS x'],
  ["a text of several lines", "RETURN 'a;\nb' AS x"],
  ["a quoted name", "MATCH (n:`a;b`` ;c`) RETURN n"],
  ["a comment at the end of a line", "RETURN 1 // one; two\n + 2"],
  ["a comment of several lines", "RETURN 1 /* one;\n two; */ + 2"],
  ["an address in a text", "RETURN 'https://example.org;x' AS x"],
])("a semicolon in %s ends nothing", (_, query) => {
  expect(splitStatements(`${query};`)).toStrictEqual([{ query, line: 1 }]);
});

test("what stands before a statement is not part of it", () => {
  expect(splitStatements("\uFEFF// A comment; with a semicolon\n/* and\nanother */\n  RETURN 1;\n// the end\n")).toStrictEqual([
    { query: "RETURN 1", line: 4 },
  ]);
  expect(splitStatements(" ;; \n// nothing\n")).toStrictEqual([]);
});

test("an unclosed text runs to the end", () => {
  expect(splitStatements("RETURN 1;\nRETURN 'open;\n")).toStrictEqual([
    { query: "RETURN 1", line: 1 },
    { query: "RETURN 'open;", line: 2 },
  ]);
});
