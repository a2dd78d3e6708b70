import { join } from "node:path";
import { columnAt } from "../graphs/columns.ts";
import { readCsv } from "../graphs/csv.ts";
import type { QuestionSet } from "./question.ts";

/** ZOGRASCOPE's questions: the columns `nl`, `mr` (Cypher) and `type`, which is the family. */
export function readZograscope(folder: string, file: string): QuestionSet {
  const { header, records } = readCsv(join(folder, file));
  const [question, cypher, type] = ["nl", "mr", "type"].map((title) => columnAt(header, title)) as [number, number, number];
  return {
    name: "zograscope",
    graph: { folder: join(folder, "pole"), part: "all" },
    questions: records.map((record) => ({
      family: record[type] ?? "",
      question: record[question] ?? "",
      expected: { kind: "query", cypher: record[cypher] ?? "" },
    })),
  };
}
