import { keyOf } from "../lexicon/lexicon.ts";
import type { Token } from "../names/fold.ts";
import type { Mention } from "../read/mentions.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { functionWords, pathWords } from "../words/functionWords.ts";

/** A stretch of a question that says a node by a relation to a named one: "the director of X". Tokens, both included. */
export interface Slot {
  readonly first: number;
  readonly last: number;
}

const articles = new Set(["the", "a", "an", "any", "all"]);
/** Words that may stand between what is said and the name: "the films by X", "the stations on X". */
const prepositions = new Set(["of", "by", "in", "on", "at", "for"]);
/** Nouns of phrases that say a way, not a thing: "by means of X", "with the help of X". */
const phrasal = new Set(["means", "help", "aid", "virtue", "terms", "case", "front", "spite", "lieu", "instead", "use"]);
const relatives = new Set(["who", "that", "which", "is", "are", "was", "were", "has", "have", "had"]);
/** Nouns of one slot between two "of", at most. */
const longestNoun = 3;

/** The stretches around these names that say other nodes by them, the longest first, none inside another. */
export function findSlots(vocabulary: Vocabulary, tokens: readonly Token[], mentions: readonly Mention[]): Slot[] {
  const isTerm = (at: number) => vocabulary.terms.find(keyOf(tokens[at]?.text ?? "")).some(({ score }) => score >= 0.6);
  // "The star of X" is no film called so, where a star is something here and nothing writes it like a name.
  const isWord = ({ first, last }: Mention) =>
    isTerm(last) && tokens.slice(first, last + 1).every(({ original }) => /^\p{Ll}/u.test(original));
  const inName = (at: number) => mentions.some((mention) => mention.first <= at && at <= mention.last && !isWord(mention));
  const isNoun = (at: number) => {
    const word = tokens[at]?.text ?? "";
    return word !== "" && !inName(at) && !functionWords.has(word) && !pathWords.has(word) && !phrasal.has(word) && !/^\d/.test(word);
  };
  const names = mentions.filter((mention) => !isWord(mention) || tokens[mention.last + 1]?.text !== "of");
  const found = names.flatMap((mention): Slot[] => {
    const last = ownedTo(tokens, mention.last, isNoun);
    const first = ofFrom(tokens, mention.first, isNoun) ?? saidFrom(tokens, mention.first, isNoun, isTerm);
    return first === undefined && last === mention.last ? [] : [{ first: first ?? mention.first, last }];
  });
  const slots: Slot[] = [];
  for (const slot of found.toSorted((a, b) => b.last - b.first - (a.last - a.first)))
    if (!slots.some(({ first, last }) => first <= slot.last && slot.first <= last)) slots.push(slot);
  return slots.toSorted((a, b) => a.first - b.first);
}

/** Where "the A of the B of X" begins. */
function ofFrom(tokens: readonly Token[], name: number, isNoun: (at: number) => boolean): number | undefined {
  let start: number | undefined;
  for (let before = name - 1; ;) {
    if (articles.has(tokens[before]?.text ?? "")) before -= 1;
    if (tokens[before]?.text !== "of" || !isNoun(before - 1)) return start;
    let at = before - 1;
    while (before - at < longestNoun && isNoun(at - 1)) at -= 1;
    start = articles.has(tokens[at - 1]?.text ?? "") ? at - 1 : at;
    before = start - 1;
  }
}

/** Where "X's A" ends, and "X's A's B". */
function ownedTo(tokens: readonly Token[], name: number, isNoun: (at: number) => boolean): number {
  let last = name;
  while (tokens[last]?.base !== tokens[last]?.text && isNoun(last + 1)) {
    last += 1;
    if (tokens[last]?.base === tokens[last]?.text && isNoun(last + 1)) last += 1;
  }
  return last;
}

/** Where "the films directed by X" and "people who starred in X" begin: a noun and a verb that both are terms here. */
function saidFrom(
  tokens: readonly Token[],
  name: number,
  isNoun: (at: number) => boolean,
  isTerm: (at: number) => boolean,
): number | undefined {
  let at = name - 1;
  if (articles.has(tokens[at]?.text ?? "")) at -= 1;
  const isPrepared = prepositions.has(tokens[at]?.text ?? "");
  if (isPrepared) at -= 1;
  const means = (place: number) => isNoun(place) && isTerm(place);
  const isVerb = means(at) && (means(at - 1) || relatives.has(tokens[at - 1]?.text ?? ""));
  if (isVerb) for (at -= 1; relatives.has(tokens[at]?.text ?? "");) at -= 1;
  if (!means(at) || (!isPrepared && !isVerb)) return undefined;
  return articles.has(tokens[at - 1]?.text ?? "") ? at - 1 : at;
}
