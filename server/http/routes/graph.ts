import { graphRequest, graphResponse } from "../../contract/graph.ts";
import { firstPicture } from "../../graph/firstPicture.ts";
import { samplePicture } from "../../graph/inStore/picture.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the route of the first picture. */
export function graphRoutes({ store, topologies, schemas }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/graph",
      summary: "A connected piece of the graph with every kind of node, and the relationships among them",
      description: "Claims, passages and documents are left out unless `provenance=true`.",
      query: graphRequest,
      response: graphResponse,
      errors: ["unavailable", "timeout"],
      async handle({ query, signal }) {
        const state = await topologies.state({ signal });
        return state.kind === "memory"
          ? firstPicture(store, state.topology, query, { signal })
          : samplePicture(store, await schemas.read({ signal }), state.counts, query.limit, { signal });
      },
    }),
  ];
}
