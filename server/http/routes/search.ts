import { search } from "../../ask/names/search.ts";
import { searchRequest, searchResponse } from "../../contract/graph.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the route that finds nodes by name. */
export function searchRoutes({ topologies }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/search",
      summary: "Nodes by name: whole names first, then aliases, beginnings, parts and misspellings",
      query: searchRequest,
      response: searchResponse,
      errors: ["unavailable", "timeout"],
      handle: async ({ query: { q, limit }, signal }) => search(await topologies.current({ signal }), q, limit),
    }),
  ];
}
