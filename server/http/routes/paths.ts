import { pathsRequest, pathsResponse } from "../../contract/paths.ts";
import { answerPaths } from "../../paths/answerPaths.ts";
import { pathsInStore } from "../../paths/frontier/pathsInStore.ts";
import { pastTexts } from "../../paths/pastTexts.ts";
import { leftOutOf, shownSchema } from "../../store/mapped/mapping.ts";
import { textLayersOf } from "../../store/textLayer.ts";
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
        if (state.kind === "memory") {
          const { topology } = state;
          return pastTexts(topology.textLayers, body, (request) => answerPaths(store, topology, request, { signal }));
        }
        const schema = await schemas.read({ signal });
        const hidden = leftOutOf(store, schema);
        const layers = textLayersOf(shownSchema(store, schema));
        return pastTexts(layers, body, (request) => pathsInStore(store, hidden, request, { signal }));
      },
    }),
  ];
}
