import { limits } from "../../contract/limits.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { StoreError } from "../../store/storeError.ts";
import { quoteName } from "../../store/identifiers.ts";
import { textOr } from "../../store/kinds.ts";
import type { StoreValue } from "../../store/values.ts";
import type { NamedLabel } from "./nameFields.ts";

/** An index of the database that can find nodes by a name. */
export interface NameIndexOfStore {
  name: string;
  kind: "fulltext" | "prefix";
  labels: string[];
  properties: string[];
}

const query = "SHOW INDEXES YIELD name, type, state, entityType, labelsOrTypes, properties";
const mostIndexes = 2_000;

/** @returns the indexes over properties that hold names: full-text ones, and those that find beginnings of texts */
export async function nameIndexes(store: GraphStore, named: readonly NamedLabel[], options: CallOptions): Promise<NameIndexOfStore[]> {
  const { rows } = await store
    .read(query, {}, { timeoutMs: limits.store.timeMs, ...options, maxRows: mostIndexes, origin: "application" })
    .catch((error: unknown) => {
      // A user who may not see the indexes searches without them.
      if (error instanceof StoreError && error.code === "forbidden") return { rows: [] };
      throw error;
    });
  return rows.flatMap(([name, type, state, entity, labels, properties]): NameIndexOfStore[] => {
    if (state !== "ONLINE" || entity !== "NODE") return [];
    const found = { name: textOr(name, ""), labels: texts(labels), properties: texts(properties) };
    const covers = named.some(
      ({ label, properties: own }) => found.labels.includes(label) && own.some((property) => found.properties.includes(property)),
    );
    if (!covers) return [];
    if (type === "FULLTEXT") return [{ ...found, kind: "fulltext" }];
    return (type === "RANGE" || type === "TEXT") && found.properties.length === 1 ? [{ ...found, kind: "prefix" }] : [];
  });
}

/** The query that makes a full-text index over the names; for a person to run. */
export function indexAdvice(named: readonly NamedLabel[]): { text: string; cypher: string } {
  const labels = named.map(({ label }) => quoteName(label)).join("|");
  const properties = [...new Set(named.flatMap((label) => label.properties))].map((property) => `n.${quoteName(property)}`).join(", ");
  return {
    text: "A full-text index over the names would find every name, parts of it and misspellings, at once.",
    cypher: `CREATE FULLTEXT INDEX throughline_names IF NOT EXISTS FOR (n:${labels}) ON EACH [${properties}]`,
  };
}

function texts(value: StoreValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
