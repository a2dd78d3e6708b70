import { readFile } from "node:fs/promises";
import path from "node:path";
import express, { type RequestHandler, type Router } from "express";
import { HttpError } from "./errors.ts";

/** @returns the built page: `/` is its index, `/assets` its files, whose names change with their content. */
export function staticClient(folder: string): Router {
  const router = express.Router();
  router.get("/", sendIndex(path.join(folder, "index.html")));
  router.use("/assets", express.static(path.join(folder, "assets"), { index: false, immutable: true, maxAge: "1y", redirect: false }));
  router.use(express.static(folder, { index: false, maxAge: "1h", redirect: false }));
  return router;
}

function sendIndex(file: string): RequestHandler {
  return async function sendIndex(_request, response) {
    const html = await readFile(file, "utf8").catch(() => {
      throw new HttpError("unavailable", "The page is not built.", { hint: "Run npm start, or npm run build." });
    });
    response.set("Cache-Control", "no-cache").type("html").send(html);
  };
}

/** What is left: no page and no file has this address. */
export const unknownAddress: RequestHandler = function unknownAddress(request) {
  throw new HttpError("not_found", `There is no ${request.path} here.`, { hint: "The page is at /, the API's description at /api/docs." });
};
