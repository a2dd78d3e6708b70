import { z } from "zod";
import { limits } from "./limits.ts";

const name = z.string().min(1).max(limits.settings.nameLength);
const phrases = z.array(name).max(limits.settings.phrases);
const byTerm = z.record(name, phrases);

/** What people call the terms of a graph whose names do not say it: words and phrases by the name of the term. */
const synonyms = z.strictObject({ labels: byTerm.optional(), types: byTerm.optional(), properties: byTerm.optional() });
export type Synonyms = z.infer<typeof synonyms>;

/** Which property says what about a node; the label `*` stands for every label that is not named. */
const nodeRoles = z.strictObject({
  name: name.optional(),
  description: name.optional(),
  picture: name.optional().describe("A property that holds the address of a picture."),
  date: name.optional(),
  source: name.optional().describe("Where it was read; relationships without a source or quote of their own rest on that of the node."),
  quote: name.optional().describe("The sentence it rests on."),
});

/** Which property says what about a relationship; the type `*` stands for every type that is not named. */
const relationshipRoles = z.strictObject({
  date: name.optional(),
  source: name.optional().describe("Where it was read: a title, a publisher, an address."),
  quote: name.optional().describe("The sentence it rests on."),
});

/** How a database that does not follow the graph model is shown. */
const mapping = z.strictObject({
  labels: z.record(name, nodeRoles).optional(),
  types: z.record(name, relationshipRoles).optional(),
  leaveOut: z.strictObject({ labels: phrases.optional(), types: phrases.optional(), properties: phrases.optional() }).optional(),
});

/** What a person said about one database; kept in a file beside it. */
export const graphSettings = z.strictObject({ synonyms: synonyms.default({}), mapping: mapping.default({}) });
export type GraphSettings = z.infer<typeof graphSettings>;

export const settingsResponse = z.object({
  settings: graphSettings,
  revision: z.string().describe("Goes with the next PUT: a file that somebody else changed meanwhile is not overwritten."),
  file: z.string().describe("Where it is kept, so that it can be shared and put under version control."),
  problem: z
    .string()
    .optional()
    .describe("What is wrong with the file, and where; until it is mended the last good settings stay in force."),
});
export type SettingsResponse = z.infer<typeof settingsResponse>;

export const settingsRequest = z.object({ settings: graphSettings, revision: z.string() });
export type SettingsRequest = z.infer<typeof settingsRequest>;
