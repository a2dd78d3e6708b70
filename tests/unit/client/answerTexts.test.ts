import { expect, test } from "vitest";
import { textsAtFirst, withTexts, type TextsState } from "../../../client/state/answerTexts.ts";
import type { AskResponse } from "../../../server/contract/ask.ts";

const answer: AskResponse = {
  question: "?",
  reading: { kind: "connect", text: "", chips: [] },
  query: null,
  answer: { kind: "paths", text: "A knows B [1], B knows [7] C [2], C knows D [3] [4]." },
  entities: [],
  paths: [],
  citations: [
    { number: 1, from: "texts", edge: "ab" },
    { number: 2, evidence: { quote: "They met." }, edge: "bc" },
    { number: 3, from: "texts", edge: "cd" },
    { number: 4, from: "texts", edge: "dd" },
  ],
  ignored: [],
  shown: 1,
  total: 1,
  truncated: false,
  asOf: "",
  tookMs: 1,
};
const ready = (texts: [edge: string, text: string][]): TextsState => ({
  status: "ready",
  texts: texts.map(([edge, text]) => ({ edge, id: "chunk", how: "named", text })),
  cut: "nothing",
  looked: 3,
  of: 3,
});

test("until its texts have come an answer has the numbers of what it has", () => {
  expect(textsAtFirst(answer)).toEqual({ status: "coming" });
  const { text, citations } = withTexts(answer, { status: "coming" });
  expect(text).toBe("A knows B, B knows [7] C [1], C knows D.");
  expect(citations.map(({ number }) => number)).toEqual([1]);
});

test("what has a sentence has a number, and the same one where it rests on the same", () => {
  const { text, citations } = withTexts(
    answer,
    ready([
      ["cd", "C and D met."],
      ["dd", "C and D met."],
    ]),
  );
  expect(text).toBe("A knows B, B knows [7] C [1], C knows D [2].");
  expect(citations[1]).toMatchObject({ number: 2, edges: ["cd", "dd"] });
});

test("an answer without such citations asks for nothing", () => {
  expect(textsAtFirst({ ...answer, citations: answer.citations.slice(1, 2) })).toEqual({ status: "none" });
});
