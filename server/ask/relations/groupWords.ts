import { keyOf, phraseKey } from "../lexicon/lexicon.ts";
import { eachWords, isLoose } from "../lexicon/wordClasses.ts";
import type { Token } from "../names/fold.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { keyAt, upTo, type GroupKey, type GroupWords, type Words } from "./groupKey.ts";
import { readCommon, readRanked } from "./groupRanking.ts";
import { fit } from "../vocabulary/fit.ts";

/**
 * The words of a question that put what is counted into groups: "per state", "in each year", "number of transfers by type",
 * "which state has the most customers", "the most common causes of death".
 *
 * @returns undefined where there are none, or where they name a kind of node that is counted for as such
 */
export function readGroup(vocabulary: Vocabulary, tokens: readonly Token[], isValue: (token: number) => boolean): GroupWords | undefined {
  const all = { vocabulary, words: tokens.map(({ text }) => text), isValue };
  const found = readRanked(all) ?? readCommon(all) ?? readPer(all) ?? readBy(all);
  return found && { ...found, taken: [...found.taken, ...begun(all, found)] };
}

const beginning = /^(?:released|published|issued|produced|created|founded|established|born|opened|launched|built|held)$/;

/** "Films released each year", where nothing is called so: that something began in a year says no more than its year. */
function begun({ vocabulary, words, isValue }: Words, { key }: GroupWords): number[] {
  if (key.kind === "node" || !key.part) return [];
  const isSaid = (word: string) => vocabulary.terms.find(keyOf(word)).length > 0 || vocabulary.terms.byRoot(word).length > 0;
  return words.flatMap((word, i) => (beginning.test(word) && !isValue(i) && !isSaid(word) ? [i] : []));
}

const beforeEach = /^(?:for|in|of|by|at|on|from|to|with|during)$/;
/** Words that say nothing but that something is counted for each. */
const spread = /^(?:breakdown|distribution|spread|split)$/;

/** "Per state", "in each year". */
function readPer(all: Words): GroupWords | undefined {
  const { words } = all;
  const cue = words.findIndex((word, i) => eachWords.has(word) && words[i + 1] !== "other" && !all.isValue(i));
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
  const isNoun = vocabulary.terms.find(phraseKey(words.slice(0, cue))).some(({ kind, score }) => kind === "label" && score >= fit.short);
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
    !terms.some(({ kind, score }) => kind !== "property" && score >= fit.short)
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
