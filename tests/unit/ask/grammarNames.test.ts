import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

/** Pictures whose titles are words of the grammar, and a donor whose name is near to a common word. */
const graph = `
  CREATE (ada:Painter {name: "Ada Storm"}), (ben:Painter {name: "Ben Holt"}), (hall:Museum {name: "Castle Hall"}),
    (trust:Donor {name: "Langford Trust"}), (mills:Donor {name: "Machines"}),
    (hours:Picture {title: "Hours"}), (it:Picture {title: "It"}), (her:Picture {title: "Her"}), (up:Picture {title: "Up"}),
    (band:Picture {title: "The Who"}), (sea:Picture {title: "Calm Sea"}),
    (hours)-[:PAINTED_BY]->(ada), (it)-[:PAINTED_BY]->(ben), (her)-[:PAINTED_BY]->(ada), (up)-[:PAINTED_BY]->(ben),
    (band)-[:PAINTED_BY]->(ben), (sea)-[:PAINTED_BY]->(ada), (hall)-[:OWNS]->(hours), (hall)-[:OWNS]->(sea), (hall)-[:OWNS]->(up),
    (trust)-[:GAVE_TO]->(hall), (mills)-[:GAVE_TO]->(hall)`;

const asker = askerOver(graph);

describe("names that are words of the grammar", () => {
  test.each([
    ["who painted Hours", ["Ada Storm"]],
    ["who painted hours", ["Ada Storm"]],
    ["who painted It", ["Ben Holt"]],
    ["who painted it", ["Ben Holt"]],
    ["who painted the who", ["Ben Holt"]],
    ["who painted Up", ["Ben Holt"]],
    ["which museum owns hours", ["Castle Hall"]],
    ["which museum owns her", []],
  ])("%s", async (question, expected) => {
    const { answer, entities } = await asker.answer(question);
    expect(answer.kind, answer.text).toBe("entities");
    expect(entities.map(({ name }) => name)).toEqual(expected);
  });

  test.each([
    ["shortest path from her to hours", "Her Ada Storm Hours"],
    ["shortest path between it and up", "It Ben Holt Up"],
  ])("%s", async (question, expected) => {
    expect((await asker.answer(question)).paths[0]?.nodes.map(({ name }) => name).join(" ")).toBe(expected);
  });

  test("a name alone asks about it", async () => {
    for (const name of ["Her", "Up", "The Who"]) expect((await asker.answer(name)).reading.text, name).toContain(name);
    expect((await asker.answer("help")).answer.kind).toBe("help");
  });
});

describe("a word that is near to a name", () => {
  test.each(["which museum did the landlord trust give to", "what did vaccines give to"])(
    "is no misspelling of it: %s",
    async (question) => {
      const { answer } = await asker.answer(question);
      expect(["refusal", "choices"], answer.text).toContain(answer.kind);
    },
  );

  test.each([
    "which museum did the langfrod trust give to",
    "which museum did the Lengfort Trust give to",
    "which museum did langford trsut give to",
  ])("is one where it is a slip, or written like a name: %s", async (question) => {
    expect((await asker.answer(question)).entities.map(({ name }) => name)).toEqual(["Castle Hall"]);
  });
});
