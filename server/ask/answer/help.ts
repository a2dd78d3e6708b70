import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { termsOf } from "../read/terms.ts";
import { nothingFound, type Draft } from "./draft.ts";
import { describeReading } from "./reading.ts";
import { suggestQuestions } from "./suggestions.ts";

/** Says what the graph holds, and what can be asked of it. */
export function answerHelp(topology: Topology, read: QuestionReading): Draft {
  const labels = termsOf(topology)
    .filter(({ kind }) => kind === "label")
    .map(({ name }) => plainWords(name));
  const held = `This graph holds ${countWords(topology.nodeCount, "node")} and ${countWords(topology.relationshipCount, "relationship")}`;
  const kinds = labels.length === 0 ? "" : `, among them ${listWords(labels.slice(0, 8))}`;
  const examples = suggestQuestions(topology, 3).map((question) => `“${question}”`);
  return {
    ...nothingFound(),
    kind: "help",
    text: `${held}${kinds}.${examples.length === 0 ? "" : ` Ask, for example, ${listWords(examples, "or")}.`}`,
    reading: describeReading(topology, "help", "what can be asked", read),
    query: { cypher: "MATCH (n)\nRETURN labels(n) AS labels, count(*) AS nodes\nORDER BY nodes DESC", params: {} },
  };
}
