import { expect, test } from "vitest";
import { ceilingsOf, ceilingTable } from "../../evaluate/ceiling.ts";
import type { Question, Step } from "../../evaluate/questions/question.ts";
import { graphOf } from "./answers.ts";

const graph = graphOf(
  ["Film", "written_by", "Ann"],
  ["Second", "written_by", "Ann"],
  ["Third", "written_by", "Ann"],
  ["Film", "starred_actors", "Cy"],
  ["Second", "starred_actors", "Bob"],
  ["Lost", "starred_actors", "Bob"],
);
const otherFilms: Step[] = [
  { type: "written_by", direction: "out" },
  { type: "written_by", direction: "in" },
];

function question(family: string, name: string, gold: string[], steps?: Step[]): Question {
  return { family, question: "?", names: [name], expected: { kind: "names", names: gold, complete: true }, ...(steps && { steps }) };
}

test("the walk meets the gold, meets it first, or cannot meet it in this graph", () => {
  const ceilings = ceilingsOf(
    [
      question("two", "Film", ["Second"], otherFilms),
      question("two", "Film", ["Third"], otherFilms),
      question("two", "Lost", ["Third"], otherFilms),
      question("two", "Film", ["Film"], otherFilms),
      question("one", "Lost", ["Bob"], [{ type: "starred_actors", direction: "out" }]),
    ],
    graph,
  );
  expect(ceilings).toEqual([
    { family: "two", walked: 4, reachable: 0.5, first: 0.25 },
    { family: "one", walked: 1, reachable: 1, first: 1 },
  ]);
  expect(ceilingTable(ceilings)).toContain("50.0");
});

test("the walk does not come back to what the question names", () => {
  const actors: Step[] = [...otherFilms, { type: "starred_actors", direction: "out" }];
  expect(ceilingsOf([question("three", "Film", ["Bob"], actors), question("three", "Film", ["Cy"], actors)], graph)).toEqual([
    { family: "three", walked: 2, reachable: 0.5, first: 0.5 },
  ]);
});

test("a data set that gives no relations has no ceiling", () => {
  expect(ceilingsOf([question("two", "Film", ["Second"])], graph)).toEqual([]);
});
