import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../graphs/csv.ts";
import type { Question, QuestionSet, Step } from "./question.ts";

const questionsFile = /(\d)-?hop.*\.(tsv|txt)$/u;

/** The relation that leads from a film to what a question's type calls so. */
const relationTo: Readonly<Record<string, string>> = {
  actor: "starred_actors",
  director: "directed_by",
  genre: "has_genre",
  imdbrating: "has_imdb_rating",
  imdbvotes: "has_imdb_votes",
  language: "in_language",
  tag: "has_tags",
  tags: "has_tags",
  writer: "written_by",
  year: "release_year",
};

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
      const [question, answers, type = "", complete] = line.trimEnd().split("\t");
      if (question === undefined || answers === undefined) return [];
      const plain = question.replaceAll(/[[\]]/gu, "").toLowerCase();
      const names = [...question.matchAll(/\[([^\]]+)\]/gu)].map(([, name = ""]) => name);
      const steps = stepsOf(type);
      const expected = { kind: "names", names: answers.split("|"), complete: complete === "1" } as const;
      return [{ family, question: plain, names, ...(steps && { steps }), expected }];
    });
}

/** `movie_to_writer_to_movie` is along the relation to the writer and against it; undefined where a kind is not known. */
function stepsOf(type: string): Step[] | undefined {
  const kinds = type.split("_to_");
  const steps = kinds.slice(1).flatMap((to, at): Step[] => {
    const from = kinds[at] ?? "";
    const relation = relationTo[from === "movie" ? to : from];
    return relation === undefined ? [] : [{ type: relation, direction: from === "movie" ? "out" : "in" }];
  });
  return steps.length === 0 || steps.length < kinds.length - 1 ? undefined : steps;
}
