import { z } from "zod";
import { edge, nodeId } from "./graph.ts";
import { limits } from "./limits.ts";

export const modality = z.enum(["stated", "attributed", "expected", "possible"]);
export type Modality = z.infer<typeof modality>;

/** One place in a document. `start` and `end` count Unicode code points, end exclusive. */
export const citation = z.object({
  document: z.string(),
  title: z.string().optional().describe("The document's title."),
  passage: z.string(),
  paragraph: z.int(),
  sentence: z.int(),
  start: z.int(),
  end: z.int(),
  gist: z.string().describe("The passage in our own words."),
  text: z.string().optional().describe("The passage itself, when a person loaded the document's text."),
});
export type Citation = z.infer<typeof citation>;

export const nameReference = z.object({ id: nodeId, name: z.string() });
export type NameReference = z.infer<typeof nameReference>;

export const claim = z.object({
  id: z.string(),
  statement: z.string(),
  modality: modality,
  polarity: z.enum(["affirmed", "denied"]),
  when: z.string().nullable().describe("EDTF, such as 2017, 2026-01 or 199X."),
  attributedTo: z.array(nameReference),
  confidence: z.number().nullable(),
  citations: z.array(citation),
});
export type Claim = z.infer<typeof claim>;

const namingText = z.object({
  id: nodeId.describe("The node that holds the whole text."),
  how: z
    .enum(["listed", "named", "itself"])
    .describe(
      "Whether the relationship lists the text as its ground, or one sentence of it names both ends, whatever it says of them; or the text is itself an end, and names the other.",
    ),
  text: z.string().describe("The sentence that names the ends; of a listed text that has none, its beginning."),
  document: nameReference.optional(),
});
export type NamingText = z.infer<typeof namingText>;

export const evidenceResponse = z.object({
  edge,
  texts: z.array(namingText).optional().describe("Of a graph without claims that keeps the texts it was made from."),
  textsCut: z.literal("time").optional().describe("The database took too long to find texts; there may be more than are shown."),
  claims: z.array(claim).describe("Empty in a graph without claims; the edge's own properties are then all there is."),
  shown: z.int(),
  total: z.int(),
  truncated: z.boolean(),
});
export type EvidenceResponse = z.infer<typeof evidenceResponse>;

export const textsRequest = z.object({
  edges: z.array(z.string().min(1).max(limits.id.length)).min(1).max(limits.evidence.edges),
});
/** One text for each relationship that has some, in a graph without claims that keeps the texts it was made from. */
export const textsResponse = z.object({
  texts: z
    .array(namingText.extend({ edge: z.string() }))
    .describe(
      `The first that was found for each; where many texts name both ends, a sentence is looked for in ${limits.evidence.textsEach} of them. GET /api/edges/{id}/evidence has more.`,
    ),
  cut: z.enum(["nothing", "time"]).describe("`time`: the database took too long, and what it found by then is shown."),
});
export type TextsResponse = z.infer<typeof textsResponse>;

export const documentSummary = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  hash: z.string().nullable().describe("SHA-256 of the document's text, in hexadecimal."),
  passages: z.int(),
  hasText: z.boolean(),
});
export type DocumentSummary = z.infer<typeof documentSummary>;

export const documentsResponse = z.object({ documents: z.array(documentSummary) });
export type DocumentsResponse = z.infer<typeof documentsResponse>;

export const passage = z.object({
  id: z.string(),
  paragraph: z.int(),
  sentence: z.int(),
  start: z.int(),
  end: z.int(),
  heading: z.boolean(),
  gist: z.string(),
  text: z.string().optional(),
  mentions: z.array(nameReference),
  claims: z.array(z.string()).describe("Ids of the claims that cite this passage."),
});
export const documentResponse = documentSummary.extend({ passageList: z.array(passage) });
export type DocumentResponse = z.infer<typeof documentResponse>;
