import { z } from "zod";

/** Every code that an error of the API may carry, with the HTTP status it travels under. */
export const errorStatus = {
  bad_request: 400,
  invalid_query: 400,
  unauthorized: 401,
  forbidden: 403,
  not_read_only: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  unsupported: 422,
  limit: 422,
  too_many_requests: 429,
  cancelled: 499,
  internal: 500,
  unavailable: 503,
  timeout: 504,
} as const;

export type ErrorCode = keyof typeof errorStatus;

const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

/** Why a database does not answer. */
const awayReason = z.enum([
  "unreachable",
  "unknown_host",
  "no_answer",
  "not_neo4j",
  "encryption",
  "certificate",
  "credentials",
  "forbidden",
  "database_missing",
  "database_offline",
  "overloaded",
  "closed",
]);
export type AwayReason = z.infer<typeof awayReason>;

/**
 * Why there is no answer: in `details.reason` of an `unavailable` error, and in `GET /api/health`. `reading` is no fault:
 * what was asked needs the whole graph, which is still being read.
 */
export const unavailableReason = z.enum([...awayReason.options, "reading"]);
export type UnavailableReason = z.infer<typeof unavailableReason>;

/** A place in a query text: offset, line and column count UTF-16 units from 0, 1 and 1. */
export const textPosition = z.object({ offset: z.int(), line: z.int(), column: z.int() });
export type TextPosition = z.infer<typeof textPosition>;

/** The one shape in which every error leaves the server. */
export const errorBody = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string().describe("What is wrong, in one sentence."),
    hint: z.string().optional().describe("What to do about it."),
    details: z.record(z.string(), z.unknown()).optional().describe("For machines: issues of the input, position in the query."),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
