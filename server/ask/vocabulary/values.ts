import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { phraseKey, wordsFor } from "../lexicon/lexicon.ts";
import type { Column, Scalar } from "./columns.ts";
import type { LabelTable } from "./labels.ts";
import { createTextPlaces, type TextPlace } from "./textPlaces.ts";

/** A value of a property, or an alias of some nodes. */
export type ValueEntry =
  | { readonly kind: "value"; readonly column: number; readonly code: number }
  | { readonly kind: "alias"; readonly nodes: readonly number[] };

export interface ValueIndex {
  /** Values written so, folded. */
  exact(folded: string): readonly ValueEntry[];
  /** The values that are this number. */
  number(value: number): readonly ValueEntry[];
  /** Values of which these words are an inflection, or another way to say them, and how well that fits. */
  alike(key: string): readonly { entry: ValueEntry; score: number }[];
  /** Codes of the values of a column that list this one among others: "desert" is in "desert, mountains". */
  listing(column: number, code: number): readonly number[];
  /** Nodes that have the value of this code in this column. */
  nodesWith(column: number, code: number): Int32Array;
  /** Words of the longest value. */
  readonly longest: number;
}

/** Columns with more different values than this are matched by their exact words only. */
const fewValues = 5_000;
/** Values of columns with fewer are also found by other words for theirs: "vehicle offence" for "Vehicle crime". */
const veryFewValues = 200;
const mostWords = 14;
const articles = new Set(["the", "a", "an"]);
/** Values, or nodes, between two places where the build can pause. */
const stride = 64;

/** Indexes the values of all columns, the aliases of the nodes, and those of their names that are no such value. */
export function* buildValueIndex(topology: Topology, table: LabelTable, columns: readonly Column[]): Generator<void, ValueIndex> {
  const textAt = (column: number, code: number) => fold(String(columns[column]?.values[code] ?? ""));
  const exact = createTextPlaces(textAt);
  const withoutArticle = createTextPlaces((column, code) => bareOf(textAt(column, code)));
  const called = new Map<string, ValueEntry[]>();
  const alike = new Map<string, { entry: ValueEntry; score: number }[]>();
  let longest = 1;
  for (const [column, { values }] of columns.entries()) {
    for (const [code, value] of values.entries()) {
      if (code % stride === 0) yield;
      // Numbers are found by their codes.
      if (typeof value !== "string") continue;
      const folded = fold(value);
      const words = folded.split(" ", mostWords + 1);
      if (folded === "" || words.length > mostWords) continue;
      longest = Math.max(longest, words.length);
      exact.add(folded, column, code);
      const bare = bareOf(folded);
      if (bare !== folded) withoutArticle.add(bare, column, code);
      if (values.length > fewValues) continue;
      const entry: ValueEntry = { kind: "value", column, code };
      push(alike, phraseKey(words), { entry, score: 0.95 });
      if (values.length > veryFewValues || words.length > 4) continue;
      for (const key of otherWords(words)) push(alike, key, { entry, score: 0.85 });
    }
  }
  for (const [folded, nodes] of yield* madeNames(topology, table, columns)) push(called, folded, { kind: "alias", nodes });
  for (const [folded, nodes] of aliases(topology)) push(called, folded, { kind: "alias", nodes });
  const inverses = new Map<number, (code: number) => Int32Array>();
  const lists = new Map<number, ReadonlyMap<string, readonly number[]>>();
  return {
    exact(folded) {
      const places = [...exact.find(folded), ...numbersWritten(columns, folded)];
      const named = [...places.toSorted((a, b) => a.column - b.column || a.code - b.code).map(toEntry), ...(called.get(folded) ?? [])];
      return named.length > 0 ? named : withoutArticle.find(folded).map(toEntry);
    },
    number: (value) => placesOf(columns, [value]).map(toEntry),
    alike: (key) => alike.get(key) ?? [],
    listing(column, code) {
      const known = lists.get(column) ?? listedIn(columns[column]?.values ?? []);
      lists.set(column, known);
      return known.get(textAt(column, code)) ?? [];
    },
    nodesWith(column, code) {
      const known = inverses.get(column) ?? invert(columns[column]);
      inverses.set(column, known);
      return known(code);
    },
    longest,
  };
}

function toEntry({ column, code }: TextPlace): ValueEntry {
  return { kind: "value", column, code };
}

/** The items of texts that list several, folded, each with the codes of these texts. */
function listedIn(values: readonly Scalar[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  if (values.length > fewValues) return found;
  for (const [code, value] of values.entries()) {
    const items = typeof value === "string" ? value.split(/\s*[,;|]\s*/) : [];
    if (items.length > 1) for (const item of new Set(items.map(fold))) push(found, item, code);
  }
  return found;
}

/** A text without the article in front. */
function bareOf(folded: string): string {
  const end = folded.indexOf(" ");
  return articles.has(end < 0 ? folded : folded.slice(0, end)) ? folded.slice(end + 1) : folded;
}

/** Folding takes sign and point away: "74006" may be 74006, 74.006 and -74.006. Longer numbers than this are not written so. */
const mostDigits = 20;

function numbersWritten(columns: readonly Column[], folded: string): TextPlace[] {
  if (folded.length > mostDigits || !/^\d+$/.test(folded)) return [];
  const texts = Array.from(folded, (_, i) => (i === 0 ? folded : `${folded.slice(0, i)}.${folded.slice(i)}`));
  const numbers = texts.flatMap((text) => [text, `-${text}`]).flatMap((text) => (String(Number(text)) === text ? [Number(text)] : []));
  return placesOf(columns, numbers);
}

function placesOf(columns: readonly Column[], numbers: readonly number[]): TextPlace[] {
  return columns.flatMap((own, column) =>
    numbers.flatMap((number) => {
      const code = own.codeOf(number);
      return code < 0 ? [] : [{ column, code }];
    }),
  );
}

function push<T>(index: Map<string, T[]>, key: string, item: T): void {
  const list = index.get(key);
  if (list) list.push(item);
  else index.set(key, [item]);
}

/** The nodes of each alias, folded: several may have the same. */
function aliases(topology: Topology): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [node, names] of topology.aliases) for (const folded of new Set(names.map(fold))) push(found, folded, node);
  return found;
}

/** The nodes by a name that no single property holds as it is: the first of a list of labels. */
function* madeNames(topology: Topology, table: LabelTable, columns: readonly Column[]): Generator<void, Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (let node = 0; node < topology.nodeCount; node += 1) {
    if (node % stride === 0) yield;
    const name = topology.names.at(node);
    const isKept = table.of(node).some((label) => {
      const column = columns[table.labels[label]?.nameProperty?.column ?? -1];
      // "Order 10248" is a label and a value, which are read as such.
      return column?.values[(column.codes[node] as number) - 1] === name || name.startsWith(`${table.labels[label]?.name} `);
    });
    const folded = isKept ? "" : fold(name);
    if (folded !== "" && folded.split(" ", mostWords + 1).length <= mostWords) push(found, folded, node);
  }
  return found;
}

/** The value with one of its words replaced by another of the same concept. */
function otherWords(words: readonly string[]): Set<string> {
  const keys = new Set<string>();
  words.forEach((word, i) => {
    if (words.length === 1) return;
    for (const [other, score] of wordsFor([word])) {
      if (score < 1)
        keys.add([...words.slice(0, i).map((w) => phraseKey([w])), other, ...words.slice(i + 1).map((w) => phraseKey([w]))].join(" "));
    }
  });
  return keys;
}

function invert(column: Column | undefined): (code: number) => Int32Array {
  if (!column) return () => new Int32Array(0);
  const starts = new Int32Array(column.values.length + 2);
  for (const code of column.codes) starts[code + 1] = (starts[code + 1] as number) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const next = starts.slice();
  const nodes = new Int32Array(column.codes.length);
  column.codes.forEach((code, node) => {
    nodes[next[code] as number] = node;
    next[code] = (next[code] as number) + 1;
  });
  return (code) => nodes.subarray(starts[code + 1], starts[code + 2]);
}
