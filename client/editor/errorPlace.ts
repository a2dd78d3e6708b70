import type { TextPosition } from "../../server/contract/errors.ts";
import type { ApiError } from "../api/request.ts";
import type { Problem } from "./analysis.ts";

/** Where in the query an error is, as the server's `details.position` says; null when it does not. */
export function placeOf({ details }: ApiError): TextPosition | null {
  const position = details?.["position"];
  if (typeof position !== "object" || position === null) return null;
  const { offset, line, column } = position as Partial<Record<keyof TextPosition, unknown>>;
  return typeof offset === "number" && typeof line === "number" && typeof column === "number" ? { offset, line, column } : null;
}

/** The error as a mark in the editor: under the word at its place, or under nothing when it has no place. */
export function problemOf(error: ApiError, query: string): Problem | null {
  const place = placeOf(error);
  if (!place) return null;
  const word = /^[\p{L}\p{N}_]+|^./u.exec(query.slice(place.offset))?.[0] ?? "";
  return { from: place.offset, to: place.offset + word.length, severity: "error", message: error.message };
}
