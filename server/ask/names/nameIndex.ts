import type { Topology } from "../../topology/topology.ts";
import { fold } from "./fold.ts";
import { createTrigramIndex, type TrigramIndex } from "./trigrams.ts";

/** One way to call a node. */
export interface NameEntry {
  readonly node: number;
  readonly kind: "name" | "alias";
  /** As the graph writes it. */
  readonly text: string;
}

export interface NameIndex {
  /** Entries by folded name; a leading article may be left out. */
  exact(folded: string): readonly NameEntry[];
  /** Every different folded name; an index into it is what the trigram index speaks of. */
  readonly keys: readonly string[];
  readonly trigrams: TrigramIndex;
  /** Indices into `keys` of the names that have a word beginning with this, in the order of the words. */
  withWordPrefix(prefix: string, limit: number): number[];
  /** Words of the longest name. */
  readonly longest: number;
}

const article = /^(the|a|an) (?=.)/;
const indices = new WeakMap<Topology, NameIndex>();

/** The name index of a topology; built at the first call and kept as long as the topology. */
export function nameIndexOf(topology: Topology): NameIndex {
  const known = indices.get(topology);
  if (known) return known;
  const built = buildNameIndex(topology);
  indices.set(topology, built);
  return built;
}

function buildNameIndex(topology: Topology): NameIndex {
  const entries = new Map<string, NameEntry[]>();
  const add = (node: number, kind: NameEntry["kind"], text: string) => {
    const folded = fold(text);
    if (folded === "") return;
    addTo(entries, folded, { node, kind, text });
    const bare = folded.replace(article, "");
    if (bare !== folded) addTo(entries, bare, { node, kind, text });
  };
  for (let node = 0; node < topology.nodeCount; node += 1) {
    add(node, "name", topology.names.at(node));
    for (const alias of topology.aliases.get(node) ?? []) add(node, "alias", alias);
  }
  const keys = [...entries.keys()];
  const words = sortedWords(keys);
  return {
    exact: (folded) => entries.get(folded) ?? [],
    keys,
    trigrams: createTrigramIndex(keys),
    withWordPrefix: (prefix, limit) => startingWith(words, prefix, limit),
    longest: keys.reduce((most, key) => Math.max(most, key.split(" ").length), 0),
  };
}

/** A node counts once under a name, as its name rather than as its alias. */
function addTo(entries: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const list = entries.get(key);
  if (!list) entries.set(key, [entry]);
  else if (!list.some(({ node }) => node === entry.node)) list.push(entry);
}

interface IndexedWord {
  word: string;
  key: number;
}

function sortedWords(keys: readonly string[]): IndexedWord[] {
  const words = keys.flatMap((key, i) => [...new Set(key.split(" "))].map((word) => ({ word, key: i })));
  return words.toSorted((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : a.key - b.key));
}

function startingWith(words: readonly IndexedWord[], prefix: string, limit: number): number[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.word ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (const { word, key } of words.slice(low, low + limit)) {
    if (!word.startsWith(prefix)) break;
    found.push(key);
  }
  return found;
}
