import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AskResponse } from "../../../server/contract/ask.ts";
import { openExampleGraph, type ExampleGraph } from "../../support/exampleGraph.ts";
import { citedClaims } from "../../support/citedClaims.ts";

let example: ExampleGraph;
beforeAll(async () => {
  example = await openExampleGraph();
});
afterAll(() => example.store.close());

/** The answer is right when it rests on these claims; "…" at the end leaves room for more. */
async function expectClaims(question: string, claims: string): Promise<AskResponse> {
  const response = await example.asker.answer(question);
  const cited = citedClaims(response)
    .map(({ claim }) => claim.id.replace(/^.*\//, ""))
    .toSorted();
  const expected = claims.replace("…", "").split(" ").filter(Boolean);
  if (claims.endsWith("…")) expect(cited).toEqual(expect.arrayContaining(expected));
  else expect(cited).toEqual(expected.toSorted());
  return response;
}

describe("the future", () => {
  test.each([
    ["what is expected in the next six months", "10.1a 10.1b 10.1c 10.1d 10.1e 10.2a 10.2b 10.2c"],
    ["what will happen within half a year", "10.1a 10.1b 10.1c 10.1d 10.1e 10.2a 10.2b 10.2c"],
    ["What will happen in five to ten years?", "10.3a 10.3b 10.3c 10.3d"],
    ["what may the alignment do to the Indo-Pacific", "1.1c 10.3a"],
    ["could a democratic bloc emerge", "10.3b 10.3c 10.3d"],
    ["what tensions could arise", "10.6a 10.6b 10.6c"],
    ["what might happen", "1.1c 10.1a 10.3b 10.6a …"],
  ])("%s", async (question, claims) => {
    const citations = citedClaims(await expectClaims(question, claims));
    expect(citations.every(({ claim }) => claim.modality === "expected" || claim.modality === "possible")).toBe(true);
  });
});

describe("risks and chances", () => {
  test.each([
    ["What are the challenges of the partnership?", "1.2i 10.4a 10.4b 10.4c 10.5a 10.6a 11.3d"],
    ["which hurdles does the partnership face", "1.2i 10.4a 10.4b 10.4c 10.5a 10.6a 11.3d"],
    ["What obstacles stand in the way of the alignment?", "1.2i 10.4a 10.4b 10.4c 10.5a 10.6a 11.3d"],
    ["what could go wrong", "10.4a 10.4b 10.4c 10.5a 10.6a …"],
    ["what opportunities does the alignment offer", "1.1d 10.1a 10.1b 10.1c 10.3b 11.3b 11.3c"],
  ])("%s", async (question, claims) => {
    await expectClaims(question, claims);
  });

  test("who challenges somebody is no question about risks", async () => {
    const { answer } = await expectClaims("who challenges China", "6.3g 10.3c");
    expect(answer.text).toContain("counter China");
  });
});

describe("the past", () => {
  test.each([
    ["what happened in the past six months", "2.2a 2.2b 2.2c"],
    ["what happened after World War II", "4.2a 4.2b 4.2c"],
    ["what happened in the late 1990s", "4.3c 4.3d 4.3e 4.3f 4.3g 4.4e"],
    ["When did Japan and India establish diplomatic relations?", "4.3a 4.3b"],
  ])("%s", async (question, claims) => {
    await expectClaims(question, claims);
  });
});

describe("what is said beside the names", () => {
  test.each([
    ["who published the report on military doctrines", "2.3a 2.3b"],
    ["who is afraid of being drawn in", "10.6d"],
    ["What were the exports mainly about?", "2.4g 2.4h"],
    ["Why was the working group on critical minerals convened?", "8.4c 8.6g"],
    ["Which countries are worried about China?", "2.3f 2.3g"],
    ["where is China's influence growing", "2.3i 2.3j"],
    ["How does the United States see the cooperation?", "6.4c"],
    ["how did ties warm in the 2000s", "4.4a 4.4b 4.4c 4.4d 4.4e"],
    ["what role does Australia play", "6.5a 6.5b 6.5c"],
    ["What did the Strategic Dialogue produce?", "8.2a 8.4a"],
    ["what did India and Japan sign in 2017", "2.1b 2.1c"],
    ["What would happen without continued dialogue?", "11.3a 11.3e"],
    ["what does India hope to gain", "6.3a 6.3b"],
    ["who supplies technology to India", "2.4c 2.4d"],
    ["what should stakeholders do", "11.1a 11.2a 11.3a …"],
    ["which institute published data on exports", "2.4a"],
    ["how did the past six months change the partnership", "2.2a"],
    ["what do we know about rare earths", "8.4d"],
    ["why does AI matter", "8.3a 8.3b 8.3e"],
  ])("%s", async (question, claims) => {
    await expectClaims(question, claims);
  });

  test.each([
    "why does Japan hate India",
    "who is the prime minister of India",
    "what is the capital of Japan",
    "where was Japan founded",
    "when was the Quad founded",
    "what GDP do Japan and India have",
  ])("%s is refused rather than guessed", async (question) => {
    const { refusal, citations } = await example.asker.answer(question);
    expect([refusal?.reason, citations]).toEqual([expect.stringMatching(/not_/), []]);
  });
});

describe("facts of two names", () => {
  test.each([
    ["How much were Japan's defence exports to India in 2025?", "2.4d"],
    ["how big are arms sales from japan to india", "2.4d"],
    ["why is Japan interested in India", "6.2c 6.2d"],
    ["What does Japan want from India?", "6.2c 6.2d"],
    ["why does India want Japan as a partner", "6.3e 6.3f"],
    ["what worries Japan and India", "2.3f 2.3g"],
    ["what caused friction between japan and india", "4.5b"],
    ["where might competition for influence grow", "10.5b 10.5c"],
  ])("%s", async (question, claims) => {
    await expectClaims(question, claims);
  });
});

test.each([
  ["who are the key actors", "Japan-India alignment"],
  ["which are the main countries", "Japan"],
])("%s: those of whom most is said, with the measure", async (question, first) => {
  const { entities, answer, citations } = await example.asker.answer(question);
  expect(entities[0]?.name).toBe(first);
  expect(answer.text).toContain("By how many of the 185 statements here");
  expect(citations).toHaveLength(entities.length);
});

test("what is only read between the lines is never said flatly, and every name in a list is cited", async () => {
  const ask = async (question: string) => (await example.asker.answer(question)).answer.text;
  expect(await ask("what ties Japan to Australia")).toContain("The Japan-India alignment [3] [4] may do so too (read between the lines).");
  expect(await ask("what do Japan, India and the United States share")).toMatch(/the Quad( \[\d\]){3} \(in part read between the lines\)/);
  const risks = await example.asker.answer("what are the risks");
  expect(risks.citations).toHaveLength(risks.entities.length);
  expect(risks.answer.text).toContain("bureaucratic hurdles [14]");
});
