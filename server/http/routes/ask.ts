import { askRequest, askResponse, completionsRequest, completionsResponse, suggestionsResponse } from "../../contract/ask.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the routes of questions in plain words. */
export function askRoutes({ asker }: Services): Route[] {
  return [
    defineRoute({
      method: "post",
      path: "/api/ask",
      summary: "Answers a question in plain words, with its reading, its Cypher and its citations",
      description:
        "A question that has no answer is no error: `refusal` says why, and `choices` asks back where a name fits several things. `after` is the last whole question: the `standalone` of its answer where there is one.",
      body: askRequest,
      response: askResponse,
      errors: ["cancelled", "timeout", "unavailable"],
      handle: ({ body, signal }) => asker.answer(body, { signal }),
    }),
    defineRoute({
      method: "get",
      path: "/api/suggestions",
      summary: "Questions that this graph can answer, made from the graph itself",
      response: suggestionsResponse,
      errors: ["timeout", "unavailable"],
      handle: ({ signal }) => asker.suggestions({ signal }),
    }),
    defineRoute({
      method: "get",
      path: "/api/completions",
      summary: "While a question is typed: names that its last words begin, then whole questions that this graph can answer",
      query: completionsRequest,
      response: completionsResponse,
      errors: ["timeout", "unavailable"],
      handle: ({ query: { text }, signal }) => asker.completions(text, { signal }),
    }),
  ];
}
