import { expect, test } from "vitest";
import { assignKinds } from "../../../client/graph/kinds.ts";
import { corrected, correctionOf, meaningFrom, meaningParts, sameMeaning } from "../../../client/state/asked.ts";
import type { Asked } from "../../../client/state/asked.ts";
import { withLook } from "../../../client/state/looks.ts";
import { withQuestion, withoutQuestion } from "../../../client/state/questions.ts";
import type { Meaning } from "../../../server/contract/ask.ts";

const meanings: Meaning[] = [
  { kind: "node", id: "country:japan" },
  { kind: "relationship", type: "MEMBER_OF", direction: "in" },
  { kind: "label", name: "Country" },
  { kind: "property", name: "since" },
  { kind: "nothing" },
];

test.each(meanings)("a meaning comes back from its parts: $kind", (means) => {
  const back = meaningFrom(meaningParts(means));
  expect(back).toEqual(means);
  expect(back !== null && sameMeaning(back, means)).toBe(true);
});

test("what is no meaning is none", () => {
  expect(meaningFrom(["node"])).toBeNull();
  expect(meaningFrom(["spell", "abracadabra"])).toBeNull();
});

test("words have one correction at most, whatever their case, and it can be taken back", () => {
  const question: Asked = { question: "who runs Rome", corrections: [] };
  const once = corrected(question, "runs", { kind: "relationship", type: "HEADS", direction: "in" });
  const twice = corrected(once, "Runs", { kind: "nothing" });
  expect(twice.corrections).toEqual([{ words: "Runs", means: { kind: "nothing" } }]);
  expect(correctionOf(twice, "RUNS")?.means).toEqual({ kind: "nothing" });
  expect(corrected(twice, "runs", null)).toEqual(question);
});

test("a question asked again moves to the head; the list is bounded", () => {
  let questions = withQuestion([], { question: "a", corrections: [] }, 1);
  questions = withQuestion(questions, { question: "b", corrections: [] }, 2);
  questions = withQuestion(questions, { question: "A", corrections: [] }, 3);
  expect(questions.map(({ question, at }) => [question, at])).toEqual([
    ["A", 3],
    ["b", 2],
  ]);
  const other = withQuestion(questions, { question: "a", corrections: [{ words: "a", means: { kind: "nothing" } }] }, 4);
  expect(other).toHaveLength(3);
  expect(withoutQuestion(other, other[1] ?? { question: "", corrections: [], at: 0 })).toHaveLength(2);
  for (let at = 10; at < 400; at++) questions = withQuestion(questions, { question: `q${at}`, corrections: [] }, at);
  expect(questions).toHaveLength(200);
  expect(questions[0]?.question).toBe("q399");
});

test("a chosen look is given, and what had it takes the look that was left", () => {
  const counts = [
    { name: "Country", count: 7 },
    { name: "Ship", count: 5 },
  ];
  const before = assignKinds(counts);
  expect(before.get("Country")?.token).toBe("--country");
  const looks = withLook(
    {},
    "Ship",
    0,
    new Map([
      ["Country", 0],
      ["Ship", 1],
    ]),
  );
  expect(looks).toEqual({ Ship: 0, Country: 1 });
  const after = assignKinds(counts, looks);
  expect([after.get("Ship")?.token, after.get("Country")?.token]).toEqual(["--country", "--grouping"]);
  expect(new Set(assignKinds(counts, { Ship: 0 }).values()).size).toBe(2);
});
