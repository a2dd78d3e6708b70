import { z } from "zod";
import { evidenceResponse, textsRequest, textsResponse } from "../../contract/evidence.ts";
import { limits } from "../../contract/limits.ts";
import { edgeEvidence } from "../../evidence/edgeEvidence.ts";
import { edgeTexts } from "../../evidence/edgeTexts.ts";
import { shownSchema } from "../../store/mapped/mapping.ts";
import { HttpError } from "../errors.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

const params = z.object({ id: z.string().min(1).max(limits.id.length) });

/** @returns the routes of what relationships rest on. */
export function edgeRoutes({ store, schemas }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/edges/{id}/evidence",
      summary: "The claims that a relationship rests on, with the passages they cite",
      params,
      response: evidenceResponse,
      errors: ["not_found", "unavailable", "timeout"],
      async handle({ params: { id }, signal }) {
        const evidence = await edgeEvidence(store, async () => shownSchema(store, await schemas.read({ signal })), id, { signal });
        if (evidence === undefined) throw new HttpError("not_found", `There is no relationship ${id}.`);
        return evidence;
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/edges/texts",
      summary: "The sentences of the graph's own texts that the relationships of an answer rest on",
      description:
        "For graphs without claims that keep the texts they were made from. An answer does not wait for them: its citations `from` the texts are asked for here, all at once.",
      body: textsRequest,
      response: textsResponse,
      errors: ["unavailable"],
      handle: async ({ body: { edges }, signal }) =>
        edgeTexts(store, shownSchema(store, await schemas.read({ signal })), edges, { signal }),
    }),
  ];
}
