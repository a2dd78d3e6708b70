import type { Fact } from "./fact.ts";

/** How far ahead a question looks, in months from the present of the graph. */
export interface Horizon {
  readonly first: number;
  readonly last: number;
  /** The words it was read from. */
  readonly text: string;
}

const counts = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const few = 5;
const months: Readonly<Record<string, number>> = { day: 1 / 30, week: 7 / 30, month: 1, year: 12, decade: 120 };
const number = `(?:\\d+|${counts.join("|")}|a|an|few|couple of|several)`;
const ahead = new RegExp(
  `\\b(?:(?:in|within|over|during|for) )?(?:the )?(next|coming|following|in|within) (?:(${number})(?: (?:to|or|and))? )?(?:(${number}) )?(day|week|month|year|decade)s?\\b(?: time)?`,
);
const halfYear = /\b(?:in|within|over|during) (?:the )?(?:next |coming )?half (?:a )?year\b/;
const shortTerm = /\b(?:in|over|on)? ?(?:the )?(?:short|near|immediate) (?:term|future)\b|\bsoon\b/;
const longTerm = /\b(?:in|over|on)? ?(?:the )?(?:long|longer) (?:term|run)\b/;
/** Months that "short" has at most, and "long" at least. */
const term = 24;

/** How far a folded question looks ahead: "in the next six months", "in five to ten years", "in the long term". */
export function readHorizon(folded: string): Horizon | undefined {
  const half = halfYear.exec(folded);
  if (half) return { first: 0, last: 6, text: half[0].trim() };
  const match = ahead.exec(folded);
  const text = match?.[0].trim() ?? "";
  if (match && (match[2] !== undefined || /^(?:next|coming|following)$/.test(match[1] ?? ""))) {
    const unit = months[match[4] ?? ""] ?? 1;
    const [low, high] = [toNumber(match[2] ?? "one"), match[3] === undefined ? undefined : toNumber(match[3])];
    return high === undefined ? { first: 0, last: low * unit, text } : { first: low * unit, last: high * unit, text };
  }
  const short = shortTerm.exec(folded);
  if (short) return { first: 0, last: term, text: short[0].trim() };
  const long = longTerm.exec(folded);
  return long ? { first: term, last: Infinity, text: long[0].trim() } : undefined;
}

/**
 * Facts about the future that lie within the horizon. The present of a graph is where the first of what it expects
 * begins.
 */
export function withinHorizon(facts: readonly Fact[], all: readonly Fact[], { first, last }: Horizon): readonly Fact[] {
  const present = all.reduce((least, { modality, days }) => (modality === "expected" && days ? Math.min(least, days[0]) : least), Infinity);
  if (!Number.isFinite(present)) return facts;
  // The end of a year's worth lies in the year after; so much is allowed.
  const slack = last % 12 === 0 ? 12 : 1;
  return facts.filter(({ days }) => {
    if (!days) return false;
    const [from, to] = [monthsBetween(present, days[0]), monthsBetween(present, days[1])];
    return from >= first && from <= last && to <= last + slack;
  });
}

function monthsBetween(from: number, to: number): number {
  if (!Number.isFinite(to)) return to;
  return monthOf(to) - monthOf(from);
}

function monthOf(day: number): number {
  return Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100);
}

function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^an?$/.test(text)) return 1;
  const word = counts.indexOf(text);
  return word >= 0 ? word : text === "couple of" ? 2 : few;
}
