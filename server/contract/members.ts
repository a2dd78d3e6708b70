import { z } from "zod";
import { graphSlice } from "./graph.ts";
import { limits } from "./limits.ts";

const page = {
  limit: z.coerce.number().int().min(1).max(limits.members.maxPage).default(limits.members.page),
  skip: z.coerce.number().int().min(0).max(limits.members.deepest).default(0).describe("How many were listed before."),
};
export const nodesRequest = z.object({ label: z.string().min(1).max(limits.id.length), ...page });
export const edgesRequest = z.object({ type: z.string().min(1).max(limits.id.length), ...page });
export type MembersRequest = z.infer<z.ZodObject<typeof page>>;

/** Some of what has a label or a type, in the database's order. */
export const membersResponse = graphSlice.extend({
  shown: z.int(),
  total: z.int().describe("All that has the label or type, as the database counts it."),
  truncated: z.boolean(),
  cypher: z.string().describe("The query that gives the same."),
});
export type MembersResponse = z.infer<typeof membersResponse>;
