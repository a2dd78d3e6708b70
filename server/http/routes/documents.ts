import { z } from "zod";
import { documentResponse, documentsResponse } from "../../contract/evidence.ts";
import { nodeId } from "../../contract/graph.ts";
import { listDocuments, readDocument } from "../../evidence/documents.ts";
import { HttpError } from "../errors.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the routes of the source texts. */
export function documentRoutes({ store }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/documents",
      summary: "The source texts, by title",
      response: documentsResponse,
      errors: ["unavailable", "timeout"],
      handle: async ({ signal }) => ({ documents: await listDocuments(store, { signal }) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/documents/{id}",
      summary: "A source text with its passages, whom they mention and the claims that cite them",
      description: "A passage carries its `text` only when the document's text was loaded with `npm run ingest`.",
      params: z.object({ id: nodeId }),
      response: documentResponse,
      errors: ["not_found", "unavailable", "timeout"],
      async handle({ params: { id }, signal }) {
        const document = await readDocument(store, id, { signal });
        if (document === undefined)
          throw new HttpError("not_found", `There is no document ${id}.`, { hint: "GET /api/documents lists them." });
        return document;
      },
    }),
  ];
}
