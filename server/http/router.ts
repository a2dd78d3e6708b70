import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { abortOnClose } from "./abortOnClose.ts";
import { HttpError } from "./errors.ts";
import { requestIdOf } from "./requestLog.ts";
import type { Route } from "./route.ts";

/** @returns a router with every route, 405 for their other methods, and 404 for the rest of `/api`. */
export function createRouter(routes: readonly Route[], stopping: AbortSignal): Router {
  const router = express.Router({ caseSensitive: true });
  for (const [path, group] of byPath(routes)) {
    const address = router.route(path.replaceAll(/\{(\w+)\}/g, ":$1"));
    for (const route of group) address[route.method](handler(route, stopping));
    address.all(refuseMethod(group));
  }
  router.all(/^\/api(\/.*)?$/, (request) => {
    throw new HttpError("not_found", `There is no ${request.path} here.`, { hint: "See /api/docs." });
  });
  return router;
}

function handler(route: Route, stopping: AbortSignal): RequestHandler {
  return async function run(request, response) {
    if (route.body !== undefined && request.body === undefined) {
      throw new HttpError("bad_request", "The body is missing.", { hint: "Send JSON." });
    }
    const signal = abortOnClose(response, stopping);
    const caller = { address: request.socket.remoteAddress ?? "unknown", requestId: requestIdOf(request) };
    const answer = await route.run({ params: request.params, query: request.query, body: request.body as unknown, caller, signal });
    if (!response.destroyed) sendJson(response, answer.status, answer.body);
  };
}

/** As express does, without the digest of the whole text that would tell a cache what is never kept. */
function sendJson(response: Response, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(text));
  response.end(text);
}

function refuseMethod(routes: readonly Route[]): RequestHandler {
  const methods = routes.map((route) => route.method.toUpperCase());
  const allow = [...(methods.includes("GET") ? ["HEAD"] : []), ...methods].toSorted().join(", ");
  return function refuse(request: Request, response: Response) {
    response.set("Allow", allow);
    if (request.method === "OPTIONS") {
      response.sendStatus(204);
      return;
    }
    throw new HttpError("method_not_allowed", `${request.path} takes ${allow}, not ${request.method}.`);
  };
}

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const groups = new Map<string, Route[]>();
  for (const route of routes) groups.set(route.path, [...(groups.get(route.path) ?? []), route]);
  return groups;
}
