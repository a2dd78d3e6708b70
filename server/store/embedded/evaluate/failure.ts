import { StoreError, type StoreErrorDetails } from "../../storeError.ts";
import { typeName, type Value } from "./value.ts";

/** A fault of the query that shows only when it runs. */
export function queryError(message: string, details: StoreErrorDetails = {}): StoreError {
  return new StoreError("invalid_query", message, { engineCode: "Neo.ClientError.Statement.ArgumentError", ...details });
}

export function typeError(wanted: string, value: Value): StoreError {
  return new StoreError("invalid_query", `Type mismatch: expected ${wanted} but was ${typeName(value)}`, {
    engineCode: "Neo.ClientError.Statement.TypeError",
  });
}

/** A construct that is refused rather than answered wrongly. */
export function unsupported(construct: string, hint: string): StoreError {
  return new StoreError("unsupported", `The embedded engine does not run ${construct}.`, { hint });
}
