import { edgesRequest, membersResponse, nodesRequest } from "../../contract/members.ts";
import { nodesOfLabel, relationshipsOfType } from "../../graph/members.ts";
import { HttpError } from "../errors.ts";
import { defineRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** @returns the routes that list some of what has a label or a type. */
export function memberRoutes({ store, schemas }: Services): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/nodes",
      summary: "Some nodes of a label, page by page",
      query: nodesRequest,
      response: membersResponse,
      errors: ["not_found", "unavailable", "timeout"],
      async handle({ query: { label, ...request }, signal }) {
        const schema = await schemas.read({ signal });
        return (await nodesOfLabel(store, schema, label, request, { signal })) ?? nothing(`has the label ${label}`);
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/edges",
      summary: "Some relationships of a type with their ends, page by page",
      query: edgesRequest,
      response: membersResponse,
      errors: ["not_found", "unavailable", "timeout"],
      async handle({ query: { type, ...request }, signal }) {
        const schema = await schemas.read({ signal });
        return (await relationshipsOfType(store, schema, type, request, { signal })) ?? nothing(`has the type ${type}`);
      },
    }),
  ];
}

function nothing(what: string): never {
  throw new HttpError("not_found", `Nothing in this graph ${what}.`, { hint: "GET /api/schema lists labels and types." });
}
