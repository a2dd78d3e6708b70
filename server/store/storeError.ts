import type { TextPosition, UnavailableReason } from "../contract/errors.ts";

export type StoreErrorCode =
  | "invalid_query"
  | "unsupported"
  | "not_read_only"
  | "timeout"
  | "cancelled"
  | "unavailable"
  | "limit"
  | "conflict"
  | "forbidden"
  | "internal";

export interface StoreErrorDetails {
  hint?: string;
  position?: TextPosition;
  /** The engine's own code, such as Neo.ClientError.Statement.SyntaxError. */
  engineCode?: string;
  /** Of an `unavailable` database, as far as it is known. */
  reason?: UnavailableReason;
  cause?: unknown;
}

/** The only error that a store throws. `code` decides; callers never read the message. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly hint: string | undefined;
  readonly position: TextPosition | undefined;
  readonly engineCode: string | undefined;
  readonly reason: UnavailableReason | undefined;

  constructor(code: StoreErrorCode, message: string, details: StoreErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.position = details.position;
    this.engineCode = details.engineCode;
    this.reason = details.reason;
  }
}
