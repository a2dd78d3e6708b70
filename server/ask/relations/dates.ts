import type { Token } from "../names/fold.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day that a question names, with the tokens it was read from, both included. */
export interface NamedDay {
  readonly first: number;
  readonly last: number;
  /** Ways the graph may write it, as folded text, for each day that may be meant; day before month first. */
  readonly written: readonly (readonly string[])[];
  /** ISO 8601. */
  readonly iso: string;
}

const monthPattern =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** A year, a month or a day as English writes it, as the source of a regular expression. */
export const dayPattern = `\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|${monthPattern}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthPattern}\\.?,? \\d{4}|${monthPattern} \\d{4}|\\d{4}`;

/** The beginning of an ISO 8601 text that a text of this pattern says: "March 2019" is "2019-03". */
export function readDay(text: string): string {
  const numbers = text.match(/\d+/g) ?? [];
  const name = new RegExp(monthPattern, "i").exec(text)?.[0];
  const year = numbers.find((part) => part.length === 4) ?? "";
  if (name !== undefined) {
    const day = numbers.find((part) => part.length < 3);
    return `${year}-${two(monthOf(name))}${day === undefined ? "" : `-${two(Number(day))}`}`;
  }
  if (numbers.length < 3) return year;
  const [a = "", b = "", c = ""] = numbers;
  return a.length === 4 ? `${a}-${two(Number(b))}-${two(Number(c))}` : `${c}-${two(Number(b))}-${two(Number(a))}`;
}

/** Days in a question: "August 16, 2017", "16th of August 2017", "16/08/2017", "2017-08-16". */
export function findDays(text: string, tokens: readonly Token[]): NamedDay[] {
  const month = `(${monthPattern})`;
  const patterns: readonly [RegExp, (m: RegExpMatchArray) => [y: number, m: number, d: number][]][] = [
    [
      /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g,
      (m) => [
        [Number(m[3]), Number(m[2]), Number(m[1])],
        [Number(m[3]), Number(m[1]), Number(m[2])],
      ],
    ],
    [/\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/g, (m) => [[Number(m[1]), Number(m[2]), Number(m[3])]]],
    [
      new RegExp(`\\b${month}\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?,? (?:of )?(\\d{4})\\b`, "gi"),
      (m) => [[Number(m[3]), monthOf(m[1]), Number(m[2])]],
    ],
    [
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}\\.?,? (\\d{4})\\b`, "gi"),
      (m) => [[Number(m[3]), monthOf(m[2]), Number(m[1])]],
    ],
  ];
  const found: NamedDay[] = [];
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const first = tokens.findIndex((token) => token.end > match.index);
      const last = tokens.findLastIndex((token) => token.start < end);
      const days = read(match).filter(([, m, d]) => m >= 1 && m <= 12 && d >= 1 && d <= 31);
      const [day] = days;
      if (day && first >= 0) found.push({ first, last, written: days.map(forms), iso: isoOf(day) });
    }
  }
  for (const match of text.matchAll(/\b(\d{1,2})[:.](\d{2}) ?([ap])\.?m\b\.?/gi)) {
    const end = match.index + match[0].length;
    const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === "p" ? 12 : 0);
    const first = tokens.findIndex((token) => token.end > match.index);
    const last = tokens.findLastIndex((token) => token.start < end);
    const written = [[`${two(hour)} ${match[2]}`, `${hour} ${match[2]}`]];
    if (first >= 0) found.push({ first, last, written, iso: `${two(hour)}:${match[2]}` });
  }
  return found;
}

/** A day as the graph writes it, as ISO 8601 text where it is one of its usual forms. */
export function isoText(written: string): string {
  const [, d = "", m = "", y = ""] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written) ?? [];
  return y === "" ? written : `${y}-${two(Number(m))}-${two(Number(d))}`;
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function isoOf([y, m, d]: [number, number, number]): string {
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

function forms(day: [number, number, number]): string[] {
  const [y, m, d] = day;
  return [
    `${y} ${two(m)} ${two(d)}`,
    `${two(d)} ${two(m)} ${y}`,
    `${d} ${two(m)} ${y}`,
    `${d} ${m} ${y}`,
    `${two(m)} ${two(d)} ${y}`,
    `${y} ${m} ${d}`,
  ];
}
