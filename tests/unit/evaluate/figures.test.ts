import { expect, test } from "vitest";
import { askAll, type Asking } from "../../evaluate/askAll.ts";
import { figuresOf } from "../../evaluate/figures.ts";
import { factsOf } from "../../evaluate/judge/graphFacts.ts";
import type { Judgement } from "../../evaluate/judge/judgement.ts";
import type { Expected } from "../../evaluate/questions/question.ts";
import { failures, table } from "../../evaluate/report.ts";
import { answer, entity, graphOf } from "./answers.ts";

const set: Expected = { kind: "set", names: ["a"] };
const asking = (family: string, judgement: Judgement, ms: number, expected: Expected = set): Asking => ({
  question: { family, question: "?", expected },
  judgement,
  ms,
});

test("shares are of the questions that could have it, precision is of the answered", () => {
  const [one, two, all] = figuresOf([
    asking("one", { outcome: "right", first: true, exact: true }, 1),
    asking("one", { outcome: "wrong", first: true, exact: false }, 2),
    asking("one", { outcome: "asked" }, 3),
    asking("one", { outcome: "refused" }, 100),
    asking("two", { outcome: "right", path: true }, 4, { kind: "no_path" }),
    asking("two", { outcome: "failed" }, 5, { kind: "no_path" }),
  ]);
  expect(one).toMatchObject({ asked: 4, right: 0.25, first: 0.5, exact: 0.25, path: null, askedBack: 0.25, refused: 0.25, wrong: 0.25 });
  expect(one).toMatchObject({ precision: 0.5, p50: 2, p95: 100, failed: 0 });
  expect(two).toMatchObject({ first: null, exact: null, path: 0.5, precision: 1, failed: 0.5 });
  expect(all).toMatchObject({ family: "all", asked: 6, path: 0.5, first: 0.5 });
});

test("an incomplete gold set does not count for the exact share", () => {
  const partial: Expected = { kind: "names", names: ["a"], complete: false };
  expect(figuresOf([asking("one", { outcome: "right", first: true }, 1, partial)])[0]).toMatchObject({ first: 1, exact: null });
});

test("an error of the asker is a failed question, and the rest is asked", async () => {
  const answers = [() => Promise.reject(new Error("broken")), () => Promise.resolve(answer("entities", { entities: [entity("a")] }))];
  const asked = {
    ask: () => answers.shift()?.() ?? Promise.reject(new Error("no more")),
    suggestions: () => Promise.resolve([]),
    run: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  const question = { family: "f", question: "?", expected: set };
  const askings = await askAll([question, question], asked, factsOf(graphOf()));
  expect(askings.map(({ judgement }) => judgement.outcome)).toEqual(["failed", "right"]);
  const lines = failures("s", askings).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ set: "s", outcome: "failed", why: "Error: broken" }]);
});

test("the table has a line a family, and nothing where nothing was measured", () => {
  const lines = table(figuresOf([asking("one", { outcome: "right", first: true, exact: true }, 1.26)])).split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[2]?.split("|").map((cell) => cell.trim())).toEqual([
    "",
    "one",
    "1",
    "100.0",
    "100.0",
    "100.0",
    "",
    "0.0",
    "0.0",
    "0.0",
    "0.0",
    "100.0",
    "1.3",
    "1.3",
    "",
  ]);
});
