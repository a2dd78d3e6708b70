import type { QuestionReading } from "../read/readQuestion.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Refusal } from "../../contract/paths.ts";
import { nothingFound, type Draft } from "./draft.ts";
import { describeReading } from "./reading.ts";
import { unknownName, type Ambiguity } from "./resolve.ts";
import { suggestQuestions } from "./suggestions.ts";

/** A question that cannot be read is refused, with questions that can. */
export function notUnderstood(topology: Topology, read: QuestionReading): Draft {
  if (topology.nodeCount === 0)
    return refused(topology, read, { reason: "not_understood", text: "This graph is empty: there is nothing in it to ask about." });
  const unknown = read.unknown.find((text) => /^\p{Lu}/u.test(text));
  if (unknown !== undefined && read.ends.length === 0) return refused(topology, read, unknownName(topology, unknown));
  const examples = suggestQuestions(topology, 2).map((question) => `“${question}”`);
  const hint = examples.length === 0 ? "" : ` You can ask, for example, ${examples.join(" or ")}.`;
  return refused(topology, read, { reason: "not_understood", text: `I could not read this as a question about the graph.${hint}` });
}

export function refused(topology: Topology, read: QuestionReading, refusal: Refusal): Draft {
  return {
    ...nothingFound(),
    kind: "refusal",
    text: refusal.text,
    reading: describeReading(topology, "none", refusal.reason === "not_understood" ? "not understood" : "a question about", read),
    refusal,
    ignored: read.unknown,
  };
}

/** Asks which of several things was meant. */
export function askBack(topology: Topology, read: QuestionReading, trouble: Ambiguity): Draft {
  const draft = refused(topology, read, trouble.refusal);
  return {
    ...draft,
    kind: "choices",
    choices: trouble.choices,
    ignored: [],
    total: trouble.count,
    shown: trouble.choices.length,
    truncated: trouble.count > trouble.choices.length,
  };
}

/** Asks what part a name is to play that stands beside two ends, where the question does not say. */
export function askRole(topology: Topology, read: QuestionReading): Draft {
  const [name = ""] = read.unclear.map(({ text }) => text);
  const [from = "", to = ""] = read.ends.map(({ text }) => text);
  const choices = [
    { text: `by way of ${name}`, question: `from ${from} to ${to} via ${name}` },
    { text: `without ${name}`, question: `from ${from} to ${to} without ${name}` },
    { text: `what joins all of them`, question: `connect ${from}, ${to} and ${name}` },
  ];
  const text = `From ${from} to ${to}: is the way to pass ${name}, or to avoid it?`;
  const draft = refused(topology, read, { reason: "not_understood", text });
  return { ...draft, kind: "choices", choices, ignored: [], total: choices.length, shown: choices.length };
}
