import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

const asker = askerOver(`
  CREATE (a:Person {name: "Ann Lee"}), (b:Person {name: "Ann Leeds"}), (c:Person {name: "Bob Stone"}), (d:Person {name: "Cid Moor"}),
    (e:Person {name: "Eve Moor"}), (f:Firm {name: "Stone Works"}), (g:Firm {name: "Cog Parts"}), (:Firm {name: "Movie Night"}),
    (:Note {name: "What to do about the Zebra in the garden"}),
    (a)-[:MANAGES]->(c), (b)-[:MANAGES]->(d), (d)-[:MANAGES]->(e), (a)-[:WORKS_AT]->(f), (b)-[:WORKS_AT]->(g), (e)-[:WORKS_AT]->(g)`);

describe("a word that is no name, but a part of names, is asked back", () => {
  test.each([
    ["who does Ann manage", ["who does Ann Lee manage", "who does Ann Leeds manage"]],
    ["who does ann manage", ["who does Ann Lee manage", "who does Ann Leeds manage"]],
    ["who is managed by Ann", ["who is managed by Ann Lee", "who is managed by Ann Leeds"]],
    ["where does Ann work", ["where does Ann Lee work", "where does Ann Leeds work"]],
    ["who manages Moor", ["who manages Cid Moor", "who manages Eve Moor"]],
    ["what is Lee's firm", ["what is Ann Lee's firm"]],
    ["neighbours of Ann", ["neighbours of Ann Lee", "neighbours of Ann Leeds"]],
    ["shortest path from Ann to Bob Stone", ["shortest path from Ann Lee to Bob Stone"]],
  ])("%s", async (question, questions) => {
    const { answer, choices = [] } = await asker.answer(question);
    expect(answer.kind, answer.text).toBe("choices");
    expect(choices.map((choice) => choice.question)).toEqual(questions);
    for (const choice of choices) expect((await asker.answer(choice.question)).answer.kind).toMatch(/^(?:entities|paths|value)$/);
  });

  test("one after the other, where two names are cut short", async () => {
    const { choices = [] } = await asker.answer("does Ann manage Bob");
    expect(choices.map(({ question }) => question)).toEqual(["does Ann Lee manage Bob", "does Ann Leeds manage Bob"]);
    const next = await asker.answer("does Ann Lee manage Bob");
    expect(next.choices?.map(({ question }) => question)).toEqual(["does Ann Lee manage Bob Stone"]);
  });

  test("what leads nowhere is not offered", async () => {
    const { answer, choices = [] } = await asker.answer("which firm does Moor work at");
    expect(answer.text).toBe("“Moor” alone is no name in this graph. Is it Cid Moor or Eve Moor? For 1 other nothing is found.");
    expect(choices.map(({ question }) => question)).toEqual(["which firm does Eve Moor work at"]);
  });

  test.each([
    "who manages Zed",
    "who manages Ann Street",
    "who does Leeds Smith manage",
    "what does Ann weigh",
    "who manages the movie",
    "who manages Zebra",
    "who manages Moor-on-Sea",
  ])("another name, or another question, is refused as before: %s", async (question) => {
    expect((await asker.answer(question)).answer.kind).toBe("refusal");
  });
});
