import type { SearchHit } from "../../server/contract/graph.ts";

/** A line below the box: a name that could be meant, or a question that could be asked. */
export type AskOption = { type: "name"; hit: SearchHit } | { type: "question"; text: string };
