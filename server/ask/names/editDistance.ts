import { distance } from "fastest-levenshtein";

/**
 * Letters to insert, delete, replace, or swap with their neighbour, to turn one text into the other: the restricted
 * Damerau-Levenshtein distance (optimal string alignment).
 *
 * @returns the distance, or any number above `most` when it is more than that
 * @example editDistance("indai", "india", 1) // 1
 */
export function editDistance(a: string, b: string, most: number): number {
  // A swap is two edits of the plain distance, which is much faster.
  const plain = distance(a, b);
  if (plain > 2 * most || plain < 2) return plain;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] as number) + 1, (last[j] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (beforeLast[j - 2] as number) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

/** How many edits a text of this length may be away from the name that was meant. */
export function allowedEdits(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/**
 * Whether a misspelling may stand for a name: no number in it differs, and where both have as many words, each word is
 * near the other's. "Next month" is no misspelling of "past month", nor "2016" of "2017".
 */
export function mayMisspell(text: string, name: string): boolean {
  if (digitsOf(text) !== digitsOf(name)) return false;
  const [typed, meant] = [text.split(" "), name.split(" ")];
  if (typed.length !== meant.length) return true;
  return typed.every((word, i) => {
    const other = meant[i] ?? "";
    const allowed = typed.length === 1 ? Infinity : Math.max(allowedEdits(word.length), allowedEdits(other.length));
    return word === other || editDistance(word, other, allowed) <= allowed;
  });
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, " ").trim();
}
