import type { SchemaResponse, SearchedBy, SearchResponse } from "../../contract/graph.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { mappingOf } from "../../store/mapped/mapping.ts";
import { rankFound, type FoundNode } from "./hits.ts";
import { indexAdvice, nameIndexes } from "./indexes.ts";
import { byFulltext, byIndex, byScan, wholeByIndex, wholeByScan } from "./lookUps.ts";
import { namedLabels, type NamedLabel } from "./nameFields.ts";

export interface FoundByName {
  found: FoundNode[];
  by: SearchedBy;
}

/** Finds nodes by name in a graph whose names are not in memory: by the indexes that the database has, else among some. */
export async function searchStore(
  store: GraphStore,
  schema: SchemaResponse,
  typed: string,
  limit: number,
  options: CallOptions = {},
): Promise<SearchResponse> {
  const named = namedLabels(schema, mappingOf(store));
  const { found, by } = typed.trim() === "" ? nothing : await findByName(store, named, typed.trim(), options);
  const ranked = rankFound(found);
  const hits = ranked.slice(0, limit).map(({ id, name, labels, degree, matched }) => ({ id, name, labels, degree, matched }));
  const isBetter = by.kind !== "fulltext" && store.engine === "neo4j" && named.length > 0;
  return {
    hits,
    shown: hits.length,
    total: ranked.length,
    truncated: hits.length < ranked.length || by.kind === "scan",
    by,
    ...(isBetter && { advice: indexAdvice(named) }),
  };
}

const nothing: FoundByName = { found: [], by: { kind: "scan", looked: 0, of: 0 } };

/**
 * @returns the nodes with such a name, in no order, and by what they were found
 * @throws StoreError as the store does.
 */
export async function findByName(
  store: GraphStore,
  named: readonly NamedLabel[],
  typed: string,
  options: CallOptions,
): Promise<FoundByName> {
  const indexes = await nameIndexes(store, named, options);
  const fulltext = indexes.find(({ kind }) => kind === "fulltext");
  if (fulltext) return { found: await byFulltext(store, fulltext, typed, options), by: { kind: "fulltext", index: fulltext.name } };
  const prefix = indexes.filter(({ kind }) => kind === "prefix");
  const covered = named.filter(({ label }) => prefix.some(({ labels }) => labels.includes(label)));
  if (prefix.length > 0 && covered.length === named.length) {
    const found = await Promise.all(prefix.map((index) => byIndex(store, index, typed, options)));
    return { found: found.flat(), by: { kind: "index", indexes: prefix.map(({ name }) => name) } };
  }
  const [byPrefix, { found, looked }] = await Promise.all([
    Promise.all(prefix.map((index) => byIndex(store, index, typed, options))),
    byScan(store, named, typed, options),
  ]);
  const of = named.reduce((sum, { count }) => sum + count, 0);
  return { found: [...byPrefix.flat(), ...found], by: { kind: "scan", looked, of } };
}

/**
 * As `findByName`, of many whole names at once.
 *
 * @returns by `fulltext`, with nothing, where only such an index can find them all: it takes one name at a time
 */
export async function findWhole(
  store: GraphStore,
  named: readonly NamedLabel[],
  names: readonly string[],
  options: CallOptions,
): Promise<FoundByName> {
  if (names.length === 0) return nothing;
  const indexes = await nameIndexes(store, named, options);
  const prefix = indexes.filter(({ kind }) => kind === "prefix");
  const found = await Promise.all(prefix.map((index) => wholeByIndex(store, index, names, options)));
  if (named.every(({ label }) => prefix.some(({ labels }) => labels.includes(label))))
    return { found: found.flat(), by: { kind: "index", indexes: prefix.map(({ name }) => name) } };
  const fulltext = indexes.find(({ kind }) => kind === "fulltext");
  if (fulltext) return { found: found.flat(), by: { kind: "fulltext", index: fulltext.name } };
  const scanned = await wholeByScan(store, named, names, options);
  const of = named.reduce((sum, { count }) => sum + count, 0);
  return { found: [...found.flat(), ...scanned.found], by: { kind: "scan", looked: scanned.looked, of } };
}
