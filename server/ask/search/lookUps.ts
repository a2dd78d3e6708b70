import { limits } from "../../contract/limits.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { mappingOf, nodeProperties } from "../../store/mapped/mapping.ts";
import { namingProperties } from "../../store/named/naming.ts";
import { readRows } from "../../store/readRows.ts";
import type { Parameters, StoreValue } from "../../store/values.ts";
import { quoteName } from "../../store/identifiers.ts";
import { fold } from "../names/fold.ts";
import { foundColumns, toFound, type FoundNode } from "./hits.ts";
import type { NameIndexOfStore } from "./indexes.ts";
import type { NamedLabel } from "./nameFields.ts";

/** Nodes that one look-up brings, for ours to rank. */
const most = 200;

/** Every word must be there, the last one perhaps unfinished; misspelled only where nothing is written so. */
export async function byFulltext(store: GraphStore, index: NameIndexOfStore, typed: string, options: CallOptions): Promise<FoundNode[]> {
  const properties = withNames(store, index.properties);
  const query = `CALL db.index.fulltext.queryNodes($index, $text, {limit: $most}) YIELD node AS n RETURN ${foundColumns(properties)} LIMIT $most`;
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  for (const text of [whole(words), begun(words), misspelled(words)]) {
    const rows = await readRows(store, query, { index: index.name, text, most }, most, options);
    if (rows.length > 0) return rows.map((row) => toFound(store, row, properties, typed));
  }
  return [];
}

/** With what names a node, so that a hit is called as everywhere. */
function withNames(store: GraphStore, properties: readonly string[]): string[] {
  return [...new Set([...properties, ...nodeProperties(mappingOf(store), "name"), ...namingProperties(store.naming?.() ?? new Map())])];
}

function whole(words: readonly string[]): string {
  return words.map((word) => `+${word}`).join(" ");
}

function begun(words: readonly string[]): string {
  return words.map((word, i) => (i === words.length - 1 ? `+${word}*` : `+${word}`)).join(" ");
}

function misspelled(words: readonly string[]): string {
  return words.map((word) => (word.length < 4 ? `+${word}` : `+${word}~${word.length < 8 ? 1 : 2}`)).join(" ");
}

/** Beginnings of names, written as typed and in the usual ways. */
export async function byIndex(store: GraphStore, index: NameIndexOfStore, typed: string, options: CallOptions): Promise<FoundNode[]> {
  const [label = "", property = ""] = [index.labels[0], index.properties[0]];
  const properties = withNames(store, [property]);
  const forms = formsOf(typed);
  const conditions = forms.map((_, i) => `n.${quoteName(property)} STARTS WITH $form${i}`);
  const query = `MATCH (n:${quoteName(label)}) WHERE ${conditions.join(" OR ")} WITH n LIMIT $most RETURN ${foundColumns(properties)}`;
  const params = Object.fromEntries(forms.map((form, i) => [`form${i}`, form]));
  const rows = await readRows(store, query, { ...params, most }, most, options);
  return rows.map((row) => toFound(store, row, properties, typed));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name as it was typed, and in the usual ways to write one. */
function formsOf(typed: string): string[] {
  return [...new Set([typed, typed.toLowerCase(), typed.toUpperCase(), capital(typed), typed.split(" ").map(capital).join(" ")])];
}

/** Nodes with one of many whole names, written as typed and in the usual ways. */
export async function wholeByIndex(
  store: GraphStore,
  index: NameIndexOfStore,
  names: readonly string[],
  options: CallOptions,
): Promise<FoundNode[]> {
  const [label = "", property = ""] = [index.labels[0], index.properties[0]];
  const properties = withNames(store, [property]);
  const query = `MATCH (n:${quoteName(label)}) WHERE n.${quoteName(property)} IN $forms WITH n LIMIT $most RETURN ${foundColumns(properties)}`;
  const rows = await readRows(store, query, { forms: [...new Set(names.flatMap(formsOf))], most }, most, options);
  return rows.flatMap((row) => namedAs(store, row, properties, names));
}

/** As `byScan`, of many whole names at once. */
export async function wholeByScan(
  store: GraphStore,
  named: readonly NamedLabel[],
  names: readonly string[],
  options: CallOptions,
): Promise<Scanned> {
  const words = [...new Set(names.map((name) => name.toLowerCase()))];
  return scan(store, named, "IN $words", { words }, (row, properties) => namedAs(store, row, properties, names), options);
}

/** The node, as that one of the names which it has. */
function namedAs(store: GraphStore, row: readonly StoreValue[], properties: readonly string[], names: readonly string[]): FoundNode[] {
  const fits = names.map((name) => toFound(store, row, properties, name));
  return fits.filter(({ matched: { how } }) => how === "name" || how === "alias").slice(0, 1);
}

/** How many nodes of each label are looked at, in proportion to how many it has. */
function sharesOf(named: readonly NamedLabel[]): (NamedLabel & { each: number })[] {
  const all = named.reduce((sum, { count }) => sum + count, 0);
  const share = Math.min(1, limits.store.searched / Math.max(1, all));
  return named.map((label) => ({ ...label, each: Math.min(label.count, Math.max(limits.store.sample, Math.floor(label.count * share))) }));
}

/** Looks at the first nodes of each label. */
export async function byScan(store: GraphStore, named: readonly NamedLabel[], typed: string, options: CallOptions): Promise<Scanned> {
  const word = typed.toLowerCase().trim();
  const toHit = (row: readonly StoreValue[], properties: readonly string[]) => [toFound(store, row, properties, typed)];
  const { found, looked } = await scan(store, named, "CONTAINS $word", { word }, toHit, options);
  return { found: found.filter(({ matched }) => matched.how !== "typo" || fold(matched.text).includes(fold(typed))), looked };
}

interface Scanned {
  found: FoundNode[];
  /** Nodes that were looked at. */
  looked: number;
}

/** Nodes among the first of each label of whose naming properties one, in small letters, meets a condition. */
async function scan(
  store: GraphStore,
  named: readonly NamedLabel[],
  condition: "IN $words" | "CONTAINS $word",
  params: Parameters,
  hitsOf: (row: readonly StoreValue[], properties: readonly string[]) => FoundNode[],
  options: CallOptions,
): Promise<Scanned> {
  let looked = 0;
  const found: FoundNode[] = [];
  for (const { label, each, properties } of sharesOf(named)) {
    const conditions = properties.map((property) => `toLower(toStringOrNull(n.${quoteName(property)})) ${condition}`);
    const query = `MATCH (n:${quoteName(label)}) WITH n LIMIT $each WHERE ${conditions.join(" OR ")}
WITH n LIMIT $most RETURN ${foundColumns(properties)}`;
    const rows = await readRows(store, query, { ...params, each, most }, most, options);
    found.push(...rows.flatMap((row) => hitsOf(row, properties)));
    looked += each;
  }
  return { found, looked };
}
