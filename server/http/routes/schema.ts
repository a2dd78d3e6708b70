import { schemaResponse } from "../../contract/graph.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the route that describes the graph. */
export function schemaRoutes({ schemas }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/schema",
      summary: "Labels, relationship types and properties, with counts and samples",
      response: schemaResponse,
      errors: ["unavailable", "timeout"],
      handle: ({ signal }) => schemas.read({ signal }),
    }),
  ];
}
