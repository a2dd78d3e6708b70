import type { QueryResult, Record as DriverRecord, Transaction } from "neo4j-driver";
import type { StoreValue } from "../values.ts";
import type { Connection } from "./connection.ts";
import { fromNeo4j } from "./fromNeo4j.ts";
import { inOneRead, type OneQuery } from "./reads.ts";
import type { Limits } from "./visit.ts";

/** A row as a map of its columns, in neutral values. */
export type NamedRow = Record<string, StoreValue>;

/** @returns the rows of a text of our own. */
export async function rowsOf(tx: Transaction, query: string, params: OneQuery["params"] = {}): Promise<NamedRow[]> {
  return namedRows(await tx.run(query, params));
}

/** As `rowsOf`, in a transaction of its own. */
export function rowsOfOne(connection: Connection, limits: Limits, one: OneQuery): Promise<NamedRow[]> {
  return inOneRead(connection, limits, one, async (result) => namedRows(await result));
}

/** @returns all records of a result, as rows. */
export function namedRows({ records }: QueryResult): NamedRow[] {
  return records.map((record) => Object.fromEntries(record.keys.map((key, at) => [String(key), fromNeo4j(record.get(at))])));
}

/** @returns the values of a record, in neutral forms. By place: its own iterator takes several times as long. */
export function valuesOf(record: DriverRecord): StoreValue[] {
  return record.keys.map((_, at) => fromNeo4j(record.get(at)));
}
