import { settingsRequest, settingsResponse, type SettingsResponse } from "../../contract/settings.ts";
import { vocabularyResponse } from "../../contract/vocabulary.ts";
import type { SettingsState } from "../../settings/settings.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the routes of what people say about their database, and of the terms that they can say it of. */
export function settingsRoutes({ settings, asker }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/vocabulary",
      summary: "The terms of the graph, with the words that are taken for them",
      description: "Labels, relationship types with the labels they join, and properties with samples: what `synonyms` can speak of.",
      response: vocabularyResponse,
      errors: ["timeout", "unavailable"],
      async handle({ signal }) {
        const { revision } = await settings.refresh();
        return { ...(await asker.terms({ signal })), revision };
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/settings",
      summary: "Synonyms and mapping of this database, with their file",
      description: "The file may be edited by hand: it is read again when it has changed. `problem` says what is wrong with it.",
      response: settingsResponse,
      errors: [],
      handle: async () => toResponse(await settings.refresh()),
    }),
    defineRoute({
      method: "put",
      path: "/api/settings",
      summary: "Saves synonyms and mapping in the place of those of `revision`",
      description:
        "A conflict says that the file holds something else by now: load it again, make the change in it, and save with its revision. They count from the next question on.",
      body: settingsRequest,
      response: settingsResponse,
      errors: ["conflict", "unavailable"],
      handle: async ({ body }) => toResponse(await settings.replace(body.settings, body.revision)),
    }),
  ];
}

function toResponse({ settings, revision, file, problem }: SettingsState): SettingsResponse {
  return { settings, revision, file, ...(problem !== undefined && { problem }) };
}
