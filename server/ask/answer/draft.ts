import type { AskResponse, Choice, Reading } from "../../contract/ask.ts";
import type { Path, Refusal } from "../../contract/paths.ts";
import type { WireValue } from "../../contract/values.ts";
import { createCiter, type Citer } from "./citer.ts";
import type { CypherQuery } from "./cypher.ts";

/** What an answering rule hands over; the asker fetches the nodes and claims that it names and adds the rest. */
export interface Draft {
  kind: AskResponse["answer"]["kind"];
  /** With the marks of the citer in it. */
  text: string;
  reading: Reading;
  query: CypherQuery | null;
  /** Nodes to show, as indices. */
  entities: readonly number[];
  /** What was asked for where it is no node: a number of hops. */
  values?: readonly WireValue[];
  /** What was counted in groups. */
  groups?: AskResponse["groups"];
  paths: readonly Path[];
  citer: Citer;
  choices?: Choice[];
  refusal?: Refusal;
  ignored: readonly string[];
  shown: number;
  total: number;
  truncated: boolean;
}

/** @returns the parts of a draft that found nothing: no results, no query, nothing cited; new ones at each call. */
export function nothingFound(): Omit<Draft, "kind" | "text" | "reading"> {
  return { query: null, entities: [], paths: [], citer: createCiter(), ignored: [], shown: 0, total: 0, truncated: false };
}
