import { z } from "zod";
import { textPosition } from "./errors.ts";
import { graphSlice } from "./graph.ts";
import { limits } from "./limits.ts";
import { wireMap, wireValue } from "./values.ts";

export const queryId = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/, "letters, digits, - and _ only")
  .max(limits.query.idLength);

export const queryRequest = z.object({
  query: z.string().min(1).max(limits.query.textLength),
  params: wireMap.default({}),
  limit: z.int().min(1).max(limits.query.maxRows).default(limits.query.rows),
  timeoutMs: z.int().min(1).max(limits.query.maxTimeoutMs).default(limits.query.timeoutMs),
  id: queryId.optional().describe("Chosen by the caller, so that it can be cancelled; one is made when it is left out."),
});
export type QueryRequest = z.infer<typeof queryRequest>;

/** Counts of what a query changed; all zero in a read. */
export const counters = z.object({
  nodesCreated: z.int(),
  nodesDeleted: z.int(),
  relationshipsCreated: z.int(),
  relationshipsDeleted: z.int(),
  propertiesSet: z.int(),
  labelsAdded: z.int(),
  labelsRemoved: z.int(),
  indexesAdded: z.int(),
  indexesRemoved: z.int(),
  constraintsAdded: z.int(),
  constraintsRemoved: z.int(),
});
export type Counters = z.infer<typeof counters>;

export const notification = z.object({
  code: z.string(),
  severity: z.enum(["warning", "information"]),
  title: z.string(),
  description: z.string(),
  position: textPosition.optional(),
});
export type Notification = z.infer<typeof notification>;

/** One operator of a plan, with those that feed it. */
export const planOperator = z.object({
  operator: z.string(),
  identifiers: z.array(z.string()).describe("Variables that its rows carry."),
  details: z.string(),
  estimatedRows: z.number(),
  rows: z.number().optional().describe("Only after PROFILE, which ran the query."),
  dbHits: z.number().optional().describe("Only after PROFILE."),
  get children(): z.ZodArray<z.ZodType<PlanOperator>> {
    return z.array(planOperator);
  },
});
/** As `planOperator` gives it; written out, because a type cannot be inferred from itself. */
export interface PlanOperator {
  operator: string;
  identifiers: string[];
  details: string;
  estimatedRows: number;
  rows?: number | undefined;
  dbHits?: number | undefined;
  children: PlanOperator[];
}

export const queryResponse = z.object({
  id: queryId,
  columns: z.array(z.string()),
  rows: z.array(z.array(wireValue)),
  graph: graphSlice.describe("Every node and relationship in the rows, once."),
  counters,
  notifications: z.array(notification),
  plan: planOperator.optional().describe("How the engine runs the query: only where the text begins with EXPLAIN or PROFILE."),
  truncated: z.boolean().describe("True when there were more rows than are given."),
  truncatedBy: z
    .enum(["rows", "bytes"])
    .optional()
    .describe("Which bound cut the rows: their number (`limit`), or their size. Absent when none did."),
  tookMs: z.number(),
});
export type QueryResponse = z.infer<typeof queryResponse>;

export const writeRequest = queryRequest.extend({
  ending: z
    .enum(["commit", "rollback"])
    .default("commit")
    .describe("`rollback` does everything and takes it back: its counters say what `commit` would change."),
});
export type WriteRequest = z.infer<typeof writeRequest>;

export const cancelResponse = z.object({ id: queryId, cancelled: z.boolean() });
