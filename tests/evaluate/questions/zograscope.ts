import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Synonyms } from "../../../server/contract/settings.ts";
import { columnAt } from "../graphs/columns.ts";
import { readCsv } from "../graphs/csv.ts";
import type { QuestionSet } from "./question.ts";

interface Described {
  description: string;
  reverse_description?: string;
}

/** `graph_schema.json` beside the questions says in words what each name means: what a user would tell of opaque names. */
function readSynonyms(folder: string): Synonyms | undefined {
  const file = join(folder, "graph_schema.json");
  if (!existsSync(file)) return undefined;
  const { classes, properties, relations } = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, Described>>;
  return { labels: phrases(classes), properties: phrases(properties), types: phrases(relations) };
}

function phrases(described: Readonly<Record<string, Described>> = {}): Record<string, string[]> {
  const entries = Object.entries(described).map(([name, { description, reverse_description: reverse }]): [string, string[]] => [
    name,
    [description, reverse ?? ""].map((text) => text.replace(/\(.*\)/u, "").trim()).filter((text) => text !== ""),
  ]);
  return Object.fromEntries(entries);
}

/** ZOGRASCOPE's questions: the columns `nl`, `mr` (Cypher) and `type`, which is the family. */
export function readZograscope(folder: string, file: string): QuestionSet {
  const { header, records } = readCsv(join(folder, file));
  const [question, cypher, type] = ["nl", "mr", "type"].map((title) => columnAt(header, title)) as [number, number, number];
  const synonyms = readSynonyms(folder);
  return {
    name: "zograscope",
    ...(synonyms && { synonyms }),
    graph: { folder: join(folder, "pole"), part: "all" },
    questions: records.map((record) => ({
      family: record[type] ?? "",
      question: record[question] ?? "",
      names: [...(record[cypher] ?? "").matchAll(/["']([^"']+)["']/gu)].map(([, name = ""]) => name),
      expected: { kind: "query", cypher: record[cypher] ?? "" },
    })),
  };
}
