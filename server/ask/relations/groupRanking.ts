import { readNumber } from "../lexicon/numbers.ts";
import { orderings } from "../lexicon/superlatives.ts";
import { keyAt, upTo, type GroupKey, type GroupWords, type Words } from "./groupKey.ts";
import { isCount, mostOf } from "./limits.ts";
import { namesLabel } from "./namedKinds.ts";

/** How many groups "the most common" tells where no number is said. */
const usual = 5;

const requested = /^(?:show|list|give|name|find|tell|me|us|what|whats|which|is|are|was|were|in|on|at|for|from|during|of|the|top|a)$/;
const helping = /^(?:has|have|had|is|are|was|were|saw|sees|with|do|does|did|there|got|gets|the)$/;
const among = /^(?:among|amongst|of|for|in)$/;
const frequent = /^(?:common|frequent|commonly|frequently|often|widespread|prevalent|popular)$/;

/** Which groups a word keeps. */
function endOf(word: string | undefined): "most" | "fewest" | undefined {
  if (word === "most") return "most";
  return word === "fewest" || word === "least" ? "fewest" : undefined;
}

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
export function readRanked(all: Words): GroupWords | undefined {
  const { words, vocabulary } = all;
  const { at: first, limit } = headOf(all);
  if (first === 0) return undefined;
  const found = keyAt(all, first);
  const last = found?.last ?? first;
  const told = found && (readDone(all, found, first, limit) ?? readListed(all, found, first) ?? readMostCommon(all, found, first, limit));
  if (told) return told;
  const listed = found && limit !== undefined ? countedBy(words, last + 1) : undefined;
  if (found && limit !== undefined && listed !== undefined)
    return { key: found.key, first, last, keep: { kind: "most", limit }, taken: upTo(0, listed), counted: listed };
  // "Which type of transfer has the highest average amount".
  const isOf = found !== undefined && words[last + 1] === "of" && helping.test(words[last + 3] ?? "");
  let at = isOf ? last + 3 : last + 1;
  while (helping.test(words[at] ?? "")) at += 1;
  const word = words[at] ?? "";
  const end = mostOf(words, at) ?? endOf(word);
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
      taken: [
        ...upTo(0, first - 1),
        ...upTo(key.kind === "node" ? last + 1 : first, isOf ? last + 1 : at + 1),
        ...upTo(isOf ? last + 3 : at + 2, at + 1),
      ],
      made: { how: /^(?:average|mean)$/.test(how) ? "avg" : "sum", token: at + 1 },
    };
  }
  if (!found || isOf || at === last + 1 || end === undefined) return undefined;
  const counted = mostOf(words, at) ? at + 2 : at;
  if (frequent.test(words[counted + 1] ?? "")) {
    const isAmong = among.test(words[counted + 2] ?? "");
    const taken = upTo(0, counted + (isAmong ? 2 : 1));
    return { key: found.key, first, last, keep: { kind: end, ...keep }, taken, ...(isAmong && { counted: counted + 2 }) };
  }
  if (counted + 1 >= words.length || orderings.has(words[counted + 1] ?? "")) return undefined;
  return { key: found.key, first, last, keep: { kind: end, ...keep }, taken: upTo(0, counted), counted };
}

type Found = NonNullable<ReturnType<typeof keyAt>>;

/** "In which year did Ann send the most transfers". */
function readDone({ words }: Words, { key, last }: Found, first: number, limit = 1): GroupWords | undefined {
  if (!/^(?:did|do|does|was|were)$/.test(words[last + 1] ?? "")) return undefined;
  const counted = words.findIndex((word, i) => i > last + 2 && endOf(word) && words[i - 1] === "the");
  const kind = endOf(words[counted]);
  if (!kind || counted === words.length - 1 || orderings.has(words[counted + 1] ?? "")) return undefined;
  return { key, first, last, keep: { kind, limit }, taken: [...upTo(0, last), counted - 1, counted], counted };
}

/** "List the states with their number of customers". */
function readListed({ words }: Words, { key, last }: Found, first: number): GroupWords | undefined {
  if (!/^(?:with|and)$/.test(words[last + 1] ?? "") || !/^(?:their|the|its)$/.test(words[last + 2] ?? "")) return undefined;
  if (!/^(?:numbers?|counts?)$/.test(words[last + 3] ?? "") || words[last + 4] !== "of") return undefined;
  return { key, first, last, keep: { kind: "each" }, taken: upTo(0, last + 4), counted: last + 4 };
}

/** "What type of transfer is the most common". */
function readMostCommon({ words }: Words, { key, last }: Found, first: number, limit = 1): GroupWords | undefined {
  const most = words.length - 2;
  if (words[last + 1] !== "of" || !frequent.test(words.at(-1) ?? "") || !/^(?:most|least)$/.test(words[most] ?? "")) return undefined;
  const verb = words[most - 1] === "the" ? most - 2 : most - 1;
  if (!/^(?:is|are|was|were)$/.test(words[verb] ?? "") || verb <= last + 2) return undefined;
  const kind = words[most] === "most" ? "most" : "fewest";
  return { key, first, last, keep: { kind, limit }, taken: [...upTo(0, last + 1), ...upTo(verb, words.length - 1)], counted: last + 1 };
}

/** "Top 3 states by number of customers": the last word before the counted noun. */
function countedBy(words: readonly string[], at: number): number | undefined {
  if (words[at] !== "by") return undefined;
  const noun = words[at + 1] === "the" ? at + 2 : at + 1;
  return /^(?:number|count)$/.test(words[noun] ?? "") && words[noun + 1] === "of" ? noun + 1 : undefined;
}

/** "The most common causes of death", "the 3 most frequent types of transfers". */
export function readCommon(all: Words): GroupWords | undefined {
  const { words } = all;
  const { at, limit } = headOf(all);
  const end = words[at] === "most" ? "most" : words[at] === "least" ? "fewest" : undefined;
  if (!end || !frequent.test(words[at + 1] ?? "")) return undefined;
  // "Most commonly used".
  const first = at + (/ly$|^often$/.test(words[at + 1] ?? "") && words[at + 2]?.endsWith("ed") ? 3 : 2);
  const found = keyAt(all, first);
  if (!found) return undefined;
  const { key, last } = found;
  const isAmong = among.test(words[last + 1] ?? "");
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
