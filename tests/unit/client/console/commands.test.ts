import { expect, test } from "vitest";
import { changes, mayDelete } from "../../../../client/editor/changes.ts";
import { readCommand } from "../../../../client/editor/commands.ts";
import { noCounters } from "../../../../server/store/counters.ts";

test.each([
  [":param x => 1", { kind: "set", name: "x", expression: "1" }],
  [":param x: date('2026-01-31')", { kind: "set", name: "x", expression: "date('2026-01-31')" }],
  [":PARAM `odd name` => {a: 1}", { kind: "set", name: "odd name", expression: "{a: 1}" }],
  [":params {\n  a: 1\n}", { kind: "setAll", expression: "{\n  a: 1\n}" }],
  [":params", { kind: "listParameters" }],
  [":param list", { kind: "listParameters" }],
  [":params clear", { kind: "clearParameters" }],
  [":clear", { kind: "clear" }],
  [":help", { kind: "help" }],
  [":use `my db`", { kind: "use", database: "my db" }],
  [":play movies", { kind: "unknown", message: ":play is not a command of this console." }],
  [":begin", { kind: "unknown", hint: expect.stringContaining("leave :begin and :commit out") as string }],
  [":param x", { kind: "unknown", hint: "Such as :param since => date('2017-01-01')" }],
  [":", { kind: "unknown" }],
])("reads %s", (text, command) => {
  expect(readCommand(text)).toMatchObject(command);
});

test.each([
  ["MATCH (n) DETACH DELETE n", true],
  ["MATCH (n) remove n.name", true],
  ["DROP INDEX i", true],
  ["CREATE (n {text: 'DELETE'}) // DELETE\nSET n.`DROP` = 1 /* REMOVE */", false],
  ["CREATE (n:Deleted)", false],
])("knows what takes something away: %s", (query, expected) => {
  expect(mayDelete(query)).toBe(expected);
});

test("says changes with their unit, and nothing of a read", () => {
  expect(changes(noCounters())).toEqual([]);
  expect(changes({ ...noCounters(), nodesDeleted: 1, relationshipsDeleted: 2_000 })).toEqual([
    "1 node deleted",
    "2,000 relationships deleted",
  ]);
});
