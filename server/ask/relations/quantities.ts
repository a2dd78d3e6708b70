import { numberPattern, readNumber } from "../lexicon/numbers.ts";
import { orderings, type Ordering } from "../lexicon/superlatives.ts";
import type { Token } from "../names/fold.ts";
import type { Comparison } from "./chunk.ts";
import { dayPattern, readDay } from "./dates.ts";

/** "More than 3", "after 2000", "between 5 and 9": tests that a value must pass, with the tokens that say them, both included. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly tests: readonly { readonly op: Comparison; readonly value: number | string }[];
  /** `number`, or a day or year as the beginning of an ISO 8601 text. */
  readonly kind: "number" | "time";
  /** Words of the property that a comparative speaks of: "older than". */
  readonly by?: Ordering;
  /** It says how many of a noun there must be, and nothing of a property. */
  readonly counts?: true;
  /** The value is that of a node that is named: "older than Ann". */
  readonly like?: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): Omit<Quantity, "first" | "last"> | undefined;
}

const more = "(?:more|greater|higher) than|over|above|exceeding|in excess of";
const less = "(?:less|fewer|lower|smaller) than|under|below";
const after = "(?:later than|after)";
const before = "(?:earlier than|before|prior to)";
const n = `(${numberPattern})`;
const d = `(${dayPattern})`;

function numeric(op: Comparison, text: string | undefined): Omit<Quantity, "first" | "last"> {
  return { kind: "number", tests: [{ op, value: readNumber(text ?? "") }] };
}

function timed(op: Comparison, text: string | undefined): Omit<Quantity, "first" | "last"> {
  return { kind: "time", tests: [{ op, value: readDay(text ?? "") }] };
}

function yeared(op: Comparison, year: string | undefined): Omit<Quantity, "first" | "last"> {
  return { kind: "time", tests: [{ op, value: year ?? "" }] };
}

const rules: readonly Rule[] = [
  { pattern: rule(`between (?:the years )?${d} and ${d}`), read: ([, a, b]) => range(a, b, isTime(a) && isTime(b)) },
  { pattern: rule(`between ${n} and ${n}`), read: ([, a, b]) => range(a, b, false) },
  { pattern: rule(`from ${d} (?:to|until|till|through) ${d}`), read: ([, a, b]) => range(a, b, isTime(a)) },
  { pattern: rule(`(?:in|during|from) the (\\d{3}0) ?['’]?s`), read: ([, a]) => range(a, String(Number(a) + 9), true) },
  {
    pattern: rule(`(?:at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|minimum of) ${n}`),
    read: ([, a]) => numeric(">=", a),
  },
  { pattern: rule(`(?:at most|no more than|not more than|a maximum of|maximum of) ${n}`), read: ([, a]) => numeric("<=", a) },
  { pattern: rule(`${n} or more`), read: ([, a]) => numeric(">=", a) },
  { pattern: rule(`${n} or (?:less|fewer)`), read: ([, a]) => numeric("<=", a) },
  { pattern: rule(`(?:exactly|precisely) ${n}`), read: ([, a]) => numeric("=", a) },
  { pattern: rule(`(?:${more}) ${n}`), read: ([, a]) => numeric(">", a) },
  { pattern: rule(`(?:${less}) ${n}`), read: ([, a]) => numeric("<", a) },
  { pattern: rule(`(?:only|just) (one|1)(?= [a-z])`), read: ([, a]) => numeric("=", a) },
  { pattern: rule(`(?:more |less )?(\\p{L}+) than ${n}`), read: ([all, word, a]) => comparative(all, word, a) },
  // "Appeared in all five books", not "list all five books".
  {
    pattern: rule(`(?<=(?:in|by|on|at|with|for|to|from|\\p{L}+ed) )all (?:of )?(?:the )?${n}(?= [a-z])`),
    read: ([, a]) => ({ ...numeric(">=", a), counts: true }),
  },
  // Three digits are a year only before or after something.
  { pattern: rule(`${after} (\\d{3})`), read: ([, a]) => yeared(">", a) },
  { pattern: rule(`since (\\d{3})`), read: ([, a]) => yeared(">=", a) },
  { pattern: rule(`${before} (\\d{3})`), read: ([, a]) => yeared("<", a) },
  { pattern: rule(`until (\\d{3})`), read: ([, a]) => yeared("<=", a) },
  { pattern: rule(`${after} ${d}`), read: ([, a]) => timed(">", a) },
  { pattern: rule(`(?:since|on or after|starting|as of) ${d}`), read: ([, a]) => timed(">=", a) },
  { pattern: rule(`from ${d} (?:on|onwards?)`), read: ([, a]) => timed(">=", a) },
  { pattern: rule(`${before} ${d}`), read: ([, a]) => timed("<", a) },
  { pattern: rule(`(?:until|till|up to|on or before|by) ${d}`), read: ([, a]) => timed("<=", a) },
  { pattern: rule(`(?:in|during|in the year|from|on) ${d}`), read: ([, a]) => timed("=", a) },
];

function rule(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, "giu");
}

/** A bare number is a time only where it can be a year; one of three digits only by rules of its own. */
function isTime(text: string | undefined): boolean {
  return !/^\d+$/.test(text ?? "") || /^(?:\d|1\d|20)\d\d$/.test(text ?? "");
}

function range(a: string | undefined, b: string | undefined, time: boolean): Omit<Quantity, "first" | "last"> {
  const read = time ? readDay : readNumber;
  return {
    kind: time ? "time" : "number",
    tests: [
      { op: ">=", value: read(a ?? "") },
      { op: "<=", value: read(b ?? "") },
    ],
  };
}

/** "Older than 40": its word tells the property, and which way it is compared. */
function comparative(all: string, word: string | undefined, number: string | undefined): Omit<Quantity, "first" | "last"> | undefined {
  const by = orderings.get((word ?? "").toLowerCase());
  if (!by) return undefined;
  const up = (by.end === "high") !== /^less /i.test(all);
  return { ...numeric(up ? ">" : "<", number), by };
}

/** The comparisons of a question, none inside another. */
export function findQuantities(question: string, tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (const own of rules) {
    for (const match of question.matchAll(own.pattern)) {
      const said = own.read(match);
      if (!said || (said.kind === "time" && !match.slice(1).every((text) => text === undefined || isTime(text)))) continue;
      const end = match.index + match[0].length;
      const first = tokens.findIndex((token) => token.end > match.index);
      const last = tokens.findLastIndex((token) => token.start < end);
      if (first >= 0 && !found.some((other) => other.first <= last && first <= other.last)) found.push({ ...said, first, last });
    }
  }
  return found;
}
