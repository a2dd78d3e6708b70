import { expect, test } from "vitest";
import { compareProposed, countChanged } from "../../evaluate/askTwice.ts";
import { confidenceOf } from "../../evaluate/unanswerable/confidence.ts";
import { foreignQuestions } from "../../evaluate/unanswerable/foreign.ts";
import { generateUnanswerable } from "../../evaluate/unanswerable/generate.ts";
import { readSubject } from "../../evaluate/unanswerable/subject.ts";
import { createRandom } from "../../support/randomGraph.ts";
import { films } from "../../contract/films.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import { loadTopology } from "../../../server/topology/load.ts";
import { answer, entity, pathOf } from "./answers.ts";

test.each([
  ["confident", answer("entities", { entities: [entity("a")] })],
  ["confident", answer("no")],
  ["confident", answer("value", { values: [0] })],
  ["confident", answer("paths", { paths: [pathOf("a -R-> b")] })],
  ["hedged", answer("entities", { entities: [entity("a")], ignored: ["zorb"] })],
  ["hedged", answer("value", { values: ["blue"], text: "The station “Dover” itself has no colour. But colour of Line is blue." })],
  ["empty", answer("entities")],
  ["asked", answer("choices")],
  ["refused", answer("refusal")],
  ["refused", answer("help")],
] as const)("an answer is %s", (confidence, response) => {
  expect(confidenceOf(response)).toBe(confidence);
});

test("the questions that are made name nothing that the graph holds, and are the same in every run", async () => {
  const store = await openEmbeddedStore({ directory: null });
  try {
    await store.write([{ query: films }]);
    const subject = await readSubject(store, await loadTopology(store));
    const made = generateUnanswerable(subject, createRandom(4), 20);
    expect(generateUnanswerable(subject, createRandom(4), 20)).toEqual(made);
    expect(new Set(made.map(({ family }) => family)).size).toBe(5);
    expect(made.filter(({ family, question }) => family === "no such name" && subject.holdsName(question))).toEqual([]);
    const set = {
      name: "other",
      graph: { folder: "elsewhere", part: "all" as const },
      questions: [
        { family: "f", question: "who is Ann Lee", names: ["Ann Lee"], expected: { kind: "unknown" as const, name: "x" } },
        { family: "f", question: "who is Zorb", names: ["Zorb"], expected: { kind: "unknown" as const, name: "x" } },
      ],
    };
    expect(foreignQuestions(subject, [set], createRandom(1), 9).map(({ question }) => question)).toEqual(["who is Zorb"]);
  } finally {
    await store.close();
  }
});

test("answers that differ in more than time are counted when everything is asked again", async () => {
  const before = answer("entities", { entities: [entity("a")] });
  const asked = ["same", "other"].map((question) => ({
    question: { family: "f", question, expected: { kind: "unknown" as const, name: "x" } },
    judgement: { outcome: "right" as const },
    response: before,
    ms: 1,
  }));
  const anew = {
    ask: (question: string) => Promise.resolve(question === "same" ? { ...before, tookMs: 99, asOf: "later" } : answer("entities")),
  };
  expect(await countChanged(asked, anew)).toContain("1 of 2 answers differ. other");
});

test("a question that is not proposed again is told", async () => {
  const anew = { suggestions: () => Promise.resolve(["one", "three"]) };
  expect(await compareProposed(["one", "two"], anew)).toContain("1 of 2 questions differ. two");
});
