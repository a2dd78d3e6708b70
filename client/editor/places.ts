import type { TextPosition } from "../../server/contract/errors.ts";
import type { Notification } from "../../server/contract/query.ts";
import type { ScriptPart } from "../../server/contract/script.ts";
import { ApiError } from "../api/request.ts";
import { placeOf } from "./errorPlace.ts";

/** A place in a statement as a place in the script that it stands in. */
export function shift({ offset, line, column }: TextPosition, part: ScriptPart, script: string): TextPosition {
  const before = part.offset - (script.lastIndexOf("\n", part.offset - 1) + 1);
  return { offset: part.offset + offset, line: part.line + line - 1, column: line === 1 ? before + column : column };
}

/** The error with its place in the script; one without a place stays as it is. */
export function errorInScript(error: ApiError, part: ScriptPart, script: string): ApiError {
  const place = placeOf(error);
  if (place === null) return error;
  return new ApiError(error.code, error.message, error.hint, { ...error.details, position: shift(place, part, script) });
}

/** The notes with their places in the script. */
export function notesInScript(notes: readonly Notification[], part: ScriptPart, script: string): Notification[] {
  return notes.map((note) => (note.position ? { ...note, position: shift(note.position, part, script) } : note));
}
