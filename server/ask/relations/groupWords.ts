import { phraseKey } from "../lexicon/lexicon.ts";
import { readNumber } from "../lexicon/numbers.ts";
import { orderings } from "../lexicon/superlatives.ts";
import type { Token } from "../names/fold.ts";
import { isLoose } from "../lexicon/wordClasses.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isCount, mostOf } from "./limits.ts";
import { namesLabel } from "./namedKinds.ts";
import { fits, keyAt, type GroupKey, type Words } from "./groupKey.ts";
import type { Groups } from "./plan.ts";

/** "Per state", "which state has the most", as they stand in a question. */
export interface GroupWords {
  readonly key: GroupKey;
  /** The words of the group alone. */
  readonly first: number;
  readonly last: number;
  readonly keep: Groups["keep"];
  /** Tokens that say all this, which are read no further. */
  readonly taken: readonly number[];
  /** The token after which the counted noun stands, where these words say that something is counted. */
  readonly counted?: number;
  /** A number made of the values of each group: "the highest average rating". */
  readonly made?: { readonly how: "avg" | "sum"; readonly token: number };
}

/** How many groups "the most common" tells where no number is said. */
const usual = 5;

/**
 * The words of a question that put what is counted into groups: "per state", "in each year", "number of transfers by type",
 * "which state has the most customers", "the most common causes of death".
 *
 * @returns undefined where there are none, or where they name a kind of node that is counted for as such
 */
export function readGroup(vocabulary: Vocabulary, tokens: readonly Token[], isValue: (token: number) => boolean): GroupWords | undefined {
  const all = { vocabulary, words: tokens.map(({ text }) => text), isValue };
  // In groups of groups nothing is counted.
  if (all.words.filter((word) => word === "per").length > 1) return undefined;
  return readRanked(all) ?? readCommon(all) ?? readPer(all) ?? readBy(all);
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

const requested = /^(?:show|list|give|name|find|tell|me|us|what|whats|which|is|are|was|were|in|on|at|for|from|during|of|the|top|a)$/;
const helping = /^(?:has|have|had|is|are|was|were|saw|sees|with|do|does|did|there|got|gets|the)$/;
const frequent = /^(?:common|frequent|commonly|frequently|often|widespread|prevalent)$/;

/** Where what a question asks for begins, and how many are asked for. */
function headOf({ words, isValue }: Words): { at: number; limit?: number } {
  let at = 0;
  let limit: number | undefined;
  for (; at < words.length && !isValue(at); at += 1) {
    const word = words[at] ?? "";
    if (isCount(word) && limit === undefined) limit = readNumber(word);
    else if (!requested.test(word)) break;
  }
  return { at, ...(limit !== undefined && { limit }) };
}

/** "Which state has the most customers", "the 3 states with the highest number of customers", "which year has the highest average rating". */
function readRanked(all: Words): GroupWords | undefined {
  const { words, vocabulary } = all;
  const { at: first, limit } = headOf(all);
  if (first === 0) return undefined;
  const found = keyAt(all, first);
  const last = found?.last ?? first;
  const listed = found && limit !== undefined ? countedBy(words, last + 1) : undefined;
  if (found && limit !== undefined && listed !== undefined)
    return { key: found.key, first, last, keep: { kind: "most", limit }, taken: upTo(0, listed), counted: listed };
  let at = last + 1;
  while (helping.test(words[at] ?? "")) at += 1;
  const word = words[at] ?? "";
  const end = mostOf(words, at) ?? (/^(?:most|fewest|least)$/.test(word) ? (word === "most" ? "most" : "fewest") : undefined);
  const keep = { limit: limit ?? 1 };
  const ordering = orderings.get(word);
  const how = words[at + 1] ?? "";
  if (ordering && /^(?:average|mean|total|combined)$/.test(how)) {
    const key: GroupKey | undefined =
      found?.key ?? (namesLabel(vocabulary, words[first] ?? "") ? { kind: "node", token: first - 1 } : undefined);
    if (!key) return undefined;
    return {
      key,
      first,
      last,
      keep: { kind: ordering.end === "high" ? "most" : "fewest", ...keep },
      taken: [...upTo(0, first - 1), ...upTo(key.kind === "node" ? last + 1 : first, at + 1)],
      made: { how: /^(?:average|mean)$/.test(how) ? "avg" : "sum", token: at + 1 },
    };
  }
  if (!found || at === last + 1 || end === undefined) return undefined;
  const counted = mostOf(words, at) ? at + 2 : at;
  if (frequent.test(words[counted + 1] ?? "")) {
    const isAmong = /^(?:among|amongst|of|for|in)$/.test(words[counted + 2] ?? "");
    const taken = upTo(0, counted + (isAmong ? 2 : 1));
    return { key: found.key, first, last, keep: { kind: end, ...keep }, taken, ...(isAmong && { counted: counted + 2 }) };
  }
  if (counted + 1 >= words.length || orderings.has(words[counted + 1] ?? "")) return undefined;
  return { key: found.key, first, last, keep: { kind: end, ...keep }, taken: upTo(0, counted), counted };
}

/** "Top 3 states by number of customers": the last word before the counted noun. */
function countedBy(words: readonly string[], at: number): number | undefined {
  if (words[at] !== "by") return undefined;
  const noun = words[at + 1] === "the" ? at + 2 : at + 1;
  return /^(?:number|count)$/.test(words[noun] ?? "") && words[noun + 1] === "of" ? noun + 1 : undefined;
}

/** "The most common causes of death", "the 3 most frequent types of transfers". */
function readCommon(all: Words): GroupWords | undefined {
  const { words } = all;
  const { at, limit } = headOf(all);
  const end = words[at] === "most" ? "most" : words[at] === "least" ? "fewest" : undefined;
  if (!end || !frequent.test(words[at + 1] ?? "")) return undefined;
  // "Most commonly used".
  const first = at + (/ly$|^often$/.test(words[at + 1] ?? "") && words[at + 2]?.endsWith("ed") ? 3 : 2);
  const found = keyAt(all, first);
  if (!found) return undefined;
  const { key, last } = found;
  const isAmong = /^(?:among|amongst|of|for|in)$/.test(words[last + 1] ?? "");
  const several = /[^s]s$/.test(words[first] ?? "") || /^(?:are|were)$/.test(words[1] ?? "");
  return {
    key,
    first,
    last,
    keep: { kind: end, limit: limit ?? (several ? usual : 1) },
    taken: upTo(0, last + (isAmong ? 1 : 0)),
    ...(isAmong && { counted: last + 1 }),
  };
}

const beforeEach = /^(?:for|in|of|by|at|on|from|to|with|during)$/;
/** Words that say nothing but that something is counted for each. */
const spread = /^(?:breakdown|distribution|spread|split)$/;

/** "Per state", "in each year". */
function readPer(all: Words): GroupWords | undefined {
  const { words } = all;
  const cue = words.findIndex((word, i) => /^(?:per|each|every)$/.test(word) && words[i + 1] !== "other" && !all.isValue(i));
  const found = cue < 0 ? undefined : keyAt(all, cue + 1);
  if (!found) return undefined;
  const start = beforeEach.test(words[cue - 1] ?? "") ? cue - 1 : cue;
  return toEach(all, found, start, cue);
}

/** "Number of transfers by type", "customers grouped by state": at the end, and without an article. */
function readBy(all: Words): GroupWords | undefined {
  const { words, vocabulary } = all;
  const cue = words.lastIndexOf("by");
  if (cue < 1 || all.isValue(cue)) return undefined;
  const isGrouped = /^(?:grouped|divided|split|down|broken)$/.test(words[cue - 1] ?? "");
  const isCounted = words.some((word, i) => i < cue && (/^(?:average|mean|total|sum|count|number|many)$/.test(word) || spread.test(word)));
  const isNoun = vocabulary.terms.find(phraseKey(words.slice(0, cue))).some(({ kind, score }) => kind === "label" && score >= fits);
  if (!isGrouped && !isCounted && !isNoun) return undefined;
  const found = keyAt(all, cue + 1);
  const start = isGrouped ? cue - (words[cue - 1] === "down" && words[cue - 2] === "broken" ? 2 : 1) : cue;
  if (found?.last === words.length - 1) return toEach(all, found, start, cue);
  const terms = vocabulary.terms.find(phraseKey(words.slice(cue + 1)));
  // "Known by someone", "directed by women": what was done by whom.
  const isDone = vocabulary.terms.find(phraseKey([words[cue - 1] ?? ""]))[0]?.kind === "type";
  const noun = words.at(-1) ?? "";
  if (
    cue + 1 >= words.length ||
    isDone ||
    isLoose(noun) ||
    /[^s]s$/.test(noun) ||
    !terms.some(({ kind, score }) => kind !== "property" && score >= fits)
  )
    return undefined;
  return {
    ...toEach(all, { last: words.length - 1, key: { kind: "node", token: cue } }, start, cue),
    taken: [...upTo(start, cue), ...spreadIn(words)],
  };
}

function spreadIn(words: readonly string[]): number[] {
  const at = words.findIndex((word) => spread.test(word));
  return at < 0 ? [] : upTo(words[at - 1] === "the" ? at - 1 : at, words[at + 1] === "of" ? at + 1 : at);
}

function toEach({ words }: Words, { last, key }: { last: number; key: GroupKey }, start: number, cue: number): GroupWords {
  return { key, first: cue + 1, last, keep: { kind: "each" }, taken: [...upTo(start, last), ...spreadIn(words)] };
}
