import type { ErrorRequestHandler } from "express";
import { answerTo } from "./errors.ts";
import { requestIdOf } from "./requestLog.ts";

/** The one place where an error becomes an answer. */
export const errorHandler: ErrorRequestHandler = function sendError(error: unknown, request, response, _next) {
  const answer = answerTo(error, requestIdOf(request));
  if (!answer.expected) request.log.error({ err: error }, "fault");
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.status(answer.status).json(answer.body);
};
