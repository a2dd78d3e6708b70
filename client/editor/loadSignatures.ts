import type { QueryResponse } from "../../server/contract/query.ts";
import { postJson } from "../api/request.ts";
import { readSignatures, type Signature } from "./editorSchema.ts";
import { commonFunctions } from "./commonFunctions.ts";

const most = 5_000;

/**
 * The functions and procedures that the engine says it has. Where it does not tell, the functions that every Cypher
 * has are offered, and no procedure.
 */
export async function loadSignatures(signal: AbortSignal): Promise<{ functions: Signature[]; procedures: Signature[] }> {
  const [functions, procedures] = await Promise.all([
    ask("SHOW FUNCTIONS YIELD * LIMIT 10000", signal),
    ask("SHOW PROCEDURES YIELD * LIMIT 10000", signal),
  ]);
  return { functions: functions?.map(withForm) ?? commonFunctions, procedures: procedures ?? [] };
}

/** An engine may name its functions and not say what they take. */
function withForm(listed: Signature): Signature {
  return listed.signature === "" ? (commonFunctions.find(({ name }) => name === listed.name) ?? listed) : listed;
}

async function ask(query: string, signal: AbortSignal): Promise<Signature[] | null> {
  try {
    const { columns, rows } = await postJson<QueryResponse>("/api/query", { query, limit: most, timeoutMs: 10_000 }, signal);
    return rows.length === 0 ? null : readSignatures(columns, rows);
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}
