import { pathsRequest, pathsResponse } from "../../contract/paths.ts";
import { answerPaths } from "../../paths/answerPaths.ts";
import { pathsInStore } from "../../paths/frontier/pathsInStore.ts";
import { leftOutOf } from "../../store/mapped/mapping.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the route that finds paths. */
export function pathRoutes({ store, topologies, schemas }: Services): Route[] {
  return [
    defineRoute({
      method: "post",
      path: "/api/paths",
      summary: "The best paths between nodes, with the claims of each hop, or why there is none",
      description: "No path is no error: the answer then carries a `refusal` with its reason.",
      body: pathsRequest,
      response: pathsResponse,
      errors: ["cancelled", "timeout", "unavailable"],
      async handle({ body, signal }) {
        const state = await topologies.state({ signal });
        return state.kind === "memory"
          ? answerPaths(store, state.topology, body, { signal })
          : pathsInStore(store, leftOutOf(store, await schemas.read({ signal })), body, { signal });
      },
    }),
  ];
}
