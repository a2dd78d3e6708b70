import { z } from "zod";
import { citation, claim } from "./evidence.ts";
import { direction, edgeEvidence, node, nodeId } from "./graph.ts";
import { limits } from "./limits.ts";
import { path, refusal } from "./paths.ts";
import { wireMap, wireValue } from "./values.ts";

/** What words of a question are to mean, said by a person. */
const meaning = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("node"), id: nodeId }),
  z.object({ kind: z.literal("relationship"), type: z.string(), direction: direction.default("both") }),
  z.object({ kind: z.literal("label"), name: z.string() }),
  z.object({ kind: z.literal("property"), name: z.string() }),
  z.object({ kind: z.literal("nothing") }).describe("The words play no part."),
]);
export type Meaning = z.infer<typeof meaning>;

const correction = z.object({
  words: z.string().min(1).max(limits.ask.questionLength).describe("The chip's `from`."),
  means: meaning,
});
export type Correction = z.infer<typeof correction>;

/** A question that can be asked again and gives the same answer on the same graph. */
const corrected = z.object({
  question: z.string().max(limits.ask.questionLength),
  corrections: z.array(correction).max(limits.ask.corrections).default([]),
});

export const askRequest = corrected.extend({
  after: corrected
    .optional()
    .describe(
      "The last whole question, which this one may follow: `and India?`, `without the United States`, `only since 2020`. It is the `standalone` of the last answer where that had one; after a follow-up that could not be applied it is still the one before.",
    ),
});
export type AskRequest = z.infer<typeof askRequest>;

/** A part of the reading that a person can see, and correct. */
const chip = z.object({
  kind: z.enum(["intent", "entity", "relation", "constraint", "value"]),
  text: z.string(),
  id: nodeId.optional(),
  label: z.string().optional().describe("Of an entity: its most specific label."),
  from: z.string().optional().describe("The words of the question that it was read from."),
  means: meaning.optional().describe("What the words were taken for, where a correction can change it."),
  alternatives: z
    .array(z.object({ text: z.string(), means: meaning }))
    .max(limits.ask.alternatives)
    .optional()
    .describe("What else the words could mean, best first."),
});

export const reading = z.object({
  kind: z.enum([
    "connect",
    "shortest",
    "common",
    "within",
    "distance",
    "everything",
    "neighbours",
    "about",
    "members",
    "events",
    "said",
    "expected",
    "relation",
    "help",
    "none",
  ]),
  text: z.string(),
  chips: z.array(chip),
});
export type Reading = z.infer<typeof reading>;

/** What a part of the answer rests on, with the number it carries in the answer's text, `[1]`. */
export const numberedCitation = z.union([
  z.object({ number: z.int(), claim: claim, citation: citation.optional(), edge: z.string().optional() }),
  z.object({
    number: z.int(),
    evidence: edgeEvidence.describe("Quote or source of a relationship without claims, as the mapping of this database names them."),
    edge: z.string(),
  }),
  z.object({
    number: z.int(),
    from: z
      .literal("texts")
      .describe(
        "The graph keeps the texts it was made from, and one of them may say so: POST /api/edges/texts has the sentence, if there is one. The answer does not wait for it.",
      ),
    edge: z.string(),
  }),
]);
export type NumberedCitation = z.infer<typeof numberedCitation>;

export const choice = z.object({
  text: z.string(),
  question: z.string().describe("The question to ask instead; it has one reading."),
  corrections: z.array(correction).max(limits.ask.corrections).optional().describe("To be sent with it, where there are some."),
  id: nodeId.optional(),
  label: z.string().optional(),
  count: z.int().optional().describe("Relationships of the node, or results of the reading."),
});
export type Choice = z.infer<typeof choice>;

export const askResponse = z.object({
  question: z.string().describe("As it was typed."),
  standalone: corrected
    .optional()
    .describe("Where the question followed another: the whole question that was answered, which can be asked on its own."),
  reading,
  query: z
    .object({ cypher: z.string(), params: wireMap })
    .nullable()
    .describe("The Cypher that gives the same result; null when nothing was understood."),
  answer: z.object({
    kind: z.enum(["paths", "entities", "claims", "value", "yes", "no", "help", "choices", "refusal"]),
    text: z.string().describe("A sentence; [1] refers to a citation."),
  }),
  entities: z.array(node),
  values: z
    .array(wireValue)
    .optional()
    .describe(
      "What was asked for where it is not a node: a count, or each value of a property. Of a how-far question, the number of hops.",
    ),
  groups: z
    .object({
      by: z.string().describe("What tells the groups apart, as a noun: a property, a part of a date, or a kind of node."),
      number: z.string().describe("What the number of a row is of, as a noun: `customers`, `average rating of films`."),
      rows: z.array(z.object({ value: wireValue, id: nodeId.optional().describe("Where the group is a node."), number: z.number() })),
      without: z.int().describe("How many of what was counted have nothing that would put them into a group."),
    })
    .optional()
    .describe("Where something was counted for each of several: a row for each, the first in the order that was asked for."),
  paths: z.array(path),
  citations: z.array(numberedCitation),
  choices: z.array(choice).max(limits.ask.choices).optional(),
  refusal: refusal.optional(),
  ignored: z.array(z.string()).describe("Words that played no part in the reading."),
  shown: z.int(),
  total: z.int(),
  truncated: z.boolean(),
  asOf: z.string(),
  tookMs: z.number(),
});
export type AskResponse = z.infer<typeof askResponse>;

/** Questions that this graph can answer, made from the graph itself. */
export const suggestionsResponse = z.object({ questions: z.array(z.string()) });
export type SuggestionsResponse = z.infer<typeof suggestionsResponse>;

export const completionsRequest = z.object({ text: z.string().max(limits.ask.questionLength) });
/** While a question is typed: names that its last words begin, then whole questions that this graph can answer. */
export const completionsResponse = z.object({
  names: z
    .array(z.object({ id: nodeId, name: z.string(), label: z.string().optional(), question: z.string() }))
    .max(limits.ask.completions),
  questions: z.array(z.string()).max(limits.ask.completions),
});
export type CompletionsResponse = z.infer<typeof completionsResponse>;
