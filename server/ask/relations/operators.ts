import { amounts, measures, needsMost, orderings, type Ordering } from "../lexicon/superlatives.ts";
import { eachWords, emptyWords, looseWords } from "../lexicon/wordClasses.ts";
import type { Token } from "../names/fold.ts";
import { isCount, limitAt, limitBefore, mostOf } from "./limits.ts";
import { isMeasured, namesNumber, namesProperty } from "./namedKinds.ts";
import type { GroupWords } from "./groupKey.ts";
import { readCount } from "./readCount.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** What a question does with the nodes that it finds. */
export interface Operators {
  /** `nodes`: how many of a noun; `events`: how often something happened. */
  readonly count: "none" | "nodes" | "events";
  /** Orders the answers by a property of the noun that follows the token. */
  readonly orders: readonly { readonly token: number; readonly ordering: Ordering; readonly limit: number }[];
  /** Ranks the answers by how many of the noun that follows the token they have. */
  readonly tally?: { readonly token: number; readonly kind: "most" | "fewest"; readonly limit: number };
  /** The counted nodes are counted for each node of the noun that follows the token; `several`: of more nouns than one, which is not done. */
  readonly each?: number | "several";
  /** What is counted is put into groups; `words`, as they were typed, say by what. */
  readonly group?: GroupWords & { readonly words: string };
  /** One number is made of the property that follows the token. */
  readonly aggregate?: { readonly how: "avg" | "sum"; readonly token: number };
  /** "How old": words of the property that is asked for, of what follows the token. */
  readonly measure?: {
    readonly token: number;
    readonly by: readonly string[];
    /** All of it together: "how much coffee". */
    readonly total?: true;
  };
  /** `whether`: "is there", "does"; a request ("do you know") is none. */
  readonly yesNo: boolean;
  /** Tokens that say all this, which are read no further. */
  readonly taken: ReadonlySet<number>;
  /** The token after which the counted noun stands. */
  readonly counted?: number;
}

/**
 * Reads counts, superlatives and yes-or-no questions; the rest of the question is read as if they were not there.
 *
 * @param group the words that put what is counted into groups, where they are to be read as such
 */
export function readOperators(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  valueAt: (token: number) => boolean,
  group?: Operators["group"],
): Operators {
  const taken = new Set<number>(group?.taken);
  const words = tokens.map(({ text }) => text);
  const said = readCount(vocabulary, words, taken, valueAt);
  const orders: { token: number; ordering: Ordering; limit: number }[] = [];
  let tally: Operators["tally"];
  words.forEach((word, i) => {
    if (taken.has(i) || valueAt(i)) return;
    const ordering = orderings.get(word);
    const before = words[i - 1] ?? "";
    // "At least 3" and "older than 40" are comparisons.
    if (before === "at" || words[i + 1] === "than") return;
    const number = mostOf(words, i);
    // "The lowest number of employees", where a company keeps that number.
    if (number && isMeasured(vocabulary, words[i + 3] ?? "")) {
      orders.push({
        token: i + 3,
        ordering: { by: [words[i + 3] ?? ""], end: number === "most" ? "high" : "low" },
        limit: limitAt(words, i, true, taken),
      });
      for (let k = i; k < i + 4; k += 1) taken.add(k);
      return;
    }
    if (number) {
      tally = { token: i + 2, kind: number, limit: limitBefore(words, i, taken) };
      for (let k = i; k < i + 3; k += 1) taken.add(k);
      return;
    }
    // "The top 5 most expensive" are ordered by the price alone.
    if (word === "top" && isCount(words[i + 1]) && [words[i + 2], words[i + 3]].some((own) => orderings.has(own ?? ""))) {
      taken.add(i);
      return;
    }
    if (ordering && !namesProperty(vocabulary, [word, words[i + 1] ?? ""])) {
      const most = /^(?:most|least)$/.test(before);
      if (needsMost.has(word) && !most) return;
      if (/^(?:first|last|final|current|original|initial|top)$/.test(word) && words[i + 1] === "of") return;
      const end = before === "least" ? (ordering.end === "high" ? "low" : "high") : ordering.end;
      orders.push({ token: i, ordering: { ...ordering, end }, limit: limitAt(words, i, most, taken) });
      taken.add(i);
      if (most) taken.add(i - 1);
    } else if (/^(?:most|fewest|least)$/.test(word) && isMeasured(vocabulary, words[i + 1] ?? "")) {
      const ordering: Ordering = { by: [words[i + 1] ?? ""], end: word === "most" ? "high" : "low" };
      orders.push({ token: i + 1, ordering, limit: limitAt(words, i + 1, true, taken) });
      taken.add(i).add(i + 1);
    } else if (/^(?:most|least)$/.test(word) && i === words.length - 1 && namesNumber(vocabulary, verbBefore(words, i))) {
      orders.push({ token: i, ordering: { by: [], end: word === "most" ? "high" : "low" }, limit: 1 });
      taken.add(i);
    } else if (/^(?:most|fewest|least)$/.test(word) && !orderings.has(words[i + 1] ?? "")) {
      tally = { token: i, kind: word === "most" ? "most" : "fewest", limit: limitBefore(words, i, taken) };
      taken.add(i);
    }
  });
  const aggregate = group?.made ?? readAggregate(words, taken, valueAt);
  const measure = readMeasure(words, taken);
  const isNumbered = said.count === "nodes" || aggregate !== undefined || orders.length > 0 || tally !== undefined;
  const each: Operators["each"] = group?.key.kind === "node" ? group.key.token : group ? undefined : readEach(words, taken, isNumbered);
  const count = aggregate ? said : countOf(said, group, each !== undefined && !isNumbered);
  const yesNo = /^(?:is|are|was|were|did|does|do|has|have|had)$/.test(words[0] ?? "") && words[1] !== "you";
  return {
    ...count,
    orders,
    yesNo,
    taken,
    ...(tally && { tally }),
    ...(aggregate && { aggregate }),
    ...(measure && { measure }),
    ...(each !== undefined && { each }),
    ...(group && { group }),
  };
}

/** "Earns the most": the word before, or before the article. */
function verbBefore(words: readonly string[], at: number): string {
  return words[at - 1] === "the" ? (words[at - 2] ?? "") : (words[at - 1] ?? "");
}

function readAggregate(words: readonly string[], taken: Set<number>, valueAt: (token: number) => boolean): Operators["aggregate"] {
  const at = words.findIndex((word, i) => /^(?:average|mean|total|combined|sum)$/.test(word) && !taken.has(i) && !valueAt(i));
  if (at < 0 || (words[at] === "total" && /^(?:number|of)$/.test(words[at + 1] ?? ""))) return undefined;
  taken.add(at);
  if (words[at + 1] === "of") taken.add(at + 1);
  return { how: /^(?:average|mean)$/.test(words[at] ?? "") ? "avg" : "sum", token: at };
}

function readMeasure(words: readonly string[], taken: Set<number>): Operators["measure"] {
  const at = words.findIndex((word, i) => word === "how" && measures.has(words[i + 1] ?? "") && !taken.has(i));
  const by = measures.get(words[at + 1] ?? "");
  if (at < 0 || !by) return undefined;
  taken.add(at).add(at + 1);
  const next = words[at + 2] ?? "is";
  if (words[at + 1] === "much" && !emptyWords.has(next) && !looseWords.has(next)) return { token: at + 1, by: amounts, total: true };
  return { token: at + 1, by };
}

/** "Which state has the most customers" counts, and so do "customers per city" and "number of transfers by type". */
function countOf(
  said: Pick<Operators, "count" | "counted">,
  group: GroupWords | undefined,
  isPer: boolean,
): Pick<Operators, "count" | "counted"> {
  if (group?.counted !== undefined) return { count: "nodes", counted: group.counted };
  return (group || isPer) && said.count === "none" ? { count: "nodes" } : said;
}

/** "Per officer", "for each genre", "does each director have": the token before the noun. Of what no number is told, "each" says little. */
function readEach(words: readonly string[], taken: Set<number>, isNumbered: boolean): number | "several" | undefined {
  const isCue = (word: string) => (isNumbered ? eachWords.has(word) : word === "per");
  if (words.filter(isCue).length > 1) return "several";
  const at = words.findIndex((word, i) => isCue(word) && words[i + 1] !== "other" && !taken.has(i));
  if (at < 0) return undefined;
  taken.add(at);
  return at;
}
