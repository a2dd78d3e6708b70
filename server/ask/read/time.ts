import { dayOf } from "../../topology/days.ts";

/** A stretch of time that a question speaks of. Each side is open when absent. */
export interface TimeSpan {
  readonly from?: string;
  readonly to?: string;
  /** The words it was read from. */
  readonly text: string;
}

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const month = `(?:${months.join("|")})`;
const date = `(?:(?:early|late|mid) )?(?:the )?(?:${month} \\d{4}|\\d{4}s|\\d{4}(?: \\d{2}){0,2})`;
const patterns: readonly (readonly [RegExp, (first: string, second: string) => Omit<TimeSpan, "text">])[] = [
  [new RegExp(`\\b(?:between|from) (${date}) (?:and|to|until|till) (${date})\\b`), (a, b) => ({ ...fromOf(a), ...toOf(b) })],
  [new RegExp(`\\b(?:since|from|starting in|as of) (${date})\\b`), (a) => fromOf(a)],
  [new RegExp(`\\bafter (${date})\\b`), (a) => afterOf(a)],
  [new RegExp(`\\b(?:until|till|up to|by) (${date})\\b`), (a) => toOf(a)],
  [new RegExp(`\\bbefore (${date})\\b`), (a) => beforeOf(a)],
  [new RegExp(`\\b(?:in|during|of|for|around|throughout) (?:the year )?(${date})\\b`), (a) => ({ ...fromOf(a), ...toOf(a) })],
  [new RegExp(`(?:^|\\s)(${date})$`), (a) => ({ ...fromOf(a), ...toOf(a) })],
];

/** The first span of time in a folded text, such as "what happened in january 2026". */
export function findTime(folded: string): TimeSpan | undefined {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(folded);
    if (match) return { ...read(match[1] ?? "", match[2] ?? ""), text: match[0].trim() };
  }
  return undefined;
}

/** First and last day of a span as sorting integers; infinite where it is open. */
export function daysOf({ from, to }: TimeSpan): [first: number, last: number] {
  return [from === undefined ? -Infinity : dayOf(from, "first"), to === undefined ? Infinity : dayOf(to, "last")];
}

function isoOf(text: string): string {
  const bare = text.replace(/^(early|late|mid) /, "").replace(/^the /, "");
  const decade = /^(\d{3})0s$/.exec(bare);
  if (decade) return `${decade[1]}X`;
  const named = new RegExp(`^(${month}) (\\d{4})$`).exec(bare);
  if (named) return `${named[2]}-${String(months.indexOf(named[1] ?? "") + 1).padStart(2, "0")}`;
  return bare.replaceAll(" ", "-");
}

function plain(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

function fromOf(text: string): { from: string } {
  const iso = isoOf(text);
  return { from: iso.includes("X") ? iso.replace("X", "0") : iso };
}

function toOf(text: string): { to: string } {
  const iso = isoOf(text);
  return { to: iso.includes("X") ? iso.replace("X", "9") : iso };
}

function afterOf(text: string): { from: string } {
  const { to } = toOf(text);
  return { from: /^\d{4}$/.test(to) ? String(Number(to) + 1) : plain(dayOf(to, "last") + 1) };
}

function beforeOf(text: string): { to: string } {
  const { from } = fromOf(text);
  return { to: /^\d{4}$/.test(from) ? String(Number(from) - 1) : plain(dayOf(from, "first") - 1) };
}
