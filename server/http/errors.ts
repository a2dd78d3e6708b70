import { z } from "zod";
import { errorStatus, type ErrorBody, type ErrorCode } from "../contract/errors.ts";
import { SettingsError } from "../settings/settingsError.ts";
import { StoreError } from "../store/storeError.ts";
import { WireError } from "../store/wireParameters.ts";

interface HttpErrorDetails {
  hint?: string;
  details?: Record<string, unknown>;
}

/** An error that a route or a guard gives on purpose; its text reaches the caller. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, message: string, more: HttpErrorDetails = {}) {
    super(message);
    this.code = code;
    this.hint = more.hint;
    this.details = more.details;
  }
}

/** What leaves the server for an error, and under which status. `expected` is false for a fault of our own. */
export interface ErrorAnswer {
  status: number;
  body: ErrorBody;
  expected: boolean;
}

/** @returns the answer to any thrown value. Of an error nobody foresaw only the request's id goes out. */
export function answerTo(error: unknown, requestId: string): ErrorAnswer {
  if (error instanceof HttpError) return answer(error.code, error.message, error.hint, error.details);
  if (error instanceof StoreError && error.code !== "internal") {
    return answer(error.code, error.message, error.hint, detailsOf(error));
  }
  if (error instanceof SettingsError) return answer(error.code, error.message, error.hint);
  if (error instanceof WireError) {
    return answer("bad_request", error.message, "See $type in /api/docs for the form of typed values.", { place: error.place });
  }
  return fromBodyParser(error) ?? unforeseen(requestId);
}

function detailsOf({ position, reason }: StoreError): Record<string, unknown> | undefined {
  return position || reason ? { ...(position && { position }), ...(reason && { reason }) } : undefined;
}

/** @returns the error for input that a schema of the contract refused; `place` is body, query or path. */
export function invalidInput(error: z.ZodError, place: string): HttpError {
  const issues = error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  const first = issues[0];
  const where = first?.path ? `${place}.${first.path}` : place;
  return new HttpError("bad_request", `${where}: ${first?.message ?? "not valid"}`, { details: { issues } });
}

function answer(code: ErrorCode, message: string, hint?: string, details?: Record<string, unknown>): ErrorAnswer {
  return {
    status: errorStatus[code],
    expected: true,
    body: { error: { code, message, ...(hint && { hint }), ...(details && { details }) } },
  };
}

function unforeseen(requestId: string): ErrorAnswer {
  return {
    ...answer("internal", "The server met a fault of its own.", "The server's log has the cause under this request's id.", { requestId }),
    expected: false,
  };
}

/** Errors of express and its body parser carry a status, and most of them a type. */
const parserError = z.object({ status: z.int().min(400).max(499), type: z.string().optional() });

function fromBodyParser(error: unknown): ErrorAnswer | undefined {
  const known = parserError.safeParse(error);
  if (!(error instanceof Error) || !known.success) return undefined;
  switch (known.data.type ?? "none") {
    case "entity.parse.failed":
      return answer("bad_request", "The body is not JSON.", undefined, { parser: error.message.slice(0, 200) });
    case "entity.too.large":
      return answer("too_large", "The body is larger than this server takes.");
    case "encoding.unsupported":
    case "charset.unsupported":
      return answer("unsupported_media_type", "The body must be JSON in UTF-8, plain or gzip.");
    default:
      break;
  }
  return error instanceof URIError || known.data.status === 400
    ? answer("bad_request", "The address or the body cannot be read.", "Encode ids with encodeURIComponent.")
    : undefined;
}
