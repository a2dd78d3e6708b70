import type { TextPosition } from "../../server/contract/errors.ts";
import type { ApiError } from "../api/request.ts";
import type { Problem } from "./analysis.ts";
import type { Step } from "./queryRun.ts";

/** Where in the query an error is, as the server's `details.position` says; null when it does not. */
export function placeOf({ details }: ApiError): TextPosition | null {
  const position = details?.["position"];
  if (typeof position !== "object" || position === null) return null;
  const { offset, line, column } = position as Partial<Record<keyof TextPosition, unknown>>;
  return typeof offset === "number" && typeof line === "number" && typeof column === "number" ? { offset, line, column } : null;
}

/** What the server said of a script as marks in the editor: errors and notes that have a place, under the word there. */
export function problemsOf(steps: readonly Step[], script: string): Problem[] {
  return steps.flatMap(({ outcome }) => {
    if (outcome.kind === "failed") {
      const place = placeOf(outcome.error);
      return place === null ? [] : [mark(place.offset, "error", outcome.error.message, script)];
    }
    if (outcome.kind !== "rows") return [];
    return outcome.result.response.notifications.flatMap(({ position, severity, title, description }) =>
      position ? [mark(position.offset, severity === "warning" ? "warning" : "info", `${title} ${description}`, script)] : [],
    );
  });
}

function mark(offset: number, severity: Problem["severity"], message: string, script: string): Problem {
  const word = /^[\p{L}\p{N}_]+|^[^]/u.exec(script.slice(offset))?.[0] ?? "";
  return { from: offset, to: offset + word.length, severity, message };
}
