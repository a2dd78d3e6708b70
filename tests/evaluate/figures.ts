import type { Asking } from "./askAll.ts";

/** The figures of one family. Shares are between 0 and 1, null where nothing was to be measured; times in milliseconds. */
export interface Figures {
  family: string;
  asked: number;
  right: number;
  /** hits@1: the first of what was shown is in the gold set. A question that is not answered misses. */
  first: number | null;
  exact: number | null;
  path: number | null;
  askedBack: number;
  refused: number;
  wrong: number;
  failed: number;
  /** Right ones among those that were answered, a right refusal included. */
  precision: number | null;
  p50: number;
  p95: number;
}

type Flag = "first" | "exact" | "path";

/** The figures of every family, and of all together where there are several. */
export function figuresOf(askings: readonly Asking[]): Figures[] {
  const families = [...new Set(askings.map(({ question }) => question.family))];
  const each = families.map((family) =>
    figures(
      family,
      askings.filter(({ question }) => question.family === family),
    ),
  );
  return families.length > 1 ? [...each, figures("all", askings)] : each;
}

function figures(family: string, askings: readonly Asking[]): Figures {
  const count = (outcome: Asking["judgement"]["outcome"]) => askings.filter(({ judgement }) => judgement.outcome === outcome).length;
  const [right, wrong] = [count("right"), count("wrong")];
  const times = askings.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return {
    family,
    asked: askings.length,
    right: right / askings.length,
    first: share(askings, "first"),
    exact: share(askings, "exact"),
    path: share(askings, "path"),
    askedBack: count("asked") / askings.length,
    refused: count("refused") / askings.length,
    wrong: wrong / askings.length,
    failed: count("failed") / askings.length,
    precision: right + wrong === 0 ? null : right / (right + wrong),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

/** The share of questions with this flag up, among those whose kind has the flag. */
function share(askings: readonly Asking[], flag: Flag): number | null {
  const measured = askings.filter(({ question }) => hasFlag(question.expected, flag));
  if (measured.length === 0) return null;
  return measured.filter(({ judgement }) => judgement[flag] === true).length / measured.length;
}

function hasFlag(expected: Asking["question"]["expected"], flag: Flag): boolean {
  switch (expected.kind) {
    case "names":
      return flag === "first" || (flag === "exact" && expected.complete);
    case "set":
      return flag === "first" || flag === "exact";
    case "query":
      return flag === "exact";
    case "path":
    case "joined":
    case "no_path":
      return flag === "path";
    case "distance":
    case "within":
    case "unknown":
      return false;
  }
}

/** The value that this share of the sorted values does not pass. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
