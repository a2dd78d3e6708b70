import { limits } from "../../contract/limits.ts";
import { readRows } from "../../graph/inStore/rows.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { mappingOf, nodeProperties } from "../../store/mapped/mapping.ts";
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
    if (rows.length > 0) return rows.map((row) => toFound(mappingOf(store), row, properties, typed));
  }
  return [];
}

/** With what names a node, so that a hit is called as everywhere. */
function withNames(store: GraphStore, properties: readonly string[]): string[] {
  return [...new Set([...properties, ...nodeProperties(mappingOf(store), "name")])];
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
  const forms = [...new Set([typed, typed.toLowerCase(), typed.toUpperCase(), capital(typed), typed.split(" ").map(capital).join(" ")])];
  const conditions = forms.map((_, i) => `n.${quoteName(property)} STARTS WITH $form${i}`);
  const query = `MATCH (n:${quoteName(label)}) WHERE ${conditions.join(" OR ")} WITH n LIMIT $most RETURN ${foundColumns(properties)}`;
  const params = Object.fromEntries(forms.map((form, i) => [`form${i}`, form]));
  const rows = await readRows(store, query, { ...params, most }, most, options);
  return rows.map((row) => toFound(mappingOf(store), row, properties, typed));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Looks at the first nodes of each label, in proportion to how many it has. */
export async function byScan(
  store: GraphStore,
  named: readonly NamedLabel[],
  typed: string,
  options: CallOptions,
): Promise<{ found: FoundNode[]; looked: number }> {
  const all = named.reduce((sum, { count }) => sum + count, 0);
  const share = Math.min(1, limits.store.searched / Math.max(1, all));
  let looked = 0;
  const found: FoundNode[] = [];
  for (const { label, count, properties } of named) {
    const each = Math.min(count, Math.max(limits.store.sample, Math.floor(count * share)));
    const conditions = properties.map((property) => `toLower(toStringOrNull(n.${quoteName(property)})) CONTAINS $word`);
    const query = `MATCH (n:${quoteName(label)}) WITH n LIMIT $each WHERE ${conditions.join(" OR ")}
WITH n LIMIT $most RETURN ${foundColumns(properties)}`;
    const word = typed.toLowerCase().trim();
    const rows = await readRows(store, query, { each, word, most }, most, options);
    found.push(...rows.map((row) => toFound(mappingOf(store), row, properties, typed)));
    looked += each;
  }
  return { found: found.filter(({ matched }) => matched.how !== "typo" || fold(matched.text).includes(fold(typed))), looked };
}
