import { limits } from "../../contract/limits.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import { quoteName } from "../../store/identifiers.ts";
import { degreeOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { createCiter } from "./citer.ts";
import type { Draft } from "./draft.ts";
import { describeReading } from "./reading.ts";

/** Names said in the sentence. */
const named = 8;

/** Answers "which countries are there" and "how many": the nodes with a label, best connected first. */
export function answerListing(topology: Topology, read: QuestionReading): Draft {
  const labels = read.labels.map(({ name }) => name);
  const sets = topology.labelSets.map((set) => set.some((label) => labels.includes(label)));
  const nodes: number[] = [];
  for (let node = 0; node < topology.nodeCount; node += 1) if (sets[topology.labelSet[node] as number]) nodes.push(node);
  const ranked = nodes.toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b);
  const names = ranked.slice(0, named).map((node) => topology.names.at(node));
  const list = listWords(ranked.length > named ? [...names, countWords(ranked.length - named, "other")] : names);
  const what = listWords(
    labels.map((label) => `“${plainWords(label)}”`),
    "or",
  );
  return {
    kind: "entities",
    text:
      ranked.length === 0
        ? `Nothing in this graph is ${what}.`
        : `In this graph ${countWords(ranked.length, "node")} ${ranked.length === 1 ? "is" : "are"} ${what}: ${list}.`,
    reading: describeReading(topology, "about", "which are there,", read),
    query: { cypher: `MATCH (n:${labels.map(quoteName).join("|")})\nRETURN n`, params: {} },
    entities: ranked.slice(0, limits.ask.entities),
    values: [ranked.length],
    paths: [],
    citer: createCiter(),
    ignored: [],
    shown: Math.min(ranked.length, limits.ask.entities),
    total: ranked.length,
    truncated: ranked.length > limits.ask.entities,
  };
}
