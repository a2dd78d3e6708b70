import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOptions } from "../../evaluate/options.ts";
import { readQuestions } from "../../evaluate/questions/readQuestions.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evaluate-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function line(graph: string, family: string, gold: object): string {
  return JSON.stringify({ graph, family, question: "?", args: { a: "A", b: "B", c: "C" }, gold });
}

test("MetaQA's questions lose their brackets and capitals, the answers do not; the type says the relations", () => {
  file("kb.txt", "");
  file("dev_2hop_1000.tsv", "who wrote films with [Ann B.]\tAnn C.|Dan\tactor_to_movie_to_writer\t0\nthe [X] films\tY\tsome_type\t1\n");
  const [set] = readQuestions(folder);
  expect(set?.questions).toEqual([
    {
      family: "2-hop",
      question: "who wrote films with ann b.",
      names: ["Ann B."],
      steps: [
        { type: "starred_actors", direction: "in" },
        { type: "written_by", direction: "out" },
      ],
      expected: { kind: "names", names: ["Ann C.", "Dan"], complete: false },
    },
    { family: "2-hop", question: "the x films", names: ["X"], expected: { kind: "names", names: ["Y"], complete: true } },
  ]);
});

test("path questions are sorted by graph, each gold into its kind", () => {
  const golds: [string, object][] = [
    ["connect", { length: 3 }],
    ["via", { length_walk: 6, must_include: "C" }],
    ["norel", { length: null, no_path: true, excluded_type: "T" }],
    ["without", { length: 2, no_path: false, must_exclude: "C" }],
    ["distance", { length: 3 }],
    ["within", { yes: false, length: 4 }],
    ["link", { set: ["M"] }],
    ["threeway", { connected: true, pairwise: [1, 2, 3] }],
    ["no_path", { no_path: true }],
    ["unknown_entity", { unknown: "Q" }],
  ];
  file("q.jsonl", [...golds.map(([family, gold]) => line("one", family, gold)), line("two", "connect", { length: 1 })].join("\n"));
  const [one, two] = readQuestions(folder);
  expect([one?.name, two?.name, two?.questions.length]).toEqual(["one", "two", 1]);
  expect(one?.questions.map(({ expected }) => expected)).toEqual([
    { kind: "path", from: "A", to: "B", length: 3 },
    { kind: "path", from: "A", to: "B", length: 6, include: "C" },
    { kind: "path", from: "A", to: "B", length: null, withoutType: "T" },
    { kind: "path", from: "A", to: "B", length: 2, exclude: "C" },
    { kind: "distance", length: 3 },
    { kind: "within", yes: false },
    { kind: "set", names: ["M"] },
    { kind: "joined", ends: ["A", "B", "C"] },
    { kind: "no_path" },
    { kind: "unknown", name: "Q" },
  ]);
  expect(readQuestions(folder, "/elsewhere")[0]?.graph).toEqual({ folder: "/elsewhere", part: "all" });
});

test("a table of questions with Cypher", () => {
  file("zograscope_x.csv", 'id,nl,mr,type\n1,How many?,"MATCH (n)\nRETURN COUNT(n)",count\n');
  expect(readQuestions(folder)[0]?.questions).toEqual([
    { family: "count", question: "How many?", names: [], expected: { kind: "query", cypher: "MATCH (n)\nRETURN COUNT(n)" } },
  ]);
});

test("a folder with a graph alone has no questions", () => {
  file("graph.json", "{}");
  expect(readQuestions(folder)).toEqual([]);
});

test("options that make no sense say how it is done", () => {
  expect(readOptions(["F", "--limit", "5", "--serve"])).toEqual({ folder: "F", limit: 5, http: "" });
  expect(readOptions(["F", "--http", "http://127.0.0.1:3000"])).toEqual({ folder: "F", http: "http://127.0.0.1:3000" });
  for (const words of [[], ["F", "G"], ["F", "--limit", "0"], ["F", "--serve", "--http", "x"], ["F", "--nonsense"]]) {
    expect(() => readOptions(words)).toThrow(/npm run evaluate/u);
  }
});
