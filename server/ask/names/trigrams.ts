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

/** An index for misspelled names: the trigrams choose, the edit distance decides. */
export function createTrigramIndex(names: readonly string[]): TrigramIndex {
  const postings = new Map<string, number[]>();
  names.forEach((name, key) => {
    for (const trigram of trigramsOf(name)) {
      const list = postings.get(trigram);
      if (list) list.push(key);
      else postings.set(trigram, [key]);
    }
  });
  const shared = new Uint16Array(names.length);
  return {
    near(text, edits, limit) {
      const touched: number[] = [];
      for (const trigram of trigramsOf(text)) {
        for (const key of postings.get(trigram) ?? []) {
          if (shared[key] === 0) touched.push(key);
          shared[key] = (shared[key] as number) + 1;
        }
      }
      const fits = touched.filter((key) => Math.abs((names[key] ?? "").length - text.length) <= edits);
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
function trigramsOf(text: string): Set<string> {
  const padded = `  ${text} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3));
  return found;
}
