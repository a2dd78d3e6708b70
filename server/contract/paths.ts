import { z } from "zod";
import { claim, modality } from "./evidence.ts";
import { direction, edge, node, nodeId } from "./graph.ts";
import { limits } from "./limits.ts";

/** EDTF level 0 at its simplest: a year, a month or a day. */
const simpleDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a date such as 2017, 2026-01 or 2026-01-31");

const pathConstraints = z.object({
  via: z.array(nodeId).max(5).optional().describe("Nodes that the path must pass, in this order."),
  without: z
    .object({ nodes: z.array(nodeId).optional(), types: z.array(z.string()).optional(), labels: z.array(z.string()).optional() })
    .optional(),
  types: z.array(z.string()).max(200).optional().describe("Only these relationship types."),
  labels: z.array(z.string()).max(200).optional().describe("Only through nodes with one of these labels."),
  direction: direction.default("both").describe("`out` follows relationships from start to end only, `in` from end to start only."),
  maxHops: z.int().min(1).max(limits.paths.maxHops).default(limits.paths.hops),
  k: z.int().min(1).max(limits.paths.maxCount).default(limits.paths.count),
  window: z
    .object({ from: simpleDate.optional(), to: simpleDate.optional() })
    .optional()
    .describe("Only relationships that held at some time in this window; undated ones pass."),
  modality: z.array(modality).min(1).optional(),
  minDocuments: z.int().min(1).optional(),
});

const ends = z.union([nodeId, z.array(nodeId).min(1).max(50)]);
export const pathsRequest = pathConstraints.extend({ from: ends, to: ends });
export type PathsRequest = z.infer<typeof pathsRequest>;

/** A path: `edges[i]` joins `nodes[i]` and `nodes[i + 1]`, in either direction. */
export const path = z.object({
  hops: z.int(),
  nodes: z.array(node),
  edges: z.array(edge),
  claims: z.array(claim.extend({ edge: z.string() })).describe("The claims of each edge; empty for a graph without claims."),
  form: z.string().describe("The path with names left out, such as Country -[MEMBER_OF]-> Grouping <-[MEMBER_OF]- Country."),
  alike: z.int().describe("How many paths were found of this form, this one included."),
});
export type Path = z.infer<typeof path>;

/** Why there is no answer. */
export const refusal = z.object({
  reason: z.enum([
    "unknown_name",
    "ambiguous_name",
    "no_path",
    "beyond_bound",
    "removed_by_constraint",
    "out_of_time",
    "partly_searched",
    "same_node",
    "not_understood",
    "not_in_graph",
  ]),
  text: z.string(),
  suggestions: z
    .array(z.object({ id: nodeId, name: z.string(), labels: z.array(z.string()) }))
    .optional()
    .describe("The nearest things the graph does hold."),
  explored: z
    .object({ from: z.int(), to: z.int(), exhausted: z.boolean() })
    .optional()
    .describe("Nodes that were reached from each end, and whether that was all."),
  relax: z
    .array(z.object({ constraint: z.string(), hops: z.int() }))
    .optional()
    .describe("A single constraint that would have to go, and the length of the path it then gives."),
});
export type Refusal = z.infer<typeof refusal>;

/** What a search went through. */
const searched = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("memory") }).describe("The whole graph."),
  z.object({
    kind: z.literal("store"),
    shortestBy: z
      .enum(["database", "reading"])
      .describe(
        "What told the shortest length: the database's own search, which passes hubs too, or reading what surrounds the ends. What is longer is always read.",
      ),
    nodes: z.int().describe("Nodes whose relationships were read from the database."),
    relationships: z.int(),
    hubs: z
      .array(z.object({ id: nodeId, degree: z.int() }))
      .describe("Nodes with too many relationships to be gone through as a stop between others; the largest first, at most ten."),
    hubCount: z.int(),
    cut: z.enum(["nothing", "hubs", "size", "time"]).describe("What kept the search from going on: nothing means that no path was missed."),
  }),
]);
export type Searched = z.infer<typeof searched>;

export const pathsResponse = z.object({
  paths: z.array(path),
  searched,
  texts: z
    .enum(["none", "beside", "between"])
    .describe(
      "`beside`: the graph keeps the texts it was made from, and POST /api/edges/texts has what they say of each relationship; paths go past them. `between`: no other path was found, so that these go through texts, which name what is beside them and do not say that it is related.",
    ),
  shown: z.int(),
  total: z.int().describe("Paths found up to the bound; a lower bound when `truncated`."),
  truncated: z.boolean(),
  refusal: refusal.optional(),
  asOf: z.string(),
  tookMs: z.number(),
});
export type PathsResponse = z.infer<typeof pathsResponse>;
