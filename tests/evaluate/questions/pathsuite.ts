import { join, resolve } from "node:path";
import { readText } from "../graphs/csv.ts";
import type { Expected, Question, QuestionSet } from "./question.ts";

interface Line {
  graph: string;
  family: string;
  question: string;
  args: { a: string; b?: string; c?: string };
  gold: {
    length?: number | null;
    length_walk?: number;
    must_include?: string;
    must_exclude?: string;
    excluded_type?: string;
    set?: string[];
    yes?: boolean;
    connected?: boolean;
    no_path?: boolean;
    unknown?: string;
  };
}

/**
 * Path questions, one JSON object a line, on one graph or several. `london_tube` and `metaqa_people` are looked for
 * where `../shared` keeps them; any other name is a folder beside the questions' own or under `graphs`.
 */
export function readPathQuestions(folder: string, file: string, graphFolder?: string): QuestionSet[] {
  const lines = readText(join(folder, file))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
  return [...new Set(lines.map(({ graph }) => graph))].map((graph) => ({
    name: graph,
    graph: graphFolder === undefined ? graphOf(folder, graph) : { folder: graphFolder, part: "all" as const },
    questions: lines.filter((line) => line.graph === graph).map(questionOf),
  }));
}

function graphOf(folder: string, graph: string): QuestionSet["graph"] {
  if (graph === "metaqa_people") return { folder: resolve(folder, "../metaqa"), part: "people" };
  return { folder: resolve(folder, "../../graphs", graph), part: "all" };
}

function questionOf(line: Line): Question {
  const { a, b, c } = line.args;
  return {
    family: line.family,
    question: line.question,
    names: [a, b, c].filter((name) => name !== undefined),
    expected: expectedOf(line),
  };
}

function expectedOf({ family, args, gold }: Line): Expected {
  if (gold.unknown !== undefined) return { kind: "unknown", name: gold.unknown };
  if (gold.set !== undefined) return { kind: "set", names: gold.set };
  if (gold.yes !== undefined) return { kind: "within", yes: gold.yes };
  if (gold.connected !== undefined) return { kind: "joined", ends: [args.a, args.b ?? "", args.c ?? ""] };
  if (gold.no_path === true && gold.length === undefined) return { kind: "no_path" };
  const length = gold.length_walk ?? gold.length ?? null;
  if (family === "distance") return { kind: "distance", length };
  return {
    kind: "path",
    from: args.a,
    to: args.b ?? "",
    length,
    ...(gold.must_include === undefined ? {} : { include: gold.must_include }),
    ...(gold.must_exclude === undefined ? {} : { exclude: gold.must_exclude }),
    ...(gold.excluded_type === undefined ? {} : { withoutType: gold.excluded_type }),
  };
}
