import { keyOf, wordsFor } from "../lexicon/lexicon.ts";
import { emptyWords } from "../lexicon/wordClasses.ts";
import { fold, type Token } from "../names/fold.ts";
import type { ValueEntry } from "../vocabulary/values.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** Tokens that say a value in other words, both included. */
export interface SaidValue {
  readonly first: number;
  readonly last: number;
  readonly entry: ValueEntry;
  /** Share of the value's words that were said, the telling ones counting most; between 0 and 1. */
  readonly score: number;
}

interface Phrase {
  readonly entry: ValueEntry;
  readonly words: readonly { readonly key: string; readonly others: ReadonlyMap<string, number>; readonly weight: number }[];
}

/** Columns with more different values hold names, and names are not said in other words. */
const fewValues = 200;
/** A value that is a category is had by this many nodes on average. */
const repeats = 2;
/** Of a value's words, by weight, this share must be said. */
const enough = 0.6;
/** Words of the question that may stand between those of the value. */
const gaps = 5;
const negations = new Set([
  "no",
  "not",
  "none",
  "without",
  "lack",
  "lacks",
  "lacking",
  "never",
  "nobody",
  "cant",
  "couldnt",
  "cannot",
  "unable",
]);
const known = new WeakMap<Vocabulary, readonly Phrase[]>();

/**
 * Values of several words that the question says in other words or another order: "the investigation is complete but
 * no suspect was found" for "Investigation complete; no suspect identified". A word counts by how few values of its
 * column have it, so that what tells one value from the next must be there. The best first.
 */
export function findSaidValues(vocabulary: Vocabulary, tokens: readonly Token[]): SaidValue[] {
  const phrases = known.get(vocabulary) ?? phrasesOf(vocabulary);
  known.set(vocabulary, phrases);
  const keys = tokens.map(({ base }) => ({ word: base, key: keyOf(base) }));
  const found = phrases.flatMap((phrase) => match(phrase, keys) ?? []);
  return found.toSorted((a, b) => b.score - a.score || a.last - a.first - (b.last - b.first));
}

function phrasesOf({ columns }: Vocabulary): Phrase[] {
  return columns.flatMap(({ values, codes }, column) => {
    if (values.length > fewValues || codes.reduce((sum, code) => sum + (code > 0 ? 1 : 0), 0) < repeats * values.length) return [];
    const split = values.map((value) => (typeof value === "string" ? contentOf(fold(value)) : []));
    const holders = new Map<string, number>();
    for (const words of split) for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
    return split.flatMap((words, code): Phrase[] =>
      words.length < 2 || words.length > 8
        ? []
        : [
            {
              entry: { kind: "value", column, code },
              words: [...new Set(words)].map((word) => ({
                key: keyOf(word),
                others: wordsFor([word]),
                weight: Math.log(1 + values.length / (holders.get(word) ?? 1)),
              })),
            },
          ],
    );
  });
}

function contentOf(folded: string): string[] {
  return folded.split(" ").filter((word) => (negations.has(word) ? true : !emptyWords.has(word) && word.length > 1));
}

type Key = { readonly word: string; readonly key: string };

/** The tightest stretch of the question that says the phrase; undefined when too little of it is said. */
function match({ entry, words }: Phrase, tokens: readonly Key[]): SaidValue | undefined {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const places = words.map((word) => tokens.flatMap((token, at) => (fit(word, token) > 0 ? [{ at, fit: fit(word, token) }] : [])));
  const all = places.flatMap((own) => own.map(({ at }) => at));
  let best: SaidValue | undefined;
  for (const first of new Set(all)) {
    const end = first + words.length + gaps;
    const used = places.map((own) => own.find(({ at }) => at >= first && at < end));
    const said = used.filter((place) => place !== undefined);
    if (said.length < 2 || new Set(said.map(({ at }) => at)).size < said.length) continue;
    const last = Math.max(...said.map(({ at }) => at));
    const inOrder = said.every(({ at }, i) => i === 0 || at > (said[i - 1]?.at ?? 0));
    if (said.length === 2 && (!inOrder || last - first > 2)) continue;
    const score = used.reduce((sum, place, i) => sum + (place?.fit ?? 0) * (words[i]?.weight ?? 0), 0) / total;
    if (score < enough || (best && best.score >= score)) continue;
    best = { first: Math.min(...said.map(({ at }) => at)), last, entry, score };
  }
  return best;
}

/** How well a word of the question stands for one of the value: itself, its negation, another form, a synonym. */
function fit({ key, others }: Phrase["words"][number], token: Key): number {
  if (negations.has(key) || key === "no") return negations.has(token.word) ? 1 : 0;
  if (token.key === key) return 1;
  const other = others.get(token.key) ?? 0;
  return Math.max(other, isForm(token.key, key) ? 0.9 : 0);
}

/** Two words of one root: "violent" and "violence", "possession" and "possess". */
function isForm(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 5 && same >= 0.65 * Math.max(a.length, b.length);
}
