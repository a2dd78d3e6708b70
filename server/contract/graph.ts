import { z } from "zod";
import { limits } from "./limits.ts";
import { wireMap, wireValue } from "./values.ts";

export const nodeId = z
  .string()
  .min(1)
  .max(limits.id.length)
  .describe("An entity's own id (country:japan), or the store's element id where the graph has none.");

/** A query parameter that lists names: `types=A,B` or `types=A&types=B`; a comma inside a name is written `\,`. */
const nameList = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((part) => part.split(/(?<!\\),/))
      .map((name) => name.replaceAll("\\,", ",").trim())
      .filter((name) => name !== ""),
  )
  .pipe(z.array(z.string().max(200)).max(100));

export const node = z.object({
  id: nodeId,
  labels: z.array(z.string()).describe("Most specific first; the general label Entity comes last."),
  name: z.string(),
  properties: wireMap,
});
export type Node = z.infer<typeof node>;

export const edge = z.object({
  id: z.string(),
  source: nodeId,
  target: nodeId,
  type: z.string(),
  properties: wireMap,
});
export type Edge = z.infer<typeof edge>;

export const graphSlice = z.object({ nodes: z.array(node), edges: z.array(edge) });
export type GraphSlice = z.infer<typeof graphSlice>;

export const graphCounts = z.object({ nodes: z.int(), relationships: z.int() });
export type GraphCounts = z.infer<typeof graphCounts>;

export const direction = z.enum(["out", "in", "both"]);
export type Direction = z.infer<typeof direction>;

export const graphRequest = z.object({
  limit: z.coerce.number().int().min(1).max(limits.graph.maxNodes).default(limits.graph.nodes),
  provenance: z.stringbool().default(false),
});
export const graphResponse = graphSlice.extend({ shown: graphCounts, total: graphCounts, truncated: z.boolean() });
export type GraphResponse = z.infer<typeof graphResponse>;

export const searchRequest = z.object({
  q: z.string().max(limits.search.queryLength),
  limit: z.coerce.number().int().min(1).max(limits.search.maxHits).default(limits.search.hits),
});
export const searchHit = z.object({
  id: nodeId,
  name: z.string(),
  labels: z.array(z.string()),
  degree: z.int(),
  matched: z.object({
    how: z.enum(["name", "alias", "prefix", "part", "typo"]),
    text: z.string().describe("The name or alias that matched."),
  }),
});
export type SearchHit = z.infer<typeof searchHit>;
export const searchResponse = z.object({ hits: z.array(searchHit), shown: z.int(), total: z.int(), truncated: z.boolean() });
export type SearchResponse = z.infer<typeof searchResponse>;

export const neighboursRequest = z.object({
  types: nameList.optional(),
  labels: nameList.optional(),
  direction: direction.default("both"),
  limit: z.coerce.number().int().min(1).max(limits.neighbours.maxPage).default(limits.neighbours.page),
  cursor: z.string().max(1_000).optional(),
});
export type NeighboursRequest = z.infer<typeof neighboursRequest>;
export const neighbourCount = z.object({ type: z.string(), direction: z.enum(["out", "in"]), label: z.string(), count: z.int() });
export const neighboursResponse = graphSlice.extend({
  id: nodeId,
  counts: z.array(neighbourCount).describe("Of all relationships of the node, whatever the filter, most first."),
  shown: z.int(),
  total: z.int().describe("Relationships that pass the filter."),
  truncated: z.boolean(),
  cursor: z.string().optional().describe("Where the next page begins; absent on the last one."),
});
export type NeighboursResponse = z.infer<typeof neighboursResponse>;

export const nodeResponse = node.extend({ degree: z.int(), counts: z.array(neighbourCount) });
export type NodeResponse = z.infer<typeof nodeResponse>;

const propertySummary = z.object({ name: z.string(), types: z.array(z.string()), samples: z.array(wireValue), count: z.int().optional() });
export const schemaResponse = z.object({
  labels: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(propertySummary) })),
  relationshipTypes: z.array(
    z.object({
      name: z.string(),
      count: z.int(),
      ends: z.array(z.object({ from: z.string(), to: z.string(), count: z.int() })),
      properties: z.array(propertySummary),
    }),
  ),
  sampled: z.boolean().describe("True when the properties were read from a sample, not from every node."),
  asOf: z.string(),
});
export type SchemaResponse = z.infer<typeof schemaResponse>;

export const healthResponse = z.object({
  status: z.enum(["ok", "starting", "unavailable"]),
  engine: z.enum(["embedded", "neo4j"]),
  engineVersion: z.string(),
  graph: graphCounts.describe("Entities and their relationships; the provenance layer is not counted."),
  asOf: z.string(),
  readOnly: z.boolean(),
  message: z.string().optional(),
});
export type HealthResponse = z.infer<typeof healthResponse>;
