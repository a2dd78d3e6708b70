import type { Topology } from "../../topology/topology.ts";
import { fold, type Token } from "../names/fold.ts";
import { nameIndexOf, type NameEntry, type NameIndex } from "../names/nameIndex.ts";
import { mayBeMeant } from "../names/slip.ts";
import { closeNames } from "../names/search.ts";
import { functionWords, pathWords } from "../words/functionWords.ts";

/** A stretch of the question that names something in the graph. Tokens `first` to `last`, both included. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  /** As it was typed. */
  readonly text: string;
  readonly how: "exact" | "typo";
  /** The nodes that it may mean; several when the name is ambiguous. */
  readonly candidates: readonly NameEntry[];
  /** Where the words say nodes by a relation to others ("the directors of X"): all of these together. */
  readonly nodes?: readonly number[];
}

/**
 * The names in a question: the longest that fit, none inside another. A name that is also a common word ("us", "who",
 * "path") counts only when it is written like a name.
 */
export function findMentions(topology: Topology, question: string, tokens: readonly Token[]): Mention[] {
  const index = nameIndexOf(topology);
  const found = findIds(topology, question, tokens);
  for (let length = Math.min(index.longest, tokens.length); length > 0; length -= 1) {
    for (let first = 0; first + length <= tokens.length; first += 1) {
      const last = first + length - 1;
      if (found.some((mention) => mention.first <= last && first <= mention.last)) continue;
      if (!readsAsName(question, tokens, first, last)) continue;
      const candidates = lookUp(index, tokens.slice(first, last + 1));
      if (candidates.length > 0)
        found.push({
          first,
          last,
          text: textOf(question, tokens, first, last),
          how: "exact",
          candidates: asTyped(textOf(question, tokens, first, last), bestKind(candidates)),
        });
    }
  }
  return withShortened(topology, question, tokens, found).toSorted((a, b) => a.first - b.first);
}

/** Words of a shortened name, at most, and those that it may leave out. */
const shortened = { words: 6, scanned: 200 } as const;

/**
 * Takes in the words around a name that make it a shorter form of a longer one: "minerals group" for "Minerals Working
 * Group", "working group on critical minerals" for "Joint Working Group on Critical Minerals". All words stand in the
 * longer name in this order, its last among them, and only one node has such a name.
 */
function withShortened(topology: Topology, question: string, tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  const index = nameIndexOf(topology);
  const found = [...mentions];
  for (let length = Math.min(shortened.words, tokens.length); length > 1; length -= 1) {
    for (let first = 0; first + length <= tokens.length; first += 1) {
      const last = first + length - 1;
      const inside = found.filter((mention) => mention.first <= last && first <= mention.last);
      const isWhole = inside.length > 0 && inside.every((mention) => mention.first >= first && mention.last <= last);
      const isNew = inside.some((mention) => mention.last - mention.first + 1 < length);
      if (!isWhole || !isNew) continue;
      const words = tokens.slice(first, last + 1).map(({ text }) => text);
      if (functionWords.has(words[0] ?? "") || functionWords.has(words.at(-1) ?? "")) continue;
      const meant = longerNames(index, words);
      if (meant.length === 0 || new Set(meant.map(({ node }) => node)).size > 1) continue;
      for (const mention of inside) found.splice(found.indexOf(mention), 1);
      found.push({ first, last, text: textOf(question, tokens, first, last), how: "exact", candidates: meant.slice(0, 1) });
    }
  }
  return found;
}

function longerNames(index: NameIndex, words: readonly string[]): NameEntry[] {
  // Two names with "and" between them are two names.
  if (words.includes("and")) return [];
  return index
    .withWordPrefix(words[0] ?? "", shortened.scanned)
    .map((key) => index.keys[key] ?? "")
    .filter((key) => {
      const own = key.split(" ");
      let at = -1;
      return own.length > words.length && own.at(-1) === words.at(-1) && words.every((word) => (at = own.indexOf(word, at + 1)) >= 0);
    })
    .flatMap((key) => index.exact(key));
}

/** Nodes given by id in square brackets, with the name in front of them: "Max [film:12]". */
function findIds(topology: Topology, question: string, tokens: readonly Token[]): Mention[] {
  return [...question.matchAll(/(?<=^|[^[])\[([^[\]]+)\]/g)].flatMap((match): Mention[] => {
    const node = topology.indexOf(match[1] ?? "");
    if (node === undefined) return [];
    const [from, to] = [match.index, match.index + match[0].length];
    const inside = tokens.flatMap((token, i) => (token.start >= from && token.end <= to ? [i] : []));
    const [first, last = first] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) return [];
    const words = fold(topology.names.at(node)).split(" ");
    const before = tokens.slice(Math.max(0, first - words.length), first).map((token) => token.text);
    const named = before.join(" ") === words.join(" ");
    const start = named ? first - words.length : first;
    const text = question.slice(tokens[start]?.start, to);
    return [{ first: start, last, text, how: "exact", candidates: [{ node, kind: "name", text: topology.names.at(node) }] }];
  });
}

/** A misspelled name in these tokens, when it is near enough to one name and to one only. */
export function findMisspelled(
  index: NameIndex,
  question: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): Mention | undefined {
  const folded = tokens
    .slice(first, last + 1)
    .map((token) => token.base)
    .join(" ");
  const isShort = !/\p{Ll}/u.test(textOf(question, tokens, first, last));
  // An abbreviation has no slips in it: "data" is no "DTTA".
  const [best, second] = closeNames(index, folded, 3).filter(
    ({ key }) => isShort || index.exact(key).some(({ text }) => /\p{Ll}/u.test(text)),
  );
  if (!best) return undefined;
  if (!mayBeMeant(tokens.slice(first, last + 1), first, best.key)) return undefined;
  const tied = second !== undefined && second.edits === best.edits;
  const candidates = [...index.exact(best.key), ...(tied ? index.exact(second.key) : [])];
  return { first, last, text: textOf(question, tokens, first, last), how: "typo", candidates: oncePerNode(candidates) };
}

function lookUp(index: NameIndex, tokens: readonly Token[]): readonly NameEntry[] {
  const words = tokens.map((token) => token.text);
  const exact = index.exact(words.join(" "));
  const last = tokens.at(-1);
  if (exact.length > 0 || !last || last.base === last.text) return exact;
  return index.exact([...words.slice(0, -1), last.base].join(" "));
}

/** One word with content is enough; where all are common words ("us", "in common"), one must be written like a name. */
function readsAsName(question: string, tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1);
  if (words.some(({ text }) => !functionWords.has(text) && !pathWords.has(text))) return true;
  if (words.some(({ start }, i) => i > 0 && /[-_/.]$/.test(question.slice(0, start)))) return true;
  if (words.some(({ original }) => /^\p{Lu}(\p{Lu}|\.)+/u.test(original))) return true;
  if (words.some(({ original }, i) => first + i > 0 && /^\p{Lu}/u.test(original))) return true;
  const isWhole = words.length === tokens.length && /^\p{Lu}/u.test(words[0]?.original ?? "") && words[0]?.text !== "help";
  return isWhole || isEnd(tokens, first, last) || (words[0]?.text === "us" && tokens[first - 1]?.text === "the");
}

/** "From her to hours": what stands where only a name can, though the words are of the grammar. */
function isEnd(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, after] = [tokens[first - 1]?.text ?? "", tokens[last + 1]?.text];
  if (
    first === last &&
    /^(?:each|all|any|one|other|others|there|here|that|this|which|who|whom|what|where)$/.test(tokens[first]?.text ?? "")
  )
    return false;
  const isBeside = /^(?:from|to|between)$/.test(before) || (before === "and" && tokens.some(({ text }) => text === "between"));
  return isBeside && (after === undefined || /^(?:to|and|via|without|within)$/.test(after)) && saysEnds(tokens);
}

/** Whether a question says from where to where. */
function saysEnds(tokens: readonly Token[]): boolean {
  const has = (word: string) => tokens.some(({ text }) => text === word);
  return (has("from") && has("to")) || (has("between") && has("and"));
}

/**
 * Of several names those that are written just so: "Break Up" before "The Break-Up". In small letters and without an
 * accent nobody writes just so; there only the article tells.
 */
function asTyped(text: string, entries: readonly NameEntry[]): readonly NameEntry[] {
  const folded = fold(text);
  const same = entries.filter((entry) => entry.text === text && /\p{Lu}|\p{M}/u.test(text.normalize("NFD")));
  const whole = entries.filter((entry) => fold(entry.text) === folded);
  return [same, whole].find((kept) => kept.length > 0) ?? entries;
}

/** What a node is called by name goes before what others have as an alias. */
function bestKind(entries: readonly NameEntry[]): readonly NameEntry[] {
  const names = entries.filter(({ kind }) => kind === "name");
  return names.length > 0 ? names : entries;
}

function oncePerNode(entries: readonly NameEntry[]): NameEntry[] {
  return [...new Map(entries.map((entry) => [entry.node, entry])).values()];
}

export function textOf(question: string, tokens: readonly Token[], first: number, last: number): string {
  return question.slice(tokens[first]?.start, tokens[last]?.end).replace(/['’]s$/i, "");
}
