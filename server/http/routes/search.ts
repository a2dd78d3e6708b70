import { mayReadNames, prepareNameIndex } from "../../ask/names/nameIndex.ts";
import { search } from "../../ask/names/search.ts";
import { searchStore } from "../../ask/search/searchStore.ts";
import { searchRequest, searchResponse } from "../../contract/graph.ts";
import { shownSchema } from "../../store/mapped/mapping.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the route that finds nodes by name. */
export function searchRoutes({ store, topologies, schemas }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/search",
      summary: "Nodes by name: whole names first, then aliases, beginnings, parts and misspellings",
      query: searchRequest,
      response: searchResponse,
      errors: ["unavailable", "timeout"],
      async handle({ query: { q, limit }, signal }) {
        const state = await topologies.state({ signal });
        if (state.kind === "memory" && mayReadNames(state.topology)) return search(state.topology, q, limit);
        // The next search finds the index of names, or the one after it.
        if (state.kind === "memory") void prepareNameIndex(state.topology);
        return searchStore(store, shownSchema(store, await schemas.read({ signal })), q, limit, { signal });
      },
    }),
  ];
}
