import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { HttpError } from "./errors.ts";

/** @returns a guard of `/api` that lets so many requests of one address through in a minute. */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler() {
      throw new HttpError("too_many_requests", `More than ${perMinute} requests in a minute.`, {
        hint: "Wait for the seconds that Retry-After says, or raise REQUESTS_PER_MINUTE.",
      });
    },
  });
}
