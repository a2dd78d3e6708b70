type SettingsErrorCode = "conflict" | "unavailable";

/** Settings that could not be saved; what was in force before still is. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly code: SettingsErrorCode;
  readonly hint: string;

  constructor(code: SettingsErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
