import { isCommonWord } from "../lexicon/lexicon.ts";
import type { Token } from "../names/fold.ts";
import { nameIndexOf } from "../names/nameIndex.ts";
import type { Topology } from "../../topology/topology.ts";
import { findMisspelled, type Mention } from "./mentions.ts";
import type { Cell } from "./sheet.ts";

/** Words of a misspelled name, at most: a longer run of unknown words is no name. */
const longestTypo = 6;

/**
 * Names that are only a part of what was typed as one: "Carl" in "Carl Weathers", where nothing is called so. To take
 * the part for the whole would answer about somebody else.
 *
 * @param runs words beside them that nothing explains
 * @param asWritten only capital letters tell what belongs together
 */
export function brokenNames(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  runs: readonly (readonly Cell[])[],
  asWritten: boolean,
): Mention[] {
  const mixed = isMixed(tokens);
  if (asWritten && !mixed) return [];
  const belongs = (at: number) => {
    const token = tokens[at];
    if (!token) return false;
    if (mixed) return at > 0 && isCapital(token);
    return !/(?:ed|ing|ly)$/.test(token.text) && !isCommonWord(token.text);
  };
  return mentions.filter(({ first, last, text }) => {
    if (text.includes("[") || (mixed && !isCapital(tokens[first]) && !isCapital(tokens[last]))) return false;
    const owns = tokens[last]?.base !== tokens[last]?.text;
    return runs.some((run) => {
      const [start, end] = [run[0]?.first ?? 0, run.at(-1)?.last ?? 0];
      // In small letters a word before a name is more often a verb than a part of it.
      return (!owns && start === last + 1 && belongs(start)) || (mixed && end === first - 1 && belongs(end));
    });
  });
}

/** Misspelled names among the words that nothing explains: each run as a whole, or its capitalised part, is one or none. */
export function misspelledNames(
  question: string,
  tokens: readonly Token[],
  runs: readonly (readonly Cell[])[],
  isMissing: boolean,
  topology: Topology,
): Mention[] {
  const index = nameIndexOf(topology);
  const found: Mention[] = [];
  for (const run of runs) {
    const written = run.filter(({ first }) => first > 0 && isCapital(tokens[first]));
    const isWhole = written.every(({ first }, i) => i === 0 || first === (written[i - 1]?.last ?? 0) + 1);
    for (const cells of [...(isMissing ? [run, withoutCommon(run)] : []), ...(isWhole ? [written] : [])]) {
      const [first, last] = [cells[0]?.first, cells.at(-1)?.last];
      if (first === undefined || last === undefined || cells.length > longestTypo) continue;
      const mention = findMisspelled(index, question, tokens, first, last);
      if (!mention) continue;
      found.push(mention);
      break;
    }
  }
  return found;
}

function withoutCommon(run: readonly Cell[]): Cell[] {
  return run.slice(Math.max(0, run.findIndex(isOwn)), run.findLastIndex(isOwn) + 1);
}

function isOwn({ text }: Cell): boolean {
  return !isCommonWord(text);
}

/** Whether capital letters tell names from other words. */
function isMixed(tokens: readonly Token[]): boolean {
  return tokens.slice(1).some(isCapital) && tokens.slice(1).some(({ original }) => /^\p{Ll}/u.test(original));
}

function isCapital(token: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token?.original ?? "");
}

/**
 * Whether a run of words that nothing explains decides what is asked: a name, or the kind of thing after "which". To
 * leave it out would answer another question. Of a question about one node all but adverbs do.
 */
export function isEssential(tokens: readonly Token[], run: readonly Cell[], ofOne: boolean): boolean {
  const first = run[0]?.first ?? 0;
  const before = tokens[first - 1]?.text ?? "";
  if (/^(?:which|what|many|all|any|list)$/.test(before)) return true;
  if (isMixed(tokens) && run.some((cell) => cell.first > 0 && isCapital(tokens[cell.first]))) return true;
  return ofOne && run.some(({ text }) => !text.endsWith("ly"));
}
