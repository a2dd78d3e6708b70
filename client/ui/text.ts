import type { Claim, Modality } from "../../server/contract/evidence.ts";

const numbers = new Intl.NumberFormat("en");

/** "1 node", "2 nodes", "1,024 nodes"; `many` where an s is not enough. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${numbers.format(amount)} ${amount === 1 ? one : many}`;
}

export function number(amount: number): string {
  return numbers.format(amount);
}

/** "14 ms", "1.2 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`;
}

const ofDay = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const ofAnyDay = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "10:32", with its date ("Nov 5, 10:32") where that is another than of the time beside it; both in ISO 8601. */
export function clock(at: string, beside: string): string {
  const date = new Date(at);
  return (date.toDateString() === new Date(beside).toDateString() ? ofDay : ofAnyDay).format(date);
}

const spans: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** "just now", "5 minutes ago", "yesterday"; both times in milliseconds since 1970. */
export function timeAgo(at: number, now: number): string {
  const passed = Math.max(0, now - at);
  const span = spans.find(([, length]) => passed >= length);
  return span === undefined ? "just now" : relative.format(-Math.floor(passed / span[1]), span[0]);
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function oneDate(text: string): string {
  const decade = /^(\d{3})X$/.exec(text);
  if (decade) return `the ${decade[1]}0s`;
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!parts) return text;
  const month = parts[2] === undefined ? "" : (months[Number(parts[2]) - 1] ?? "");
  return [parts[3] === undefined ? "" : String(Number(parts[3])), month, parts[1]]
    .filter((part) => part !== "" && part !== undefined)
    .join(" ");
}

/** An EDTF date in words: "2026-01" is "January 2026", "199X" is "the 1990s", "2026-01/2026-07" runs from one to the other. */
export function whenInWords(edtf: string): string {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return oneDate(from);
  if (to === "" || to === "..") return `since ${oneDate(from)}`;
  if (from === "" || from === "..") return `until ${oneDate(to)}`;
  return `${oneDate(from)} to ${oneDate(to)}`;
}

const modalities: Record<Modality, string> = { stated: "stated", attributed: "attributed", expected: "expected", possible: "possible" };

/** How a claim is held: "stated", "expected", "denied, attributed". */
export function holding(claim: Pick<Claim, "modality" | "polarity">): string {
  return claim.polarity === "denied" ? `denied, ${modalities[claim.modality]}` : modalities[claim.modality];
}

/** A piece of a text, with the offset it begins at. */
export interface Run {
  at: number;
  text: string;
  marked: boolean;
}

/** Splits a text at the names it holds, longest first, whole words only; for marking them. */
export function markNames(text: string, names: string[]): Run[] {
  const wanted = [...new Set(names.filter((name) => name.length > 1))].toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ at: 0, text, marked: false }];
  const pattern = wanted.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join("|");
  const parts = text.split(new RegExp(String.raw`(?<![\p{L}\d])(${pattern})(?![\p{L}\d])`, "giu"));
  let at = 0;
  return parts
    .map((part, i) => {
      const run = { at, text: part, marked: i % 2 === 1 };
      at += part.length;
      return run;
    })
    .filter((run) => run.text !== "");
}

/** A piece of an answer: words, or a word with the citations behind it and the sign that follows, never to be torn apart. */
export interface AnswerPart {
  at: number;
  text: string;
  citations: number[];
  after: string;
}

/** An answer's sentence, cut at its citations `[1]`. */
export function splitCitations(text: string): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let at = 0;
  for (const found of text.matchAll(/(\S*?)((?:\s?\[\d+\])+)([.,;:!?)]*)/g)) {
    const [whole, word = "", marks = "", after = ""] = found;
    if (found.index > at) parts.push({ at, text: text.slice(at, found.index), citations: [], after: "" });
    const citations = [...marks.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    parts.push({ at: found.index, text: word, citations, after });
    at = found.index + whole.length;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), citations: [], after: "" });
  return parts;
}

/** The first sentence of an answer, and what follows it; a full stop behind a short word ("Dr.") ends no sentence. */
export function firstSentence(text: string): [string, string] {
  const end = /(?<=(?:[\p{L}\d]{3}|[\])])[.!?](?:\s?\[\d+\])*)\s+(?=\p{Lu})/u.exec(text);
  return end === null ? [text, ""] : [text.slice(0, end.index), text.slice(end.index + end[0].length)];
}
