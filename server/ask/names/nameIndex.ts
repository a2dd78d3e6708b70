import type { Topology } from "../../topology/topology.ts";
import { fold } from "./fold.ts";
import { atOnce, inSlices } from "../slices.ts";
import { sortInSteps } from "./sortInSteps.ts";
import { buildTrigramIndex, type TrigramIndex } from "./trigrams.ts";

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
const mayBegin = new Set("ta");
const indices = new WeakMap<Topology, NameIndex>();
/** Builds that have begun: whoever needs an index now ends the one that is under way. */
const builds = new WeakMap<Topology, Generator<void, NameIndex>>();
/** Names that are told by more than the shape of a graph: those kept in two properties. */
const furtherNames = new WeakMap<Topology, ReadonlyMap<number, string>>();
/** Nodes, or names, between two places where the build can pause. */
const stride = 256;

/** The name index of a topology, kept as long as the topology; what is not yet built of it is built now. */
export function nameIndexOf(topology: Topology): NameIndex {
  return indices.get(topology) ?? atOnce(buildOf(topology));
}

/** A name index of so many nodes is built in the time of one key stroke. */
const quick = 20_000;

/** Whether `nameIndexOf` gives the index without holding up everybody else. */
export function mayReadNames(topology: Topology): boolean {
  return topology.nodeCount <= quick || indices.has(topology);
}

/** Adds a name to nodes of a topology; an index without them is built anew. */
export function addNames(topology: Topology, names: ReadonlyMap<number, string>): void {
  if (names.size === 0) return;
  furtherNames.set(topology, names);
  indices.delete(topology);
  builds.delete(topology);
}

/** Builds the name index of a topology while the event loop stays free. */
export async function prepareNameIndex(topology: Topology): Promise<void> {
  if (!indices.has(topology)) await inSlices(buildOf(topology));
}

function buildOf(topology: Topology): Generator<void, NameIndex> {
  const begun = builds.get(topology) ?? build(topology);
  builds.set(topology, begun);
  return begun;
}

function* build(topology: Topology): Generator<void, NameIndex> {
  const entries: Entries = new Map();
  const add = (node: number, kind: NameEntry["kind"], text: string) => {
    const folded = fold(text);
    if (folded === "") return;
    addTo(topology, entries, folded, { node, kind, text });
    const bare = mayBegin.has(folded[0] ?? "") ? folded.replace(article, "") : folded;
    if (bare !== folded) addTo(topology, entries, bare, { node, kind, text });
  };
  for (let node = 0; node < topology.nodeCount; node += 1) {
    if (node % stride === 0) yield;
    add(node, "name", topology.names.at(node));
    for (const alias of topology.aliases.get(node) ?? []) add(node, "alias", alias);
    const further = furtherNames.get(topology)?.get(node);
    if (further !== undefined) add(node, "alias", further);
  }
  const keys = [...entries.keys()];
  const words = yield* sortedWords(keys);
  let longest = 0;
  for (const key of keys) longest = Math.max(longest, countOfWords(key));
  const index: NameIndex = {
    exact: (folded) => entriesOf(topology, entries.get(folded)),
    keys,
    trigrams: yield* buildTrigramIndex(keys),
    withWordPrefix: (prefix, limit) => startingWith(words, prefix, limit),
    longest,
  };
  indices.set(topology, index);
  builds.delete(topology);
  return index;
}

/** By folded name. Most names are of one node and nothing else: then that node alone is kept, and its name is read where it stands. */
type Entries = Map<string, number | NameEntry[]>;

/** A node counts once under a name, as its name rather than as its alias. */
function addTo(topology: Topology, entries: Entries, key: string, entry: NameEntry): void {
  const known = entries.get(key);
  if (known === undefined) {
    entries.set(key, entry.kind === "name" ? entry.node : [entry]);
    return;
  }
  // The entries of a node follow each other.
  const last = typeof known === "number" ? known : known.at(-1)?.node;
  if (last === entry.node) return;
  if (typeof known === "number") entries.set(key, [...entriesOf(topology, known), entry]);
  else known.push(entry);
}

function entriesOf(topology: Topology, known: number | readonly NameEntry[] | undefined): readonly NameEntry[] {
  if (typeof known === "number") return [{ node: known, kind: "name", text: topology.names.at(known) }];
  return known ?? [];
}

/** The different words of all names in order, each with the names that have it. */
interface SortedWords {
  readonly words: readonly string[];
  readonly keysOf: ReadonlyMap<string, readonly number[]>;
}

function* sortedWords(keys: readonly string[]): Generator<void, SortedWords> {
  const keysOf = new Map<string, number[]>();
  for (const [key, name] of keys.entries()) {
    if (key % stride === 0) yield;
    for (const word of new Set(name.split(" "))) {
      const known = keysOf.get(word);
      if (known) known.push(key);
      else keysOf.set(word, [key]);
    }
  }
  return { words: yield* sortInSteps([...keysOf.keys()]), keysOf };
}

function startingWith({ words, keysOf }: SortedWords, prefix: string, limit: number): number[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < words.length && found.length < limit; i += 1) {
    const word = words[i] ?? "";
    if (!word.startsWith(prefix)) break;
    for (const key of keysOf.get(word) ?? []) if (found.length < limit) found.push(key);
  }
  return found;
}

function countOfWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count += 1;
  return count;
}
