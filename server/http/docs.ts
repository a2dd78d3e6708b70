import express, { type Router } from "express";
import { docsPage, docsStyle } from "./docsPage.ts";
import { describeApi } from "./openApi.ts";
import type { Route } from "./route.ts";

/** @returns the description of the API, for machines at `/api/openapi.json` and for people at `/api/docs`. */
export function docsRoutes(routes: readonly Route[]): Router {
  const router = express.Router();
  const document = describeApi(routes);
  const page = docsPage(document);
  router.get("/api/openapi.json", (_request, response) => void response.json(document));
  router.get("/api/docs", (_request, response) => void response.type("html").send(page));
  router.get("/api/docs.css", (_request, response) => void response.type("css").send(docsStyle));
  return router;
}
