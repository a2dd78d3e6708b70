import type { AskResponse, Meaning } from "../../../server/contract/ask.ts";

/** Words of the question that can be given another meaning. */
export interface Correctable {
  words: string;
  kind: AskResponse["reading"]["chips"][number]["kind"] | "unused";
  text: string;
  means: Meaning | null;
  alternatives: { text: string; means: Meaning }[];
}
