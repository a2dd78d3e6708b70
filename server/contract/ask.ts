import { z } from "zod";
import { citation, claim } from "./evidence.ts";
import { node, nodeId } from "./graph.ts";
import { limits } from "./limits.ts";
import { path, refusal } from "./paths.ts";
import { wireMap, wireValue } from "./values.ts";

export const askRequest = z.object({ question: z.string().max(limits.ask.questionLength) });

/** A part of the reading that a person can see, and correct. */
const chip = z.object({
  kind: z.enum(["intent", "entity", "relation", "constraint", "value"]),
  text: z.string(),
  id: nodeId.optional(),
  label: z.string().optional().describe("Of an entity: its most specific label."),
  from: z.string().optional().describe("The words of the question that it was read from."),
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

/** A claim with the number it carries in the answer's text, `[1]`. */
export const numberedCitation = z.object({ number: z.int(), claim: claim, citation: citation.optional(), edge: z.string().optional() });
export type NumberedCitation = z.infer<typeof numberedCitation>;

export const choice = z.object({
  text: z.string(),
  question: z.string().describe("The question to ask instead; it has one reading."),
  id: nodeId.optional(),
  label: z.string().optional(),
  count: z.int().optional().describe("Relationships of the node, or results of the reading."),
});
export type Choice = z.infer<typeof choice>;

export const askResponse = z.object({
  question: z.string(),
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
