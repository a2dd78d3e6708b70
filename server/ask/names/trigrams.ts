import { createIntegerList } from "../../topology/growable.ts";
import { editDistance, mayMisspell } from "./editDistance.ts";

interface CloseName {
  /** Index into the names. */
  key: number;
  /** Letters to insert, delete, replace, or swap with their neighbour. */
  edits: number;
}

export interface TrigramIndex {
  /** Names within `edits` of the text, the closest first, at most `limit`. */
  near(text: string, edits: number, limit: number): CloseName[];
}

/** Names that share most trigrams with the text; these alone are compared letter by letter. */
const shortlist = 60;
/** Trigrams that one edit changes, at most. */
const trigramsOfEdit = 4;
/** Names between two places where the build can pause. */
const stride = 256;

/**
 * Builds an index for misspelled names: the trigrams choose, the edit distance decides. The names of a trigram lie side
 * by side in one array.
 */
export function* buildTrigramIndex(names: readonly string[]): Generator<void, TrigramIndex> {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  /** The last name that a trigram was seen in, so that a name counts once. */
  const last: number[] = [];
  /** The trigrams of all names, one name after the other, and where each name's end. */
  const all = createIntegerList();
  const ends = new Int32Array(names.length);
  for (const [key, name] of names.entries()) {
    if (key % stride === 0) yield;
    eachTrigram(name, (trigram) => {
      let id = ids.get(trigram);
      if (id === undefined) {
        id = ids.size;
        ids.set(trigram, id);
        counts.push(0);
        last.push(-1);
      }
      if (last[id] === key) return;
      last[id] = key;
      counts[id] = (counts[id] as number) + 1;
      all.push(id);
    });
    ends[key] = all.length;
  }
  const listed = all.toArray();
  const starts = new Uint32Array(ids.size + 1);
  counts.forEach((count, id) => (starts[id + 1] = (starts[id] as number) + count));
  const next = starts.slice();
  const keys = new Uint32Array(listed.length);
  for (const [key, end] of ends.entries()) {
    if (key % stride === 0) yield;
    for (let i = ends[key - 1] ?? 0; i < end; i += 1) {
      const id = listed[i] as number;
      keys[next[id] as number] = key;
      next[id] = (next[id] as number) + 1;
    }
  }
  return searchIn(names, ids, starts, keys);
}

/** Outside the build: a function made in it would keep all of its lists for as long as the index. */
function searchIn(names: readonly string[], ids: ReadonlyMap<string, number>, starts: Uint32Array, keys: Uint32Array): TrigramIndex {
  const shared = new Uint16Array(names.length);
  const lengths = Uint32Array.from(names, ({ length }) => length);
  return {
    near(text, edits, limit) {
      const touched: number[] = [];
      const seen = new Set<string>();
      eachTrigram(text, (trigram) => {
        if (seen.has(trigram)) return;
        seen.add(trigram);
        const id = ids.get(trigram);
        if (id === undefined) return;
        for (let i = starts[id] as number; i < (starts[id + 1] as number); i += 1) {
          const key = keys[i] as number;
          if (shared[key] === 0) touched.push(key);
          shared[key] = (shared[key] as number) + 1;
        }
      });
      // An edit changes at most four trigrams, a swap of neighbours all four: with fewer in common it takes more edits.
      const least = seen.size - trigramsOfEdit * edits;
      const fits = touched.filter((key) => (shared[key] as number) >= least && Math.abs((lengths[key] as number) - text.length) <= edits);
      const best = fits.toSorted((a, b) => (shared[b] as number) - (shared[a] as number) || a - b).slice(0, shortlist);
      for (const key of touched) shared[key] = 0;
      return best
        .map((key) => ({ key, edits: editDistance(text, names[key] ?? "", edits) }))
        .filter(({ key, edits: needed }) => needed <= edits && mayMisspell(text, names[key] ?? ""))
        .toSorted((a, b) => a.edits - b.edits || a.key - b.key)
        .slice(0, limit);
    },
  };
}

/** With the edges of the text marked, so that short names have some too. */
function eachTrigram(text: string, found: (trigram: string) => void): void {
  const padded = `  ${text} `;
  for (let i = 0; i + 3 <= padded.length; i += 1) found(padded.slice(i, i + 3));
}
