import type { Transaction } from "neo4j-driver";
import type { StoreValue } from "../values.ts";

/**
 * What all element ids of a database begin with. An element id is forty letters and more, of which only the number at
 * its end differs: a shape of millions travels as these numbers.
 */
export interface ElementIds {
  readonly nodes: string;
  readonly relationships: string;
}

const query = `CALL () { MATCH (n) RETURN n LIMIT 1 } RETURN elementId(n) AS id
UNION ALL CALL () { MATCH ()-[r]->() RETURN r LIMIT 1 } RETURN elementId(r) AS id`;

/** @returns the beginnings; an empty one where the ids are not of the usual form, or there is none */
export async function readElementIds(tx: Transaction): Promise<ElementIds> {
  const { records } = await tx.run(query);
  const [nodes = "", relationships = ""] = records.map((record) => /^\d+:[^:]+:(?=\d+$)/.exec(String(record.get("id")))?.[0] ?? "");
  return { nodes, relationships };
}

/** The element id of a node or relationship in Cypher: its number, or the whole of it where its beginning is not known. */
export function elementOf(name: string, beginning: string): string {
  return beginning === "" ? `elementId(${name})` : `toInteger(substring(elementId(${name}), ${beginning.length}))`;
}

/** @returns the id that a row holds, whole */
export function wholeId(value: StoreValue | undefined, beginning: string): string {
  if (typeof value === "number") return beginning + value;
  return typeof value === "string" ? value : "";
}
