import express, { type RequestHandler } from "express";
import { limits } from "../contract/limits.ts";
import { HttpError } from "./errors.ts";

/** @returns the handlers that read a JSON body, and refuse another kind, a larger one, and a number that JSON would bend. */
export function jsonBody(): RequestHandler[] {
  return [
    requireJson,
    express.json({
      limit: limits.request.bodyBytes,
      strict: true,
      verify(_request, _response, body) {
        refuseInexact(body.toString("utf8"));
      },
    }),
  ];
}

const requireJson: RequestHandler = function requireJson(request, _response, next) {
  const hasBody = request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
  if (hasBody && !request.is("application/json")) {
    throw new HttpError("unsupported_media_type", "The body must be JSON.", { hint: "Send the header Content-Type: application/json." });
  }
  next();
};

/** `JSON.parse` rounds 9007199254740993 without a word; a whole number that it would change is refused instead. */
function refuseInexact(text: string): void {
  const withoutTexts = text.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '""');
  for (const [digits] of withoutTexts.matchAll(/(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g)) {
    if (BigInt(Number(digits)) === BigInt(digits) && Number.isSafeInteger(Number(digits))) continue;
    throw new HttpError("bad_request", `The whole number ${digits.slice(0, 40)} is not exact in JSON.`, {
      hint: `Write {"$type": "Integer", "_value": "${digits.slice(0, 40)}"}.`,
    });
  }
}
