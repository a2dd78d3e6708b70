import { StoreError } from "../storeError.ts";
import type { Connection } from "./connection.ts";
import { rowsOfOne } from "./rows.ts";
import type { Limits } from "./visit.ts";

/** A kind of names, how Neo4j lists them, and how they are found where the user may not have them listed. */
interface Kind {
  listed: string;
  seen: string;
  note: string;
}

const looked = 10_000;
/** Names of a kind that are listed. */
const mostNames = 10_000;

export const kinds = {
  label: {
    listed: `CALL db.labels() YIELD label RETURN label AS name LIMIT ${mostNames}`,
    seen: `MATCH (n) WITH n LIMIT ${looked} UNWIND labels(n) AS name RETURN DISTINCT name`,
    note: `The database user may not have the labels listed; those of the first ${looked} nodes are known.`,
  },
  type: {
    listed: `CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name LIMIT ${mostNames}`,
    seen: `MATCH ()-[r]->() WITH r LIMIT ${looked} RETURN DISTINCT type(r) AS name`,
    note: `The database user may not have the relationship types listed; those of the first ${looked} relationships are known.`,
  },
} satisfies Record<string, Kind>;

/** @returns the names of a kind, with a note where only some of them are known. */
export async function listNames(connection: Connection, limits: Limits, kind: Kind): Promise<{ names: string[]; note?: string }> {
  try {
    const names = await namesOf(connection, limits, kind.listed);
    return { names, ...(names.length === mostNames && { note: `Only the first ${mostNames} names are known.` }) };
  } catch (error) {
    if (!isWithheld(error)) throw error;
    return { names: await namesOf(connection, limits, kind.seen), note: kind.note };
  }
}

/** A procedure may be denied to a user, or be left out of what the server loads. */
function isWithheld(error: unknown): boolean {
  return error instanceof StoreError && (error.code === "forbidden" || error.engineCode === "Neo.ClientError.Procedure.ProcedureNotFound");
}

async function namesOf(connection: Connection, limits: Limits, query: string): Promise<string[]> {
  return (await rowsOfOne(connection, limits, { query, params: {} })).map(({ name }) => name as string);
}
