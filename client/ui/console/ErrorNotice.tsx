import type { ErrorCode, TextPosition } from "../../../server/contract/errors.ts";
import type { ApiError } from "../../api/request.ts";
import { placeOf } from "../../editor/errorPlace.ts";

/** What an error is about, in the fewest words. Codes that are not here speak through their message alone. */
const titles: Partial<Record<ErrorCode, string>> = {
  invalid_query: "The query is not right",
  bad_request: "The request is not right",
  not_read_only: "This is refused here: it would do more than read",
  forbidden: "This is not allowed here",
  unsupported: "This engine does not do that",
  timeout: "Out of time",
  limit: "Too much at once",
  too_large: "Too large",
  too_many_requests: "Too many queries in a row",
  unavailable: "The database does not answer",
  cancelled: "Cancelled",
  conflict: "Another change came first",
};

interface ErrorNoticeProps {
  error: ApiError;
  /** Absent when the editor no longer holds the text that failed. */
  onGoTo?: ((place: TextPosition) => void) | undefined;
  onRetry: () => void;
}

/** What went wrong, where, and what to do about it. */
export function ErrorNotice({ error, onGoTo, onRetry }: ErrorNoticeProps) {
  const place = placeOf(error);
  return (
    <div className="console-error" role="alert">
      <h3>{error.details?.["reason"] === "database_missing" ? "There is no such database" : (titles[error.code] ?? "It did not work")}</h3>
      <p className="console-error-message">{error.message}</p>
      {error.hint !== null && <p className="console-error-hint">{error.hint}</p>}
      <p className="console-error-actions">
        {place && onGoTo && (
          <button onClick={() => onGoTo(place)}>
            Go to line {place.line}, column {place.column}
          </button>
        )}
        {place && !onGoTo && (
          <span>
            Line {place.line}, column {place.column} of the query that ran.
          </span>
        )}
        {(error.code === "unavailable" || error.code === "timeout" || error.code === "too_many_requests") && (
          <button onClick={onRetry}>Run again</button>
        )}
      </p>
    </div>
  );
}
