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

/** Days in a question: "August 16, 2017", "16th of August 2017", "16/08/2017", "2017-08-16". */
export function findDays(text: string, tokens: readonly Token[]): NamedDay[] {
  const month = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
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
