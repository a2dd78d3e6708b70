import { z } from "zod";

const words = z.array(z.string());

/** What can be said of a term: the words that people gave it, and those that need no telling. */
const said = {
  synonyms: words.describe("From the settings."),
  understood: words.describe("Words of the product's own lexicon, and of the term's name, that are taken for it."),
};

const labelTerm = z.object({
  name: z.string(),
  count: z.int(),
  nameProperty: z.string().optional().describe("The property that names a node of this label, as measured."),
  ...said,
});

const typeTerm = z.object({
  name: z.string(),
  count: z.int(),
  ends: z
    .array(z.object({ from: z.string(), to: z.string(), count: z.int() }))
    .describe("The labels that it joins, along its direction; the most frequent first."),
  ...said,
});

const propertyTerm = z.object({
  name: z.string(),
  labels: words.describe("Labels whose nodes have it."),
  kind: z.enum(["number", "text", "date", "boolean"]),
  count: z.int(),
  distinct: z.int().describe("Different values, of the label that has most of them."),
  samples: z.array(z.union([z.string(), z.number(), z.boolean()])),
  ...said,
});

/** The terms of the graph that a question can speak of. */
export const vocabularyResponse = z.object({
  labels: z.array(labelTerm),
  types: z.array(typeTerm),
  properties: z.array(propertyTerm),
  unused: words.describe("Terms that the settings have synonyms for and the graph does not hold."),
  revision: z.string().describe("Of the settings whose synonyms are in force."),
  asOf: z.string(),
});
export type VocabularyResponse = z.infer<typeof vocabularyResponse>;
