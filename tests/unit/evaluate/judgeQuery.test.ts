import { describe, expect, test } from "vitest";
import type { WireValue } from "../../../server/contract/values.ts";
import { factsOf } from "../../evaluate/judge/graphFacts.ts";
import { runGold } from "../../evaluate/judge/goldQuery.ts";
import { judge } from "../../evaluate/judge/judge.ts";
import { answer, entity, graphOf, wireNode } from "./answers.ts";

function gives(rows: WireValue[][]) {
  const texts: string[] = [];
  const run = (cypher: string) => {
    texts.push(cypher);
    return Promise.resolve(rows);
  };
  return { run, texts };
}

const judged = (cypher: string, rows: WireValue[][], response: Parameters<typeof judge>[1]) =>
  judge({ family: "f", question: "?", expected: { kind: "query", cypher } }, response, factsOf(graphOf()), gives(rows).run);

const fails = () => Promise.reject(new Error("syntax"));

const sort = "MATCH (x0:Crime)\nRETURN x0.date\nORDER BY x0.date DESC\nLIMIT 1";

describe("What a gold query gives", () => {
  test("a sorted first: all that are equal at the top, by text, and null greatest", async () => {
    const { run, texts } = gives([
      ["b", "2"],
      ["c", "2"],
      ["a", "10"],
    ]);
    expect(await runGold(sort, run)).toEqual({ kind: "one of", of: "values", items: new Set(["b", "c"]), none: false });
    expect(texts).toEqual(["MATCH (x0:Crime)\nRETURN x0.date AS item, x0.date AS key"]);
    const nulls = gives([
      [wireNode("1", "x"), null],
      [wireNode("2", "y"), "5"],
    ]).run;
    expect(await runGold(sort, nulls)).toEqual({ kind: "one of", of: "nodes", items: new Set(["1"]), none: true });
    expect(await runGold(sort.replace("DESC", "ASC"), nulls)).toMatchObject({ items: new Set(["2"]), none: false });
  });

  test("nodes by element id once each, values without nulls, a count", async () => {
    const twice = gives([[wireNode("1", "x")], [wireNode("1", "x")]]).run;
    expect(await runGold("MATCH (x0) RETURN x0", twice)).toEqual({ kind: "items", of: "nodes", items: new Set(["1"]) });
    expect(await runGold("MATCH (x0) RETURN x0.a", gives([["p"], [null], ["p"]]).run)).toMatchObject({ items: new Set(["p"]) });
    expect(await runGold("MATCH (x0) RETURN COUNT(DISTINCT x0)", gives([[7]]).run)).toEqual({ kind: "count", count: 7 });
  });
});

describe("An answer against a gold query", () => {
  test("a count is that count", async () => {
    expect(await judged("RETURN COUNT(DISTINCT x0)", [[7]], answer("value", { values: [7] }))).toMatchObject({ outcome: "right" });
    expect(await judged("RETURN COUNT(DISTINCT x0)", [[7]], answer("value", { values: [8] }))).toMatchObject({ outcome: "wrong" });
    expect(await judged("RETURN COUNT(DISTINCT x0)", [[7]], answer("entities", { entities: [entity("7")] }))).toMatchObject({
      outcome: "wrong",
    });
  });

  test("nodes are compared by id, so that the same name does not do", async () => {
    const rows = [[wireNode("1", "Ann")], [wireNode("2", "Ann")]];
    const both = [entity("Ann", "1"), entity("Ann", "2")];
    expect(await judged("RETURN x0", rows, answer("entities", { entities: both }))).toMatchObject({ outcome: "right" });
    expect(await judged("RETURN x0", rows, answer("entities", { entities: both.slice(1) }))).toMatchObject({ outcome: "wrong" });
    expect(await judged("RETURN x0", rows, answer("entities", { entities: [...both, entity("Ann", "3")] }))).toMatchObject({
      outcome: "wrong",
    });
  });

  test("values are compared as text; names stand in where no value is given", async () => {
    expect(await judged("RETURN x0.year", [["2005"]], answer("value", { values: [2005] }))).toMatchObject({ outcome: "right" });
    expect(await judged("RETURN x0.year", [["2005"]], answer("entities", { entities: [entity("2005")] }))).toMatchObject({
      outcome: "right",
    });
    expect(await judged("RETURN x0.year", [["2005"]], answer("value", { values: [2005, 2006] }))).toMatchObject({ outcome: "wrong" });
  });

  test("of equal ones any do, but none other; nothing does only where the top is null", async () => {
    const rows: WireValue[][] = [
      ["b", "2"],
      ["c", "2"],
      ["a", "1"],
    ];
    expect(await judged(sort, rows, answer("value", { values: ["c"] }))).toMatchObject({ outcome: "right" });
    expect(await judged(sort, rows, answer("value", { values: ["c", "a"] }))).toMatchObject({ outcome: "wrong" });
    expect(await judged(sort, rows, answer("value"))).toMatchObject({ outcome: "wrong" });
    expect(await judged(sort, [["x", null]], answer("value"))).toMatchObject({ outcome: "right" });
  });

  test("a gold query that cannot be run ends the evaluation", async () => {
    const expected = { kind: "query", cypher: "RETURN x" } as const;
    await expect(judge({ family: "f", question: "?", expected }, answer("value"), factsOf(graphOf()), fails)).rejects.toThrow("syntax");
  });
});
