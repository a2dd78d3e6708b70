import { keyOf, phraseKey } from "../lexicon/lexicon.ts";
import { askingWords, denyingWords, emptyWords, isLoose, pairWords, softWords } from "../lexicon/wordClasses.ts";
import type { Token } from "../names/fold.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { spanOf, type Chunk } from "./chunk.ts";
import { withoutLesser } from "./lesserTerms.ts";
import { askByRequest, askForTime } from "./requests.ts";
import { wordForm } from "./wordForm.ts";
import type { Operators } from "./operators.ts";
import type { Quantity } from "./quantities.ts";
import type { ValueSpan } from "./spans.ts";
import { fit } from "../vocabulary/fit.ts";

/** The question as a row of chunks: values, words for terms of the schema, asking words, and the rest. */
export function readChunks(
  vocabulary: Vocabulary,
  question: string,
  tokens: readonly Token[],
  values: readonly ValueSpan[],
  quantities: readonly Quantity[],
  { taken, counted }: Pick<Operators, "taken" | "counted">,
): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (counted === i) {
      chunks.push({ ...spanOf(question, tokens, i, i), kind: "ask", word: "which", labels: [] });
      continue;
    }
    const value = values.find(({ first }) => first === i);
    if (value) {
      chunks.push({ ...spanOf(question, tokens, i, value.last), kind: "value", values: value.candidates });
      i = value.last;
      continue;
    }
    const quantity = quantities.find(({ first }) => first === i);
    if (quantity) {
      chunks.push({ ...spanOf(question, tokens, i, quantity.last), kind: "compare", quantity });
      i = quantity.last;
      continue;
    }
    const apart = exceptAt(tokens, i);
    if (apart !== undefined && !values.some(({ first }) => first === i)) {
      chunks.push({ ...spanOf(question, tokens, i, apart), kind: "not" });
      i = apart;
      continue;
    }
    const free = freeRun(tokens, [...values, ...quantities], taken, i);
    const last = free === 0 ? i : termEnd(vocabulary, tokens, i, free);
    chunks.push(readOne(vocabulary, question, tokens, i, last, taken, values));
    i = last;
  }
  return askForTime(askByRequest(chunks));
}

function freeRun(
  tokens: readonly Token[],
  values: readonly { readonly first: number }[],
  taken: ReadonlySet<number>,
  from: number,
): number {
  let end = from;
  while (end < tokens.length && !taken.has(end) && !values.some(({ first }) => first === end)) end += 1;
  return end - from;
}

/** The last token of the longest phrase here that names a term; the first token where none does. */
function termEnd(vocabulary: Vocabulary, tokens: readonly Token[], from: number, free: number): number {
  for (let length = Math.min(vocabulary.terms.longest, free); length > 1; length -= 1) {
    const last = from + length - 1;
    const words = tokens.slice(from, last + 1).map(({ base }) => base);
    if (askingWords[words[0] ?? ""] !== undefined) continue;
    // "Phones called" is no phone call.
    if ((words[0] ?? "").endsWith("s") && /(?:ed|ing)$/.test(words.at(-1) ?? "")) continue;
    // Nor is who "purchased order 7" a purchase order.
    const isVerb = /(?:ed|ing)$/.test(words[0] ?? "") && /^(?:who|whom|that|which)$/.test(tokens[from - 1]?.text ?? "");
    if (vocabulary.terms.find(phraseKey(words)).some(({ kind, score }) => score >= fit.short && (kind === "type" || !isVerb))) return last;
    // "Owns a share of" for OWNS_SHARE_OF.
    const bare = withoutArticles(words);
    if (bare.length < length && bare.length > 1 && vocabulary.terms.find(phraseKey(bare)).some(isWholeType)) return last;
  }
  return initialsEnd(vocabulary, tokens, from, free) ?? from;
}

/** Words without the indefinite articles between them. "Has an address" may as well say what somebody has. */
function withoutArticles(words: readonly string[]): readonly string[] {
  if (emptyWords.has(words[0] ?? "")) return words;
  return words.filter((word, i) => i === 0 || i === words.length - 1 || !/^an?$/.test(word));
}

/** Whether the words are those of the type's own name, all of them: words that are taken for it fit less. */
function isWholeType({ kind, score }: TermMatch): boolean {
  return kind === "type" && score > 1;
}

/** The last of words that nothing else explains, which run together, or whose initials, are the name of a term: "operating systems" for OS. */
function initialsEnd({ terms }: Vocabulary, tokens: readonly Token[], from: number, free: number): number | undefined {
  for (let length = Math.min(terms.longest, free); length > 1; length -= 1) {
    const words = tokens.slice(from, from + length).map(({ base }) => base);
    const isContent = words.every((word) => !emptyWords.has(word) && askingWords[word] === undefined && !pairWords.has(word));
    if (isContent && terms.find(keyOf(words[0] ?? "")).length === 0 && terms.byRun(words).length > 0) return from + length - 1;
  }
  return undefined;
}

function readOne(
  vocabulary: Vocabulary,
  question: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  taken: ReadonlySet<number>,
  values: readonly ValueSpan[],
): Chunk {
  const span = spanOf(question, tokens, first, last);
  const word = tokens[first]?.base ?? "";
  if (taken.has(first)) return { ...span, kind: "empty" };
  if (denyingWords.has(word) && !isNumberSign(vocabulary, tokens, first, values)) return { ...span, kind: "not" };
  if (word === "than" || isSideTaken(vocabulary, tokens, first)) return { ...span, kind: "unknown" };
  if (last === first) {
    const concepts = askingWords[word] ?? askingWords[tokens[first]?.text ?? ""];
    if (concepts && word !== "how") return { ...span, kind: "ask", word, labels: labelsOf(vocabulary, concepts) };
    if (pairWords.has(word) || word === "co") return { ...span, kind: "pair" };
  }
  const terms = withoutLesser(vocabulary, termsOf(vocabulary, tokens, first, last), first === last ? word : "");
  const meant =
    first > 0 &&
    softWords.has(word) &&
    !/^(?:you|to|please|me)$/.test(tokens[first - 1]?.text ?? "") &&
    !(first < 5 && tokens[first - 1]?.text === "and") &&
    terms.some(({ score }) => score >= 0.8);
  const verb = namingWords.has(word) && !isNaming(tokens, first, values) && terms.some(({ score }) => score >= fit.short);
  // "Does Ann own it" is not "her own".
  const owns = word === "own" && terms.some(({ kind, score }) => kind === "type" && score >= fit.short) && !isPossessive(tokens[first - 1]);
  // "Which ways" asks for a kind of that name; "in many ways" for none.
  const kind =
    /^(?:which|many)$/.test(tokens[first - 1]?.text ?? "") && terms.some((term) => term.kind === "label" && term.score >= fit.short);
  const empty = last === first && emptyWords.has(word) && !meant && !kind && !verb && !owns && !(word === "those" && terms.length > 0);
  if (terms.length > 0 && !empty) return { ...span, kind: "term", terms, form: wordForm(tokens, first, last, terms, values) };
  if (empty) return { ...span, kind: "empty" };
  return { ...span, kind: isLoose(word) ? "loose" : "unknown" };
}

/** "Voted against it" is more than "voted on it": where no relationship says which, the word cannot be left out. */
function isSideTaken({ terms, types }: Vocabulary, tokens: readonly Token[], at: number): boolean {
  const [verb, word] = [tokens[at - 1]?.base ?? "", tokens[at]?.text ?? ""];
  if (!/^vot(?:e|es|ed|ing)$/.test(verb) || !/^(?:against|for)$/.test(word)) return false;
  return !terms.find(keyOf(verb)).some((term) => term.kind === "type" && new RegExp(`_${word}$`, "i").test(types[term.type]?.name ?? ""));
}

function isPossessive(token: Token | undefined): boolean {
  return /^(?:my|your|his|her|its|our|their)$|['’]s$/i.test(token?.original ?? "");
}

/** The last token of "other than" or "except for" where it begins here. */
function exceptAt(tokens: readonly Token[], at: number): number | undefined {
  const [word, next] = [tokens[at]?.text ?? "", tokens[at + 1]?.text ?? ""];
  if (/^(?:except|excepting|besides|excluding)$/.test(word)) return next === "for" ? at + 1 : at;
  return (word === "other" && next === "than") || (/^(?:apart|aside)$/.test(word) && next === "from") ? at + 1 : undefined;
}

/** "Badge no 12" and "phone no": no denial. */
function isNumberSign({ terms }: Vocabulary, tokens: readonly Token[], at: number, values: readonly ValueSpan[]): boolean {
  if (tokens[at]?.text !== "no" || at === 0) return false;
  const named = terms.find(phraseKey([tokens[at - 1]?.base ?? "", "no"])).length > 0;
  return named || values.some(({ first }) => first === at + 1);
}

const namingWords = new Set(["called", "named", "titled"]);

/** "People called Amanda", not "phones that called Amanda" nor "was called at ten". */
function isNaming(tokens: readonly Token[], at: number, values: readonly ValueSpan[]): boolean {
  const previous = tokens[at - 1]?.text ?? "";
  return values.some(({ first }) => first === at + 1) && !/^(?:who|that|which|was|were|is|are|did|had|has|have|been)$/.test(previous);
}

function termsOf(vocabulary: Vocabulary, tokens: readonly Token[], first: number, last: number): readonly TermMatch[] {
  const words = tokens.slice(first, last + 1).map(({ base }) => base);
  const found = vocabulary.terms.find(phraseKey(words));
  if (words.length > 1) {
    const bare = found.length > 0 ? found : vocabulary.terms.find(phraseKey(withoutArticles(words))).filter(isWholeType);
    return bare.length > 0 ? bare : vocabulary.terms.byRun(words);
  }
  if (words[0] === "those" && !isDeterminer(vocabulary, tokens[last + 1]))
    return vocabulary.terms.find(keyOf("person")).filter(({ kind }) => kind === "label");
  const word = (words[0] ?? "").replace(/^co(?=(?:star|writ|direct|author|wrote|found))/, "");
  const own = word === words[0] ? found : vocabulary.terms.find(keyOf(word));
  if (own.length === 0 && keyOf(word) === keyOf("person")) return onlyPeople(vocabulary);
  const rooted = vocabulary.terms.byRoot(word);
  return [...own, ...rooted.filter((match) => !own.some((known) => sameTerm(known, match)))].filter(({ score }) => score >= 0.35);
}

/** "People", where the graph has one kind of those and calls it customers. */
function onlyPeople(vocabulary: Vocabulary): readonly TermMatch[] {
  const [label, ...others] = labelsOf(vocabulary, askingWords["who"] ?? []);
  return label === undefined || others.length > 0 ? [] : [{ kind: "label", label, score: 0.8 }];
}

/** "Those crimes", not "those who know Ann" nor "those living in Oslo". */
function isDeterminer(vocabulary: Vocabulary, next: Token | undefined): boolean {
  if (!next || emptyWords.has(next.base) || askingWords[next.base] !== undefined || /(?:ed|ing)$/.test(next.base)) return false;
  return vocabulary.terms.find(keyOf(next.base)).some(({ kind }) => kind === "label");
}

function sameTerm(a: TermMatch, b: TermMatch): boolean {
  if (a.kind === "label") return b.kind === "label" && a.label === b.label;
  if (a.kind === "type") return b.kind === "type" && a.type === b.type;
  return b.kind === "property" && a.property === b.property;
}

/** Labels that answer a concept: "who" asks for what the graph calls a person. */
function labelsOf(vocabulary: Vocabulary, concepts: readonly string[]): number[] {
  const found = concepts.flatMap((concept) =>
    vocabulary.terms.find(keyOf(concept)).flatMap((match) => (match.kind === "label" ? [match.label] : [])),
  );
  return [...new Set(found)];
}
