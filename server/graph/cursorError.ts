/** The page's cursor does not fit: it was made up, or what it pointed at is gone. */
export class CursorError extends Error {
  override readonly name = "CursorError";
}
