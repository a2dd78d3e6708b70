import { z } from "zod";
import { neighboursRequest, neighboursResponse, nodeId, nodeRequest, nodeResponse } from "../../contract/graph.ts";
import { CursorError } from "../../graph/cursorError.ts";
import { linkSource } from "../../graph/linkSource.ts";
import { neighbours } from "../../graph/neighbours.ts";
import { nodeDetail } from "../../graph/nodeDetail.ts";
import { HttpError } from "../errors.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

const params = z.object({ id: nodeId });

/** @returns the routes of one node. */
export function nodeRoutes({ store, topologies, schemas }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/nodes/{id}",
      summary: "A node with its properties and what it is related to, in counts",
      params,
      query: nodeRequest,
      response: nodeResponse,
      errors: ["not_found", "unavailable", "timeout"],
      async handle({ params: { id }, query: { values }, signal }) {
        const source = await linkSource(store, topologies, schemas, { signal });
        return (await nodeDetail(store, source, id, values, { signal })) ?? noNode(id);
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/nodes/{id}/neighbours",
      summary: "A page of the node's relationships and the nodes at their other ends",
      description: "`counts` tells of all of them, per type, direction and label. `labels` means the other end's.",
      params,
      query: neighboursRequest,
      response: neighboursResponse,
      errors: ["not_found", "unavailable", "timeout"],
      async handle({ params: { id }, query, signal }) {
        const source = await linkSource(store, topologies, schemas, { signal });
        try {
          return (await neighbours(store, source, id, query, { signal })) ?? noNode(id);
        } catch (error) {
          if (error instanceof CursorError) throw new HttpError("bad_request", error.message, { hint: "Begin again without a cursor." });
          throw error;
        }
      },
    }),
  ];
}

function noNode(id: string): never {
  throw new HttpError("not_found", `There is no node ${id}.`, { hint: "GET /api/search?q=... finds ids by name." });
}
