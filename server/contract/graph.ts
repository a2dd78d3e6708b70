import { z } from "zod";
import { unavailableReason } from "./errors.ts";
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

/** Where an id comes from, and so whether a link made from it lasts. */
const idKind = z
  .enum(["own", "element"])
  .describe("`own`: the graph's own id, which lasts. `element`: the database's, which may go to another node once this one is deleted.");

const cut = z
  .array(z.string())
  .optional()
  .describe("Properties of which only the beginning is here; GET /api/nodes/{id}?values=whole has the whole of a node's.");

export const node = z.object({
  id: nodeId,
  idKind,
  labels: z.array(z.string()).describe("Most specific first; the general label Entity comes last."),
  name: z.string(),
  description: z.string().optional().describe("As the mapping of this database says; so are `date` and `picture`."),
  date: z.string().optional(),
  picture: z.string().optional(),
  properties: wireMap,
  cut,
});
export type Node = z.infer<typeof node>;

/** What a relationship rests on by its own properties, where the mapping of a database says which these are. */
export const edgeEvidence = z.object({ quote: z.string().optional(), source: z.string().optional(), date: z.string().optional() });
export type EdgeEvidence = z.infer<typeof edgeEvidence>;

export const edge = z.object({
  id: z.string(),
  idKind,
  source: nodeId,
  target: nodeId,
  type: z.string(),
  evidence: edgeEvidence
    .optional()
    .describe("What it rests on by its own properties, where the mapping of this database says which these are."),
  properties: wireMap,
  cut,
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
export const graphResponse = graphSlice.extend({
  shown: graphCounts,
  total: graphCounts,
  truncated: z.boolean(),
  chosenFrom: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("all") }),
      z.object({ kind: z.literal("sample"), nodes: z.int().describe("Nodes whose relationships were counted.") }),
    ])
    .describe("Among which nodes the best connected were chosen; a sample while the graph is being read, or where it is too large to be."),
});
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
const searchedBy = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("names") }).describe("Every name, in memory."),
  z.object({ kind: z.literal("fulltext"), index: z.string() }).describe("A full-text index of the database."),
  z
    .object({ kind: z.literal("index"), indexes: z.array(z.string()) })
    .describe("Indexes of the database, which find whole names and beginnings."),
  z
    .object({ kind: z.literal("scan"), looked: z.int(), of: z.int() })
    .describe("Without an index: only so many nodes were looked at, of so many; what is not found may be there all the same."),
]);
export type SearchedBy = z.infer<typeof searchedBy>;

export const searchResponse = z.object({
  hits: z.array(searchHit),
  shown: z.int(),
  total: z.int().describe("Hits found; a lower bound when `truncated`."),
  truncated: z.boolean(),
  by: searchedBy,
  advice: z
    .object({ text: z.string(), cypher: z.string() })
    .optional()
    .describe("What would make the search better: a query that a person may run. Throughline never runs it by itself."),
});
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
const countedBy = z
  .enum(["labels", "types"])
  .describe(
    "`types`: the node has too many relationships to look at each, so they are counted by type and direction alone, and `label` is empty.",
  );
export const neighboursResponse = graphSlice.extend({
  id: nodeId,
  counts: z.array(neighbourCount).describe("Of all relationships of the node, whatever the filter, most first."),
  countedBy,
  shown: z.int(),
  total: z.int().describe("Relationships that pass the filter."),
  truncated: z.boolean(),
  cursor: z.string().optional().describe("Where the next page begins; absent on the last one."),
});
export type NeighboursResponse = z.infer<typeof neighboursResponse>;

export const nodeRequest = z.object({
  values: z.enum(["short", "whole"]).default("short").describe("`short` cuts long texts and lists, and `cut` names them."),
});
export const nodeResponse = node.extend({ degree: z.int(), counts: z.array(neighbourCount), countedBy });
export type NodeResponse = z.infer<typeof nodeResponse>;

const propertySummary = z.object({
  name: z.string(),
  types: z.array(z.string()),
  samples: z.array(wireValue),
  count: z.int().optional(),
  looked: z
    .object({ count: z.int(), distinct: z.int() })
    .optional()
    .describe("Of those that were looked at: how many have it, and how many different values they hold."),
});
export const schemaResponse = z.object({
  nodes: z.int().describe("All nodes: a node may have several labels, or none."),
  labels: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(propertySummary) })),
  relationshipTypes: z.array(
    z.object({
      name: z.string(),
      count: z.int(),
      ends: z.array(z.object({ from: z.string(), to: z.string(), count: z.int() })),
      properties: z.array(propertySummary),
    }),
  ),
  hidden: z.array(z.string()).optional().describe("What the database user may not see, one sentence each."),
  sampled: z.boolean().describe("True when the properties were read from a sample, not from every node."),
  sampleSize: z.int().describe("Nodes of a label, and relationships of a type, that are looked at where there are more."),
  asOf: z.string(),
});
export type SchemaResponse = z.infer<typeof schemaResponse>;

/** Where the answers about the shape of the graph (paths, best connected, names) come from. */
const topologyState = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("memory"),
      newer: z
        .enum(["being_read", "waiting"])
        .optional()
        .describe("The graph has changed since `asOf`: it is being read again, or will be soon. Answers are of the older state."),
    })
    .describe("The whole shape is in memory."),
  z
    .object({ kind: z.literal("reading"), read: graphCounts })
    .describe("It is being read; meanwhile answers come from the database itself, and say what they left out."),
  z
    .object({
      kind: z.literal("store"),
      limit: z.int().describe("Nodes and relationships together that may be in memory (TOPOLOGY_LIMIT)."),
    })
    .describe("The graph is too large to be held in memory; answers come from the database itself, and say what they left out."),
]);

export const healthResponse = z.object({
  status: z.enum(["ok", "starting", "unavailable"]),
  topology: topologyState.optional().describe("Absent while the database has not been reached."),
  engine: z.enum(["embedded", "neo4j"]),
  engineVersion: z.string(),
  graph: graphCounts.describe("Entities and their relationships; the provenance layer is not counted."),
  asOf: z.string(),
  readOnly: z.boolean(),
  message: z.string().optional(),
  hint: z.string().optional().describe("What to do about it."),
  reason: unavailableReason.optional().describe("Why the database does not answer; it is asked again with every request."),
});
export type HealthResponse = z.infer<typeof healthResponse>;
