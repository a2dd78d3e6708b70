import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { isMetaqa, readMetaqaQuestions } from "./metaqa.ts";
import { readPathQuestions } from "./pathsuite.ts";
import type { QuestionSet } from "./question.ts";
import { readZograscope } from "./zograscope.ts";

/**
 * The question sets in a folder, one for each graph they are about. A folder that holds only a graph has none.
 * @param graphFolder The graph to ask, when it is not where the questions' format says.
 */
export function readQuestions(folder: string, graphFolder?: string): QuestionSet[] {
  const absolute = resolve(folder);
  const files = readdirSync(absolute);
  const graph = graphFolder === undefined ? undefined : resolve(graphFolder);
  if (isMetaqa(files)) return [readMetaqaQuestions(absolute)].filter(({ questions }) => questions.length > 0);
  const table = files.find((file) => /zograscope.*\.csv$/u.test(file));
  if (table !== undefined) return [readZograscope(absolute, table)];
  return files.filter((file) => file.endsWith(".jsonl")).flatMap((file) => readPathQuestions(absolute, file, graph));
}
