import type { Synonyms } from "../../../server/contract/settings.ts";

/** What the right answer is. Each kind is judged in its own way, in `judge/`. */
export type Expected =
  /** MetaQA: the first entity is to be one of `names`; all of them, where the data set is `complete`. */
  | { kind: "names"; names: readonly string[]; complete: boolean }
  /** Exactly these names. */
  | { kind: "set"; names: readonly string[] }
  | ExpectedPath
  | { kind: "distance"; length: number | null }
  | { kind: "within"; yes: boolean }
  /** Every end is joined to the others; */
  | { kind: "joined"; ends: readonly string[] }
  | { kind: "no_path" }
  | { kind: "unknown"; name: string }
  /** Whatever this Cypher text gives. */
  | { kind: "query"; cypher: string };

/** Any path of this length from `from` to `to` that obeys the rest; null: there is none. */
export interface ExpectedPath {
  kind: "path";
  from: string;
  to: string;
  length: number | null;
  include?: string;
  exclude?: string;
  withoutType?: string;
}

export interface Question {
  family: string;
  question: string;
  expected: Expected;
  /** What it names, as far as the data set tells. */
  names?: readonly string[];
  /** The relationships that lead from what it names to the answer, as far as the data set tells. */
  steps?: readonly Step[];
}

/** From the start of relationships of this type to their ends, or from their ends to the start. */
export interface Step {
  type: string;
  direction: "out" | "in";
}

/** Questions on one graph. */
export interface QuestionSet {
  name: string;
  /** The folder of the graph, and the part of it. */
  graph: { folder: string; part: "all" | "people" };
  questions: readonly Question[];
  /** What the data set itself says that people call the terms of the graph. */
  synonyms?: Synonyms;
}
