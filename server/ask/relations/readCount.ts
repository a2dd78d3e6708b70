import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { mostOf } from "./limits.ts";
import { namesLabel, namesProperty } from "./namedKinds.ts";

/** See `Operators`. */
interface Counted {
  readonly count: "none" | "nodes" | "events";
  readonly counted?: number;
}

const often: readonly (readonly string[])[] = [
  ["how", "many", "times"],
  ["how", "often"],
  ["how", "frequently"],
  ["number", "of", "times"],
];
const counting: readonly (readonly string[])[] = [
  ["how", "many"],
  ["number", "of"],
  ["count", "of"],
  ["amount", "of"],
  ["tally", "of"],
  ["total", "of"],
];

/** Whether a question asks for a count, and of what; what says so is taken. */
export function readCount(
  vocabulary: Vocabulary,
  words: readonly string[],
  taken: Set<number>,
  valueAt: (token: number) => boolean,
): Counted {
  const find = (phrase: readonly string[]) => words.findIndex((_, i) => phrase.every((word, k) => words[i + k] === word) && !valueAt(i));
  for (const phrase of often) {
    const at = find(phrase);
    if (at < 0) continue;
    phrase.forEach((_, k) => taken.add(at + k));
    takeAsking(words, at, taken);
    return { count: "events" };
  }
  if (words[0] === "count") {
    taken.add(0);
    return { count: "nodes", counted: 0 };
  }
  for (const phrase of counting) {
    const at = find(phrase);
    if (at < 0) continue;
    // "the NHS number of" is no count.
    // "The highest number of" ranks.
    if (phrase[1] === "of" && mostOf(words, at - 1)) continue;
    if (phrase[1] === "of" && (at > 6 || namesProperty(vocabulary, [words[at - 1] ?? "", words[at] ?? ""]))) continue;
    // "The amount of TX-142", "the total amount of payments", where an amount is kept.
    const isKept = words[at] === "amount" && phrase[1] === "of" && namesProperty(vocabulary, [words[at] ?? ""]);
    if (isKept && (valueAt(at + 2) || valueAt(at + 3) || /^(?:total|average|mean|combined)$/.test(words[at - 1] ?? ""))) continue;
    phrase.forEach((_, k) => taken.add(at + k));
    takeAsking(words, at, taken);
    return { count: "nodes", counted: at + phrase.length - 1 };
  }
  const at = words.findIndex((word, i) => word === "count" && i > 0 && namesLabel(vocabulary, words[i - 1] ?? "") && !valueAt(i));
  // "The answer count of a question" may be recorded.
  if (namesProperty(vocabulary, [words[at - 1] ?? "", "count"])) return { count: "none" };
  if (at < 0) return { count: "none" };
  taken.add(at);
  return { count: "nodes" };
}

/** "What is the" before "number of" asks for the number, not for a thing. */
function takeAsking(words: readonly string[], at: number, taken: Set<number>): void {
  words.slice(0, at).forEach((word, i) => {
    if (/^(?:what|whats|which)$/.test(word)) taken.add(i);
  });
}
