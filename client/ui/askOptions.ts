import type { CompletionsResponse } from "../../server/contract/ask.ts";

/** A line below the box: a name that could be meant, or a question: as typed, asked before, or offered. */
export type AskOption =
  | { type: "name"; name: CompletionsResponse["names"][number] }
  | { type: "question"; text: string; how: "typed" | "again" | "offered" };
