import { databasesResponse } from "../../contract/databases.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the route that lists the databases of the server. */
export function databaseRoutes({ databases, database }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/databases",
      summary: "The databases that one can choose among",
      description:
        "A request with the header X-Throughline-Database, its value encoded with encodeURIComponent, is about that one. Where the database user may not list them, only the server's own is there.",
      response: databasesResponse,
      errors: ["not_found", "unavailable", "timeout"],
      async handle({ signal }) {
        return { databases: await databases.read({ signal }), current: database ?? (await databases.own({ signal })) };
      },
    }),
  ];
}
