import { keyOf, phraseKey } from "../lexicon/lexicon.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { fit } from "../vocabulary/fit.ts";

/** Whether words name a property. */
export function namesProperty(vocabulary: Vocabulary, words: readonly string[]): boolean {
  return vocabulary.terms.find(phraseKey(words)).some(({ kind, score }) => kind === "property" && score >= 0.7);
}

/** Whether a word names a kind of node. */
export function namesLabel(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary.terms.find(keyOf(word)).some(({ kind, score }) => kind === "label" && score >= 0.7);
}

/** "The most viewed", "the most runways": a participle whose verb names a number, or that number itself. */
export function isMeasured(vocabulary: Vocabulary, word: string): boolean {
  const terms = vocabulary.terms.find(keyOf(word));
  const best = Math.max(...terms.map((term) => (term.kind === "property" && term.property.kind === "number" ? term.score : 0)));
  if (word.endsWith("ed")) return best >= 0.6;
  return best >= 0.9 && !terms.some(({ kind, score }) => kind !== "property" && score > best - 0.1);
}

/** Whether nothing but a number is meant by a word: "earns", where a salary is kept. */
export function namesNumber(vocabulary: Vocabulary, word: string): boolean {
  const terms = vocabulary.terms.find(keyOf(word));
  return (
    terms.some(({ score }) => score >= fit.short) && terms.every((term) => term.kind === "property" && term.property.kind === "number")
  );
}
