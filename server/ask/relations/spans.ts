import { askingWords, emptyWords, looseWords } from "../lexicon/wordClasses.ts";
import { plainWords } from "../../paths/plainWords.ts";
import { isCommonWord, keyOf, nameWords, phraseKey } from "../lexicon/lexicon.ts";
import { fold, type Token } from "../names/fold.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import type { ValueEntry } from "../vocabulary/values.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isNamedBy, propertyOf, type ValueCandidate } from "./chunk.ts";
import { findDays } from "./dates.ts";
import { findKindNames } from "./kindNames.ts";
import { findSaidValues } from "./phraseValues.ts";
import { isOfSex, writtenSex } from "./sexes.ts";
import { fit } from "../vocabulary/fit.ts";

/** Tokens that repeat a value of the graph. */
export interface ValueSpan {
  readonly first: number;
  readonly last: number;
  readonly candidates: readonly ValueCandidate[];
  /** Every word of it is also a common word, or a word for a term of the schema. */
  readonly weak: boolean;
}

const mostCandidates = 10;
/** Of values that are said in other words, one this near to the best is as good. */
const alikeEnough = 0.05;

/** The values in a question, longest first, none inside another. */
export function findValues(vocabulary: Vocabulary, question: string, tokens: readonly Token[]): ValueSpan[] {
  const found: ValueSpan[] = [];
  const free = (first: number, last: number) => !found.some((span) => span.first <= last && first <= span.last);
  for (const day of findDays(question, tokens)) {
    const asWritten = [wordsOf(tokens, day.first, day.last)];
    const entries =
      day.written.map((texts) => entriesOf(vocabulary, texts)).find((list) => list.length > 0) ?? entriesOf(vocabulary, asWritten);
    if (entries.length === 0 || !free(day.first, day.last)) continue;
    const text = question.slice(tokens[day.first]?.start, tokens[day.last]?.end);
    found.push({ first: day.first, last: day.last, candidates: candidatesOf(vocabulary, entries, 1, text), weak: false });
  }
  const longest = Math.min(Math.max(vocabulary.values.longest, vocabulary.fullNames.size > 0 ? 4 : 2), tokens.length);
  const places: { first: number; last: number; weight: number }[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    // An article in front adds little: "the american gangster" is not "The American".
    const article = /^(?:the|a|an)$/.test(tokens[first]?.text ?? "") ? 0.6 : 0;
    for (let length = 1; length <= longest && first + length <= tokens.length; length += 1)
      places.push({ first, last: first + length - 1, weight: length - article });
  }
  for (const { first, last } of places.toSorted((a, b) => b.weight - a.weight || a.first - b.first)) {
    if (!free(first, last)) continue;
    const text = question.slice(tokens[first]?.start, tokens[last]?.end);
    const candidates = lookUp(vocabulary, tokens, first, last, text);
    if (candidates.length > 0) found.push({ first, last, candidates, weak: isWeak(vocabulary, tokens, first, last, candidates) });
  }
  const kinds = findKindNames(vocabulary, tokens);
  // "Points of interest" are no place that is called The Point.
  const isOutside = ({ first, last }: ValueSpan) =>
    !kinds.some((kind) => kind.first <= first && last <= kind.last && last - first < kind.last - kind.first);
  return withSaid(vocabulary, question, tokens, settle(vocabulary, found.filter(isOutside), tokens));
}

/** Adds values that are said in other words; each takes the place of shorter ones inside it. */
function withSaid(vocabulary: Vocabulary, question: string, tokens: readonly Token[], plain: readonly ValueSpan[]): ValueSpan[] {
  const rivals = findSaidValues(vocabulary, tokens);
  const added: ValueSpan[] = [];
  for (const { first, last, score } of rivals) {
    const overlaps = (span: { first: number; last: number }) => span.first <= last && first <= span.last;
    if (added.some(overlaps)) continue;
    const fits = plain.filter(overlaps).every((span) => first <= span.first && span.last <= last && span.last - span.first < last - first);
    if (!fits) continue;
    const text = question.slice(tokens[first]?.start, tokens[last]?.end);
    const near = rivals.filter((other) => overlaps(other) && score - other.score < alikeEnough);
    const candidates = near.flatMap((other) => candidatesOf(vocabulary, [other.entry], 0.6 + 0.3 * other.score, text));
    added.push({ first, last, candidates: best(candidates), weak: false });
  }
  return [...plain.filter((span) => !added.some(({ first, last }) => span.first <= last && first <= span.last)), ...added];
}

/** The values that these texts are ways to write; where several ways are used, each of their values. */
function entriesOf(vocabulary: Vocabulary, texts: readonly string[]): ValueEntry[] {
  const seen = new Set<string>();
  return texts
    .flatMap((text) => vocabulary.values.exact(text))
    .filter((entry) => {
      const key = entry.kind === "value" ? `${entry.column} ${entry.code}` : `a${entry.nodes.join(" ")}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** A common word counts as a value only where it is written like a name, or nothing else in the question is one. */
function settle(vocabulary: Vocabulary, found: readonly ValueSpan[], tokens: readonly Token[]): ValueSpan[] {
  const strong = found.filter(({ weak }) => !weak);
  const written = found.filter(({ weak, first, last }) => weak && isWritten(tokens, first, last));
  if (strong.length + written.length > 0) return [...strong, ...written];
  const [only] = found
    .filter(({ first, last }) => last > first || !(isEveryday(tokens[first]?.text ?? "") || isKind(vocabulary, tokens[first]?.base ?? "")))
    .toSorted((x, y) => y.last - y.first - (x.last - x.first) || y.first - x.first);
  return only ? [only] : found.filter((span) => isObject(tokens, span));
}

/** "Who restored hours", "which museum owns it": the last word after a verb, where nothing else is named and the graph has just that name. */
function isObject(tokens: readonly Token[], { first, last }: ValueSpan): boolean {
  const [before, word] = [tokens[first - 1]?.text ?? "", tokens[first]?.text ?? ""];
  if (first !== last || last !== tokens.length - 1 || first < 2) return false;
  const isNaming = looseWords.has(word) || /^(?:it|they|them|she|her|he|him|we|us|you|me|this|these|those)$/.test(word);
  return isNaming && !emptyWords.has(before) && !looseWords.has(before) && askingWords[before] === undefined;
}

function isWritten(tokens: readonly Token[], first: number, last: number): boolean {
  const lower = tokens.slice(1).some(({ original }) => /^\p{Ll}/u.test(original));
  return (
    first > 0 &&
    lower &&
    tokens[first]?.text !== "i" &&
    tokens.slice(first, last + 1).every(({ original, text }) => /^[\p{Lu}\p{N}]/u.test(original) || (last > first && emptyWords.has(text)))
  );
}

function isWeak(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  first: number,
  last: number,
  candidates: readonly ValueCandidate[],
): boolean {
  // Two words of content together are hardly ever a coincidence.
  const content = tokens.slice(first, last + 1).filter(({ text }) => !emptyWords.has(text)).length;
  const few = candidates.some(({ filter }) => filter.kind === "is" && filter.property.distinct <= 200);
  if (content > 1 || (few && content === 1 && last > first && !emptyWords.has(tokens[last]?.text ?? ""))) return false;
  if (candidates.every(isOfSex)) return false;
  return tokens.slice(first, last + 1).every(({ text }) => {
    if (emptyWords.has(text) || looseWords.has(text) || isCommonWord(text)) return true;
    return vocabulary.terms.find(keyOf(text)).some(({ score }) => score >= 0.6);
  });
}

function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");
}

/** A number as computers write it: its sign would be lost between the words. */
const exponent = /^\d+(?:\.\d+)?e[+-]?\d+$/i;

function lookUp(vocabulary: Vocabulary, tokens: readonly Token[], first: number, last: number, text: string): ValueCandidate[] {
  const words = tokens.slice(first, last + 1).map((token) => token.text);
  const full = vocabulary.fullNames.get(words.join(" "));
  if (full) return fullNamed(vocabulary, full, text);
  const exact = exponent.test(text) ? vocabulary.values.number(Number(text)) : vocabulary.values.exact(words.join(" "));
  if (exact.length > 0) return candidatesOf(vocabulary, exact, 1, text);
  const base = tokens[last]?.base ?? "";
  const owned = base === words.at(-1) ? [] : vocabulary.values.exact([...words.slice(0, -1), base].join(" "));
  if (owned.length > 0) return candidatesOf(vocabulary, owned, 1, text);
  const bare = words.map((word, i) => (i === words.length - 1 ? base : word));
  const sex = words.length === 1 ? writtenSex(vocabulary, base) : undefined;
  const ofSex = sex === undefined ? [] : candidatesOf(vocabulary, vocabulary.values.exact(sex), 1, text).filter(isOfSex);
  if (ofSex.length > 0) return ofSex;
  if (isSpoken(vocabulary, bare) || (words.length === 1 && isEveryday(bare[0] ?? ""))) return [];
  const edges = [bare[0], bare.at(-1)].some((word) => emptyWords.has(word ?? ""));
  const alike = edges ? [] : vocabulary.values.alike(phraseKey(bare));
  const close = alike.flatMap(({ entry, score }) => candidatesOf(vocabulary, [entry], score, text));
  if (close.length > 0) return best(close);
  const singular = /[^s]s$/.test(base) && base.length > 3 ? [base.slice(0, -1), base.endsWith("es") ? base.slice(0, -2) : ""] : [];
  for (const form of singular) {
    const plural = form === "" ? [] : vocabulary.values.exact([...words.slice(0, -1), form].join(" "));
    if (plural.length > 0) return candidatesOf(vocabulary, plural, 0.9, text);
  }
  return [];
}

/** Whether one word is a word for a term; another word for a number is none where a value is called so: "people" of type Person, beside a population. */
function isSpoken({ terms, values }: Vocabulary, bare: readonly string[]): boolean {
  const key = phraseKey(bare);
  const said = bare.length === 1 ? terms.find(key).filter(({ score }) => score >= fit.short) : [];
  const isOtherWord = (term: TermMatch) =>
    term.kind === "property" &&
    term.property.kind === "number" &&
    !nameWords(fold(plainWords(term.property.name)))
      .map(keyOf)
      .includes(key);
  return said.length > 0 && !(said.every(isOtherWord) && values.alike(key).some(({ score }) => score > 0.9));
}

/** Nodes named by a first and a last name together, as candidates of each of their labels. */
function fullNamed({ table, topology }: Vocabulary, nodes: readonly number[], text: string): ValueCandidate[] {
  const labels = new Set(nodes.flatMap((node) => table.of(node)));
  return [...labels].map((label) => {
    const own = nodes.filter((node) => table.has(node, label));
    const [only] = own;
    const named = own.length === 1 && only !== undefined ? topology.names.at(only) : text;
    return { label, filter: { kind: "nodes", nodes: own, text: named }, score: 1, single: own.length === 1 };
  });
}

/** Whether a word is the name of a kind of node: "airport" is no value where airports are nodes. */
function isKind({ terms }: Vocabulary, word: string): boolean {
  return terms.find(keyOf(word)).some(({ kind, score }) => kind === "label" && score >= fit.whole);
}

/** Whether a word is so common that only its exact form can be a value: "took" is not the name Taks. */
function isEveryday(word: string): boolean {
  return emptyWords.has(word) || looseWords.has(word) || word in askingWords;
}

/** One candidate for each label and property that has the value. */
function candidatesOf(vocabulary: Vocabulary, entries: readonly ValueEntry[], score: number, text: string): ValueCandidate[] {
  const { table, columns, values } = vocabulary;
  const byPlace = new Map<string, { candidate: ValueCandidate; codes: number[] }>();
  for (const entry of entries) {
    const nodes = entry.kind === "alias" ? entry.nodes : values.nodesWith(entry.column, entry.code);
    const labels = new Set<number>();
    for (const node of nodes.slice(0, 2_000)) for (const label of table.of(node)) labels.add(label);
    for (const label of labels) {
      if (entry.kind === "alias") {
        byPlace.set(`a${label}`, {
          candidate: { label, score, single: entry.nodes.length === 1, filter: { kind: "nodes", nodes: entry.nodes, text } },
          codes: [],
        });
        continue;
      }
      const info = table.labels[label];
      const property = info?.properties.find(({ column }) => column === entry.column);
      if (!info || !property) continue;
      const place = `${label} ${entry.column}`;
      const isName = info.nameProperty?.column === entry.column;
      // What is so and more besides is so.
      const listing = isName || property.kind !== "text" ? [] : values.listing(entry.column, entry.code);
      const codes = [...new Set([...(byPlace.get(place)?.codes ?? []), entry.code, ...listing])];
      const value = String(columns[entry.column]?.values[entry.code] ?? "");
      const fit = score + (isName ? 0.1 : 0) - (property.kind === "number" ? 0.15 : 0);
      byPlace.set(place, {
        candidate: { label, score: fit, single: isName && nodes.length === 1, filter: { kind: "is", property, codes, text: value } },
        codes,
      });
    }
  }
  return best(
    withoutKeys(
      vocabulary,
      [...byPlace.values()].map(({ candidate }) => candidate),
    ),
  );
}

/** A key made from the name (`blue-harbour`) is no other meaning of what is called so. */
function withoutKeys({ table }: Vocabulary, all: readonly ValueCandidate[]): readonly ValueCandidate[] {
  const isName = ({ label, filter }: ValueCandidate) => isNamedBy(filter, table.labels[label]?.nameProperty);
  const named = new Set(all.flatMap((one) => (isName(one) ? [one.label] : [])));
  return all.filter((one) => {
    const property = propertyOf(one.filter);
    if (!property || isName(one) || !named.has(one.label)) return true;
    const { kind, name, count, distinct } = property;
    return !(kind === "text" && /(?:id|key|slug|code)$/i.test(name) && distinct >= 0.8 * count);
  });
}

function best(candidates: readonly ValueCandidate[]): ValueCandidate[] {
  return candidates.toSorted((a, b) => b.score - a.score).slice(0, mostCandidates);
}
