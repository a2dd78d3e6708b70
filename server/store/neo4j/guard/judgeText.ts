import { StoreError } from "../../storeError.ts";
import type { Connection } from "../connection.ts";
import { rowsOfOne } from "../rows.ts";
import type { Limits } from "../visit.ts";
import type { AllowList } from "./allowList.ts";
import { requireHarmlessText, NotAllowedError, type Called } from "./requireReadOnly.ts";

/**
 * Refuses a text as `requireHarmlessText` does; of a procedure or function that is refused it asks the server whether it
 * has such a one, since what is not installed is no matter of being allowed.
 *
 * @throws StoreError as `requireHarmlessText`
 */
export async function judgeText(connection: Connection, limits: Limits, text: string, allowed: AllowList): Promise<void> {
  try {
    requireHarmlessText(text, allowed);
  } catch (error) {
    if (!(error instanceof NotAllowedError)) throw error;
    throw (await isThere(connection, limits, error.called)) === false ? notThere(error.called) : error;
  }
}

/** Whether the server has it; undefined where it does not say. */
async function isThere(connection: Connection, limits: Limits, { what, name }: Called): Promise<boolean | undefined> {
  const query = `SHOW ${what === "procedure" ? "PROCEDURES" : "FUNCTIONS"} YIELD name WHERE toLower(name) = $name RETURN name`;
  try {
    return (await rowsOfOne(connection, limits, { query, params: { name: name.toLowerCase() } })).length > 0;
  } catch (error) {
    if (error instanceof StoreError && error.code !== "cancelled") return undefined;
    throw error;
  }
}

function notThere({ what, name }: Called): StoreError {
  return new StoreError("not_read_only", `This server has no ${what} ${name}.`, {
    hint: `It may come with a plugin, such as APOC or Graph Data Science, that is not installed there. SHOW ${what.toUpperCase()}S lists what is.`,
  });
}
