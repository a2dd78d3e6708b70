import { z } from "zod";
import { evidenceResponse } from "../../contract/evidence.ts";
import { limits } from "../../contract/limits.ts";
import { edgeEvidence } from "../../evidence/edgeEvidence.ts";
import { shownSchema } from "../../store/mapped/mapping.ts";
import { HttpError } from "../errors.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

const params = z.object({ id: z.string().min(1).max(limits.id.length) });

/** @returns the route of an edge's evidence. */
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
  ];
}
