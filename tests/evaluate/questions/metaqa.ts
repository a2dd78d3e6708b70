import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../graphs/csv.ts";
import type { Question, QuestionSet } from "./question.ts";

const questionsFile = /(\d)-?hop.*\.(tsv|txt)$/u;

export function isMetaqa(files: readonly string[]): boolean {
  return files.includes("kb.txt");
}

/** MetaQA's questions: `question with [name] TAB answer|answer TAB type TAB complete`; brackets go, letters become small. */
export function readMetaqaQuestions(folder: string): QuestionSet {
  const questions = readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const hops = questionsFile.exec(file)?.[1];
      return hops === undefined ? [] : lines(join(folder, file), `${hops}-hop`);
    });
  return { name: "metaqa", graph: { folder, part: "all" }, questions };
}

function lines(file: string, family: string): Question[] {
  return readText(file)
    .split("\n")
    .flatMap((line) => {
      const [question, answers, , complete] = line.trimEnd().split("\t");
      if (question === undefined || answers === undefined) return [];
      const plain = question.replaceAll(/[[\]]/gu, "").toLowerCase();
      const names = [...question.matchAll(/\[([^\]]+)\]/gu)].map(([, name = ""]) => name);
      return [{ family, question: plain, names, expected: { kind: "names", names: answers.split("|"), complete: complete === "1" } }];
    });
}
