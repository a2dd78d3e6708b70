import { describe, expect, test } from "vitest";
import { factsOf } from "../../evaluate/judge/graphFacts.ts";
import { judge } from "../../evaluate/judge/judge.ts";
import { numberIn, shownIn, type RunQuery } from "../../evaluate/judge/shown.ts";
import type { Expected } from "../../evaluate/questions/question.ts";
import { answer, entity, graphOf, pathOf, wireNode } from "./answers.ts";

const facts = factsOf(graphOf());
const never: RunQuery = () => Promise.reject(new Error("No query is needed here."));
const judged = (expected: Expected, response: Parameters<typeof judge>[1], run = never) =>
  judge({ family: "f", question: "?", expected }, response, facts, run);
const names = (...all: string[]) => all.map((name) => entity(name));
const set = (...all: string[]): Expected => ({ kind: "set", names: all });

describe("Names", () => {
  const complete: Expected = { kind: "names", names: ["a", "b"], complete: true };

  test("all of them in any order are right", async () => {
    expect(await judged(complete, answer("entities", { entities: names("b", "a") }))).toEqual({
      outcome: "right",
      first: true,
      exact: true,
    });
  });

  test("a part, or one too many, is wrong; the first still counts as a hit", async () => {
    expect(await judged(complete, answer("entities", { entities: names("a") }))).toMatchObject({
      outcome: "wrong",
      first: true,
      exact: false,
    });
    const more = await judged(complete, answer("entities", { entities: names("x", "a", "b") }));
    expect(more).toMatchObject({ outcome: "wrong", first: false, exact: false, why: "missing nothing; too much 1: x" });
  });

  test("an incomplete gold set is judged by the first alone", async () => {
    const partial: Expected = { kind: "names", names: ["a", "b"], complete: false };
    expect(await judged(partial, answer("entities", { entities: names("a", "c") }))).toEqual({ outcome: "right", first: true });
    expect(await judged(partial, answer("entities", { entities: names("c", "a") }))).toMatchObject({ outcome: "wrong", first: false });
  });

  test("case, accents and an empty answer are not overlooked", async () => {
    expect(await judged(set("Rene"), answer("entities", { entities: names("René") }))).toMatchObject({ outcome: "wrong" });
    expect(await judged(set("emma"), answer("entities", { entities: names("Emma") }))).toMatchObject({ outcome: "wrong" });
    expect(await judged(set("a"), answer("entities"))).toMatchObject({ outcome: "wrong", first: false });
  });

  test("values stand for names where no node is shown", async () => {
    expect(await judged(set("1999"), answer("value", { values: [1999] }))).toMatchObject({ outcome: "right" });
    expect(await judged(set("1999"), answer("value", { values: [1998] }))).toMatchObject({ outcome: "wrong" });
  });

  test("of an answer by paths, what lies between the ends is taken, of every path", async () => {
    const paths = [pathOf("a -T-> m -T-> b"), pathOf("a -T-> n -T-> b")];
    const response = answer("paths", { paths, entities: names("a", "m", "n", "b") });
    expect(await judged(set("m", "n"), response)).toMatchObject({ outcome: "right" });
    expect(await judged(set("m"), response)).toMatchObject({ outcome: "wrong" });
  });

  test("asking back and refusing are neither right nor wrong", async () => {
    const choices = [{ text: "this a", question: "a?" }];
    expect(await judged(set("a"), answer("choices", { choices, entities: names("a") }))).toEqual({ outcome: "asked", why: "this a" });
    expect(await judged(set("a"), answer("refusal", { refusal: { reason: "not_in_graph", text: "no" } }))).toMatchObject({
      outcome: "refused",
    });
  });
});

describe("An answer that was cut", () => {
  const cut = answer("entities", { entities: names("a"), truncated: true, total: 2, query: { cypher: "MATCH", params: { x: 1 } } });

  test("is completed by its own query", async () => {
    const asked: unknown[] = [];
    const run: RunQuery = (cypher, params) => {
      asked.push(cypher, params);
      return Promise.resolve([[wireNode("id of a", "a")], [wireNode("id of b", "b")]]);
    };
    expect(await judged(set("a", "b"), cut, run)).toMatchObject({ outcome: "right" });
    expect(asked).toEqual(["MATCH", { x: 1 }]);
    expect(await judged(set("a"), cut, run)).toMatchObject({ outcome: "wrong" });
  });

  test("keeps nodes apart that have one name", async () => {
    const shown = answer("entities", { entities: [entity("a", "1")], truncated: true, total: 2, query: { cypher: "MATCH", params: {} } });
    const { ids } = await shownIn(shown, () => Promise.resolve([[wireNode("1", "a")], [wireNode("2", "a")]]));
    expect(ids).toEqual(["1", "2"]);
  });

  test("is wrong when that query does not give what was shown, or does not run", async () => {
    expect(await judged(set("a", "b"), cut, () => Promise.resolve([[wireNode("id of b", "b")]]))).toMatchObject({
      outcome: "wrong",
      why: "The answer shows a, which its own query does not give.",
    });
    expect(await judged(set("a"), cut, never)).toMatchObject({ outcome: "wrong" });
  });
});

describe("A number", () => {
  test("is the first value; the sentence is read only without one, and without the names in it", () => {
    expect(numberIn(answer("value", { values: [3], text: "There are 4." }))).toBe(3);
    expect(numberIn(answer("value", { text: "There are 1,204 of them [2]." }))).toBe(1204);
    expect(numberIn(answer("value", { text: "Heathrow Terminal 4 is 3 hops away.", entities: names("Heathrow Terminal 4") }))).toBe(3);
    expect(numberIn(answer("value", { text: "None." }))).toBeUndefined();
    expect(numberIn(answer("paths", { text: "In all there are 4 paths." }))).toBeUndefined();
    expect(numberIn(answer("value", { values: [null], text: "There are 4." }))).toBeUndefined();
  });
});
